/// <reference types="@backontrack/widgets/preact" />
import { configure } from '@backontrack/widgets';
import { render } from 'preact';

import { App } from './app';

configure({ baseUrl: 'https://api.example.org' });
render(<App />, document.querySelector('#app')!);
