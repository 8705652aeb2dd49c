import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'Programme directory', component: 'backontrack-programme-directory' } satisfies Meta;

const link = html`<a href="https://example.org/help">Help nearby</a>`;

export const Playground = playground('backontrack-programme-directory');

export const Ready = story(html`<backontrack-programme-directory>${link}</backontrack-programme-directory>`);

export const Loading = story(
  html`<backontrack-programme-directory limit="3">${link}</backontrack-programme-directory>`,
  api.loading,
);

export const Empty = story(
  html`<backontrack-programme-directory>${link}</backontrack-programme-directory>`,
  api.nothing,
);

export const ErrorWithRetry = story(
  html`<backontrack-programme-directory>${link}</backontrack-programme-directory>`,
  api.failing,
  {
    fails: true,
    async play({ inside }) {
      await inside.findByRole('button', { name: 'Try again' });
    },
  },
);

export const Map = story(html`<backontrack-programme-directory view="map">${link}</backontrack-programme-directory>`);

export const Entry = story(
  html`<backontrack-programme-directory>${link}</backontrack-programme-directory>`,
  undefined,
  {
    async play({ inside }) {
      await userEvent.click(await inside.findByRole('button', { name: 'Someone to talk to (sample)' }));
      await expect(await inside.findByText('Come by, or ask to be called back.')).toBeVisible();
    },
  },
);

export const LongWords = story(
  html`<backontrack-programme-directory>${link}</backontrack-programme-directory>`,
  api.longWords,
);
