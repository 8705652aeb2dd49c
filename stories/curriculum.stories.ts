import { curriculumModules } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, apiOf, failingAt } from './fake-api.ts';
import { playground } from './playground.ts';
import { type Stage, story } from './story.ts';

export default { title: 'Curriculum', component: 'backontrack-curriculum' } satisfies Meta;

const link = html`<a href="https://example.org/learn">Learn with us</a>`;
const list = html`<backontrack-curriculum>${link}</backontrack-curriculum>`;
const lesson = html`<backontrack-curriculum module="trust-and-communication">${link}</backontrack-curriculum>`;

const press = async ({ inside }: Stage, name: string | RegExp) =>
  userEvent.click((await inside.findAllByRole('button', { name }))[0]);

async function answer(stage: Stage, ...labels: string[]): Promise<void> {
  for (const label of labels) await userEvent.click(await stage.inside.findByLabelText(label));
  await press(stage, 'Check my answer');
}

export const Playground = playground('backontrack-curriculum');

export const Modules = story(list);

export const Loading = story(list, api.loading);

export const Empty = story(list, api.nothing);

export const ErrorWithRetry = story(list, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const Offline = story(list, api.offline, { fails: true });

export const Blocked = story(list, api.blocked, { fails: true });

export const Stale = story(list, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
  },
});

export const ModuleFails = story(list, failingAt('/v1/curriculum/'), {
  fails: true,
  async play(stage) {
    await press(stage, '2. Trust and communication');

    await stage.inside.findByRole('button', { name: 'Try again' });
    await stage.inside.findByRole('button', { name: 'All modules' });
  },
});

export const OpenedInPlace = story(list, api.ready, {
  async play(stage) {
    await press(stage, '2. Trust and communication');
    const title = await stage.inside.findByRole('heading', { name: 'Trust and communication' });
    await expect(stage.widget.shadowRoot!.activeElement).toBe(title);
  },
});

export const OneModule = story(lesson);

export const NotWrittenYet = story(
  html`<backontrack-curriculum module="backgrounds-and-barriers">${link}</backontrack-curriculum>`,
);

export const NoSuchModule = story(
  html`<backontrack-curriculum module="none">${link}</backontrack-curriculum>`,
  api.ready,
  { fails: true },
);

export const WhatOthersThought = story(lesson, api.ready, {
  async play(stage) {
    await press(stage, 'What others thought');
    await stage.inside.findByText(/stay for the match/);
  },
});

export const RightAnswer = story(lesson, api.ready, {
  async play(stage) {
    await answer(stage, 'I will ask, and call you on Thursday.');
    await stage.inside.findByText('That is right.');
  },
});

export const WrongAnswer = story(lesson, api.ready, {
  async play(stage) {
    await answer(stage, 'I have a place for you!');
    await stage.inside.findByText('Not quite. Read why, and try again.');
  },
});

export const NothingChosen = story(lesson, api.ready, {
  async play(stage) {
    await press(stage, 'Check my answer');
    await stage.inside.findByRole('alert');
  },
});

export const PartlyRight = story(lesson, api.ready, {
  async play(stage) {
    await userEvent.click(await stage.inside.findByLabelText('What I write down'));
    await userEvent.click((await stage.inside.findAllByRole('button', { name: 'Check my answer' }))[1]);
    await stage.inside.findByText('Partly right. Look at it again.');
  },
});

export const AnswerShown = story(lesson, api.ready, {
  async play(stage) {
    await answer(stage, 'I have a place for you!');
    await press(stage, 'Show the answer');
    await stage.inside.findByText('This is the answer. The reasons stand beside it.');
  },
});

export const Remembered = story(list, api.ready, {
  async play({ inside }) {
    const box = await inside.findByRole('checkbox', { name: /^Remember my answers/ });
    await userEvent.click(box);
    await inside.findByText('Your answers are remembered.');
    await userEvent.click(box);
    await inside.findByText('What was remembered is deleted.');
  },
});

export const Score = story(lesson, api.ready, {
  async play(stage) {
    await answer(stage, 'I will ask, and call you on Thursday.');
    await answer(stage, 'What I write down', 'When I have to tell others');
    await expect(await stage.inside.findAllByText('2 of 2 right')).not.toHaveLength(0);
  },
});

export const Translated = story(
  lesson,
  apiOf({
    curriculum: curriculumModules.map((module) => ({
      ...module,
      title: { ...module.title, locale: 'de', state: 'machine' as const },
    })),
  }),
);

export const LongWords = story(list, api.longWords, { globals: { width: '360px' } });

export const Dark = story(
  html`<backontrack-curriculum theme="dark" module="trust-and-communication">${link}</backontrack-curriculum>`,
);

export const DarkPage = story(lesson, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(lesson, api.ready, { globals: { width: '288px' } });

export const LargeText = story(lesson, api.ready, { globals: { text: '200%' } });

export const RightToLeft = story(list, api.ready, { globals: { direction: 'rtl' } });
