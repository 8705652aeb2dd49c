/// <reference types="@backontrack/widgets/react" />
import { configure } from '@backontrack/widgets';
import { createRoot } from 'react-dom/client';

import { App } from './app';

configure({ baseUrl: 'https://api.example.org' });
createRoot(document.querySelector('#app')!).render(<App />);
