import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';

import { allWidgets } from './all-widgets.ts';
import { api } from './fake-api.ts';
import { story } from './story.ts';

export default { title: 'Overview', tags: ['!autodocs'] } satisfies Meta;

export const AllWidgets = story(html`${allWidgets()}`, api.many);

export const AllWidgetsOnADarkPage = story(html`${allWidgets()}`, api.many, { globals: { scheme: 'dark' } });
