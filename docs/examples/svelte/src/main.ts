/// <reference types="@backontrack/widgets/svelte" />
import { configure } from '@backontrack/widgets';
import { mount } from 'svelte';

import App from './app.svelte';

configure({ baseUrl: 'https://api.example.org' });
mount(App, { target: document.querySelector('#app')! });
