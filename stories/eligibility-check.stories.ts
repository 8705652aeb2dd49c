import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api } from './fake-api.ts';
import { playground } from './playground.ts';
import { type Stage, story } from './story.ts';

export default { title: 'Eligibility check', component: 'backontrack-eligibility-check' } satisfies Meta;

const check = html`<backontrack-eligibility-check directory="#help" mentors="#mentors">
  <a href="https://example.org/contact">Talk to us: we find out together</a>
</backontrack-eligibility-check>`;

const press = async ({ inside }: Stage, name: string) => userEvent.click(await inside.findByRole('button', { name }));

async function choose(stage: Stage, ...labels: string[]): Promise<void> {
  for (const label of labels) await userEvent.click(await stage.inside.findByLabelText(label));
  await press(stage, 'Continue');
}

async function write(stage: Stage, words: string): Promise<void> {
  await userEvent.type(await stage.inside.findByLabelText('How old are you?'), words);
  await press(stage, 'Continue');
}

/** Nineteen, in a village, without enough to eat. */
async function answerAll(stage: Stage): Promise<void> {
  await choose(stage, 'A village');
  await write(stage, '19');
  await choose(stage, 'Enough to eat');
  await stage.inside.findByRole('heading', { name: 'What is there for you' });
}

export const Playground = playground('backontrack-eligibility-check');

export const OneOfSeveral = story(check);

export const Number = story(check, api.ready, {
  async play(stage) {
    await choose(stage, 'A village');
    await stage.inside.findByLabelText('How old are you?');
  },
});

export const SeveralAtOnce = story(check, api.ready, {
  async play(stage) {
    await choose(stage, 'A village');
    await write(stage, '19');
    await stage.inside.findByLabelText('None of these');
  },
});

export const NothingChosen = story(check, api.ready, {
  async play(stage) {
    await press(stage, 'Continue');
    await stage.inside.findByRole('alert');
  },
});

export const ImpossibleAge = story(check, api.ready, {
  async play(stage) {
    await choose(stage, 'A village');
    await write(stage, '200');
    await stage.inside.findByRole('alert');
  },
});

export const BackWithoutLoss = story(check, api.ready, {
  async play(stage) {
    await choose(stage, 'A village');
    await press(stage, 'Back');
    await expect(await stage.inside.findByLabelText('A village')).toBeChecked();
  },
});

export const ShowMeNow = story(check, api.ready, {
  async play(stage) {
    await press(stage, 'Show me now');
    await expect(await stage.inside.findAllByText('We need one more answer')).toHaveLength(3);
  },
});

export const Results = story(check, api.ready, { play: answerAll });

export const WorkFirst = story(check, api.ready, {
  async play(stage) {
    await answerAll(stage);
    await press(stage, 'Show work first');
    const [first] = await stage.inside.findAllByRole('article');
    await expect(first).toHaveTextContent('An offer of work');
  },
});

export const NearlyThere = story(check, api.ready, {
  async play(stage) {
    await choose(stage, 'A city');
    await write(stage, '19');
    await choose(stage, 'None of these');
    await stage.inside.findByText('It would be different with these answers:');
  },
});

export const NothingSaid = story(check, api.ready, {
  async play(stage) {
    await press(stage, 'I don’t know');
    await press(stage, 'Rather not say');
    await press(stage, 'Rather not say');
    await stage.inside.findByText(/You said you don’t know/);
  },
});

export const Sharing = story(check, api.ready, {
  async play(stage) {
    await answerAll(stage);
    await press(stage, 'Share');
    await stage.inside.findByRole('img', { name: /another phone/ });
  },
});

export const YouthWorker = story(
  html`<backontrack-eligibility-check mode="worker"></backontrack-eligibility-check>`,
  api.ready,
  {
    async play({ inside }) {
      await userEvent.click(await inside.findByLabelText('A village'));
      await expect(await inside.findAllByText('How the rules came to this')).not.toHaveLength(0);
    },
  },
);

export const LongWords = story(check, api.longWords);

export const Loading = story(check, api.loading);

export const Offline = story(check, api.offline, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const ErrorWithRetry = story(check, api.failingOnce, {
  fails: true,
  async play(stage) {
    await press(stage, 'Try again');
    await stage.inside.findByRole('heading', { name: 'What kind of place do you live in?' });
  },
});

export const Blocked = story(check, api.blocked, { fails: true });

export const Stale = story(check, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
  },
});

export const Remembered = story(check, api.ready, {
  async play(stage) {
    await answerAll(stage);
    const box = await stage.inside.findByLabelText('Remember my answers on this device for 30 days');
    await userEvent.click(box);
    await expect(box).toBeChecked();
    // The next story is to begin as a first visit.
    await userEvent.click(box);
  },
});

export const Dark = story(html`<backontrack-eligibility-check theme="dark"></backontrack-eligibility-check>`);

export const DarkPage = story(check, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(check, api.ready, { globals: { width: '288px' } });

export const LargeText = story(check, api.ready, { globals: { text: '200%' } });

export const RightToLeft = story(check, api.ready, { globals: { direction: 'rtl' }, play: answerAll });
