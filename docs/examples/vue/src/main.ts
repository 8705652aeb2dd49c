/// <reference types="@backontrack/widgets/vue" />
import { configure } from '@backontrack/widgets';
import { createApp } from 'vue';

import App from './app.vue';

configure({ baseUrl: 'https://api.example.org' });
createApp(App).mount('#app');
