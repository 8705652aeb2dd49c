import { initiatives } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';

import { api, apiOf } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'Initiative', component: 'backontrack-initiative' } satisfies Meta;

const link = html`<a href="https://example.org/about">About Back on Track</a>`;
const widget = html`<backontrack-initiative>${link}</backontrack-initiative>`;
const only = (show: string) => html`<backontrack-initiative show=${show}>${link}</backontrack-initiative>`;

const { id, name, summary } = initiatives[0]!;
const empty = { means: [], countries: [], pilotCountries: [], fundingInstruments: [], indicators: [], components: [] };

export const Playground = playground('backontrack-initiative');

export const Ready = story(widget);

export const Loading = story(widget, api.loading);

export const ErrorWithRetry = story(widget, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findAllByRole('button', { name: 'Try again' });
  },
});

export const Offline = story(widget, api.offline, { fails: true });

export const NoSuchInitiative = story(
  html`<backontrack-initiative initiative="none" show="facts">${link}</backontrack-initiative>`,
  api.ready,
  { fails: true },
);

export const AlmostNothingKnown = story(
  widget,
  apiOf({ initiatives: [{ id, name, summary, sources: [], ...empty } as (typeof initiatives)[number]] }),
);

export const Facts = story(only('facts'));

export const Timeline = story(only('timeline'));

export const Components = story(only('components'));

export const Curriculum = story(only('curriculum'), api.ready, {
  async play({ inside }) {
    await userEvent.click(await inside.findByText('Show the 2 modules of the curriculum'));

    await inside.findByRole('heading', { name: 'Trust and communication' });
  },
});

export const Partners = story(only('partners'));

export const UnderLevelTwo = story(html`<backontrack-initiative heading-level="2">${link}</backontrack-initiative>`);

export const LongWords = story(widget, api.longWords, { globals: { width: '22.5rem' } });

export const Dark = story(html`<backontrack-initiative theme="dark">${link}</backontrack-initiative>`);

export const DarkPage = story(widget, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(widget, api.ready, { globals: { width: '18rem' } });

export const LargeText = story(widget, api.ready, { globals: { text: '200%' } });

export const RightToLeft = story(widget, api.ready, { globals: { direction: 'rtl' } });
