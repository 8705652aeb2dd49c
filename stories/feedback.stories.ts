import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { api, type FakeApi } from './fake-api.ts';
import { type Stage, story } from './story.ts';

export default { title: 'Feedback' } satisfies Meta;

const widget = html`<backontrack-news-feed limit="1"></backontrack-news-feed>`;

/** One news item, and an API that answers words about it in this way. */
const answering =
  (answer: () => unknown): FakeApi =>
  () => {
    const news = api.one();
    return (url, signal) => (url.pathname === '/v1/feedback' ? answer() : news(url, signal));
  };

/** Opens the form, and finds what is drawn inside it. */
async function opened({ widget: feed, inside }: Stage): Promise<ReturnType<typeof within>> {
  await userEvent.click(await inside.findByRole('button', { name: 'Something is missing or wrong here' }));
  const form = () => feed.shadowRoot!.querySelector('backontrack-feedback-form')?.shadowRoot?.firstElementChild;
  await waitFor(() => expect(form()).toBeTruthy());
  return within(form()!.parentNode as unknown as HTMLElement);
}

export const Offered = story(widget, api.one, {
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Something is missing or wrong here' });
  },
});

export const Open = story(widget, api.one, {
  async play(stage) {
    const form = await opened(stage);

    await form.findByText(/nothing private/);
    await form.findByText('500 letters left');
  },
});

export const Sent = story(
  widget,
  answering(() => new Response(null, { status: 204 })),
  {
    async play(stage) {
      const form = await opened(stage);
      await userEvent.click(form.getByRole('button', { name: 'Something is wrong' }));

      await form.findByText(/^Thank you/);
    },
  },
);

export const CannotBeSent = story(
  widget,
  answering(() => {
    throw new TypeError('Failed to fetch');
  }),
  {
    async play(stage) {
      const form = await opened(stage);
      await userEvent.type(form.getByRole('textbox'), 'The link leads nowhere.');
      await userEvent.click(form.getByRole('button', { name: 'Something is missing' }));

      await form.findByRole('alert');
      await expect(form.getByRole('textbox')).toHaveValue('The link leads nowhere.');
    },
  },
);

export const Dark = story(html`<backontrack-news-feed limit="1" theme="dark"></backontrack-news-feed>`, api.one, {
  async play(stage) {
    await opened(stage);
  },
});

export const Narrow = story(widget, api.one, {
  globals: { width: '288px' },
  async play(stage) {
    await opened(stage);
  },
});

export const RightToLeft = story(widget, api.one, {
  globals: { direction: 'rtl' },
  async play(stage) {
    await opened(stage);
  },
});
