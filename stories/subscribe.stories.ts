import { consentTexts, problem } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, type FakeApi } from './fake-api.ts';
import { playground } from './playground.ts';
import { type Stage, story } from './story.ts';

export default { title: 'Subscribe', component: 'backontrack-subscribe' } satisfies Meta;

const plain = html`<form action="https://example.org/newsletter" method="post">
  <label>E-mail <input name="email" type="email" /></label> <button>Subscribe</button>
</form>`;
const widget = html`<backontrack-subscribe>${plain}</backontrack-subscribe>`;

/** An API that answers what is sent to it in this way. */
const answering =
  (answer: () => Response, consent = consentTexts[0]!): FakeApi =>
  () => {
    let asked = 0;
    return ({ pathname }) => {
      if (pathname === '/v1/subscriptions') return answer();
      return ++asked === 1 ? consentTexts[0] : consent;
    };
  };

const pending = () => Response.json({ state: 'pending', confirmWithinDays: 7 });
const refused = (errors: object[]) => Response.json({ ...problem, errors }, { status: 400 });

async function fillIn({ inside }: Stage): Promise<void> {
  await userEvent.type(await inside.findByLabelText('Your e-mail address'), 'amra@example.org');
  await userEvent.click(inside.getByLabelText('News'));
  await userEvent.click(inside.getByLabelText(/^I agree/));
}

const press = async ({ inside }: Stage, name: string) => userEvent.click(await inside.findByRole('button', { name }));

export const Playground = playground('backontrack-subscribe');

export const Ready = story(widget);

export const Loading = story(widget, api.loading);

export const ErrorWithRetry = story(widget, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const Offline = story(widget, api.offline, { fails: true });

export const Blocked = story(widget, api.blocked, { fails: true });

export const Stale = story(widget, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
    await inside.findByRole('button', { name: 'Subscribe' });
  },
});

export const NothingFilledIn = story(widget, api.ready, {
  async play(stage) {
    await press(stage, 'Subscribe');

    await expect(await stage.inside.findByRole('alert')).toHaveTextContent('There is a problem');
  },
});

export const Sent = story(widget, answering(pending), {
  async play(stage) {
    await fillIn(stage);
    await press(stage, 'Subscribe');

    const title = await stage.inside.findByRole('heading', { name: '1 of 2: check your e-mail' });
    await expect(stage.widget.shadowRoot!.activeElement).toBe(title);
  },
});

export const CannotBeSent = story(
  widget,
  answering(() => {
    throw new TypeError('Failed to fetch');
  }),
  {
    async play(stage) {
      await fillIn(stage);
      await press(stage, 'Subscribe');

      await expect(await stage.inside.findByRole('alert')).toHaveTextContent(/Nothing is lost/);
      await expect(await stage.inside.findByLabelText('Your e-mail address')).toHaveValue('amra@example.org');
    },
  },
);

export const NoAddress = story(widget, answering(pending), {
  async play(stage) {
    await userEvent.type(await stage.inside.findByLabelText('Your e-mail address'), 'amra at example.org');
    await press(stage, 'Subscribe');

    await stage.inside.findByRole('button', { name: 'Write your e-mail address without spaces' });
  },
});

export const SentAndBack = story(widget, answering(pending), {
  async play(stage) {
    await fillIn(stage);
    await press(stage, 'Subscribe');
    await press(stage, 'Change the address, or send it again');

    await expect(await stage.inside.findByLabelText('Your e-mail address')).toHaveValue('amra@example.org');
  },
});

export const TooManyTries = story(
  widget,
  answering(() =>
    Response.json(
      { ...problem, status: 429, code: 'rate-limited' },
      { status: 429, headers: { 'retry-after': '1800' } },
    ),
  ),
  {
    async play(stage) {
      await fillIn(stage);
      await press(stage, 'Subscribe');

      await expect(await stage.inside.findByRole('alert')).toHaveTextContent(/Please try again after/);
    },
  },
);

export const ConsentHasChanged = story(
  widget,
  answering(() => refused([{ path: 'consent.textVersion', code: 'outdated' }]), {
    ...consentTexts[0]!,
    version: 'next',
  }),
  {
    async play(stage) {
      await fillIn(stage);
      await press(stage, 'Subscribe');

      await stage.inside.findByText(/has changed/);
      await expect(await stage.inside.findByLabelText(/^I agree/)).not.toBeChecked();
    },
  },
);

export const AddressRefused = story(
  widget,
  answering(() => refused([{ path: 'email', code: 'invalid' }])),
  {
    async play(stage) {
      await fillIn(stage);
      await press(stage, 'Subscribe');

      await stage.inside.findByRole('button', { name: /We cannot write to this address/ });
    },
  },
);

export const OneTopic = story(html`<backontrack-subscribe topics="events">${plain}</backontrack-subscribe>`);

export const LongWords = story(widget, api.longWords, { globals: { width: '360px' } });

export const Dark = story(html`<backontrack-subscribe theme="dark">${plain}</backontrack-subscribe>`);

export const DarkPage = story(widget, api.ready, { globals: { scheme: 'dark' } });

export const Narrow = story(widget, api.ready, { globals: { width: '288px' } });

export const LargeText = story(widget, api.ready, { globals: { text: '200%' } });

export const RightToLeft = story(widget, api.ready, { globals: { direction: 'rtl' } });
