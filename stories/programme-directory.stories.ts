import type { Programme } from '@backontrack/contract';
import { programmes } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, apiOf } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'Programme directory', component: 'backontrack-programme-directory' } satisfies Meta;

const link = html`<a href="https://example.org/help">Help nearby</a>`;

const directory = html`<backontrack-programme-directory>${link}</backontrack-programme-directory>`;

export const Playground = playground('backontrack-programme-directory');

export const Ready = story(directory);

export const Loading = story(
  html`<backontrack-programme-directory limit="3">${link}</backontrack-programme-directory>`,
  api.loading,
);

export const Empty = story(directory, api.nothing);

export const ErrorWithRetry = story(directory, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const Map = story(html`<backontrack-programme-directory view="map">${link}</backontrack-programme-directory>`);

export const Entry = story(directory, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Someone to talk to (sample)' }));
    await expect(await inside.findByText('Come by, or ask to be called back.')).toBeVisible();
  },
});

export const Preset = story(
  html`<backontrack-programme-directory country="RS" lock="country">${link}</backontrack-programme-directory>`,
);

export const Filters = story(directory, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Filters' }));
    await inside.findByLabelText('Order');
  },
});

export const WorkFirst = story(directory, undefined, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Show work first' }));
    await inside.findByRole('button', { name: 'Show what helps first' });
  },
});

/** An entry that is otherwise as usual. */
const entry = (changes: Partial<Programme>): Programme => ({ ...programmes[0]!, ...changes });

/** Paused, over, and not looked at for more than a year. */
export const NotNow = story(
  directory,
  apiOf({
    programmes: [
      entry({ id: 'paused', status: 'paused' }),
      entry({ id: 'over', validThrough: '2025-06-30' }),
      entry({ id: 'stale', assuredAt: '2024-01-15' }),
    ],
  }),
);

export const Offline = story(directory, api.offline, { fails: true });

export const Blocked = story(directory, api.blocked, { fails: true });

export const Stale = story(directory, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
  },
});

export const OneItem = story(directory, api.one);

export const ManyItems = story(directory, api.many);

export const LongWords = story(directory, api.longWords);

export const Dark = story(
  html`<backontrack-programme-directory theme="dark">${link}</backontrack-programme-directory>`,
);

export const DarkPage = story(directory, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(directory, api.ready, { globals: { width: '288px' } });

export const LargeText = story(directory, api.ready, { globals: { text: '200%' } });

export const RightToLeft = story(directory, api.ready, { globals: { direction: 'rtl' } });
