import { events, initiatives, organisations } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, apiOf, failingAt } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'Initiative', component: 'backontrack-initiative' } satisfies Meta;

const link = html`<a href="https://example.org/about">About Back on Track</a>`;
const widget = html`<backontrack-initiative>${link}</backontrack-initiative>`;
const only = (show: string) => html`<backontrack-initiative show=${show}>${link}</backontrack-initiative>`;

const { id, name, summary } = initiatives[0]!;
const empty = { means: [], countries: [], pilotCountries: [], fundingInstruments: [], indicators: [], components: [] };

const unfixed = { ...events[2]!, start: { date: '2090', precision: 'mid-year' } };
const withoutDocuments = { ...initiatives[0]!, components: [] };

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

export const Blocked = story(widget, api.blocked, { fails: true });

export const Stale = story(widget, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
  },
});

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

export const Timeline = story(only('timeline'), api.ready, {
  async play({ inside }) {
    await inside.findByText('Second stakeholder workshop');
    await inside.findByText('Cancelled');
    await expect(inside.getAllByText('mid-2026')).toHaveLength(1);
  },
});

export const DayNotFixed = story(only('timeline'), apiOf({ initiatives, events: [unfixed] }), {
  async play({ inside }) {
    await inside.findByText('The day is not fixed yet.');
  },
});

export const EventsFail = story(only('timeline'), failingAt('/v1/events'), {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
    await inside.findByText('1 January 2024');
  },
});

export const Components = story(only('components'));

export const Curriculum = story(only('curriculum'), api.ready, {
  async play({ inside }) {
    await userEvent.click(await inside.findByText('Show the 2 modules of the curriculum'));

    await inside.findByRole('heading', { name: 'Trust and communication' });
  },
});

export const CurriculumFails = story(only('curriculum'), failingAt('/v1/curriculum'), {
  fails: true,
  async play({ inside }) {
    await userEvent.click(await inside.findByText('Show the 2 modules of the curriculum'));

    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const Downloads = story(only('downloads'), api.ready, {
  async play({ inside }) {
    await inside.findByRole('link', { name: 'Outline of the modules' });
  },
});

export const NothingToDownload = story(only('downloads'), apiOf({ initiatives: [withoutDocuments] }), {
  async play({ inside }) {
    await inside.findByText('There is nothing to download yet.');
  },
});

export const Partners = story(only('partners'), api.ready, {
  async play({ widget: initiative, inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Slovakia: ADEL Slovakia' }));

    await expect(initiative.shadowRoot!.activeElement).toHaveTextContent('Slovakia');
  },
});

export const PartnersFail = story(only('partners'), failingAt('/v1/organisations'), {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const PartnersBeyondTheMap = story(
  only('partners'),
  apiOf({ initiatives, organisations: organisations.map((partner) => ({ ...partner, country: 'KZ' })) }),
  {
    async play({ inside }) {
      await inside.findByRole('heading', { name: 'Kazakhstan' });
      await expect(inside.queryByRole('group', { name: 'Map of the Danube region' })).toBeNull();
    },
  },
);

export const UnderLevelTwo = story(html`<backontrack-initiative heading-level="2">${link}</backontrack-initiative>`);

export const LongWords = story(widget, api.longWords, { globals: { width: '360px' } });

export const Dark = story(html`<backontrack-initiative theme="dark">${link}</backontrack-initiative>`);

export const DarkPage = story(widget, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(widget, api.ready, { globals: { width: '288px' } });

export const LargeText = story(widget, api.ready, { globals: { text: '200%' } });

export const RightToLeft = story(widget, api.ready, { globals: { direction: 'rtl' } });
