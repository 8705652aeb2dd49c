/// <reference types="@backontrack/widgets/solid" />
import { configure } from '@backontrack/widgets';
import { render } from 'solid-js/web';

import { App } from './app';

configure({ baseUrl: 'https://api.example.org' });
render(() => <App />, document.querySelector('#app')!);
