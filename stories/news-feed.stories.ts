import { newsItems } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, apiOf } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'News feed', component: 'backontrack-news-feed' } satisfies Meta;

const [rich, , bosnian, machine] = newsItems;
const link = html`<a href="https://example.org/news">All news from Back on Track</a>`;

export const Playground = playground('backontrack-news-feed');

export const Ready = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`);

export const Loading = story(html`<backontrack-news-feed limit="3">${link}</backontrack-news-feed>`, api.loading);

export const Empty = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`, api.nothing);

export const EmptyInOneCountry = story(
  html`<backontrack-news-feed country="HU">${link}</backontrack-news-feed>`,
  api.nothingInCountry,
  {
    async play({ inside }) {
      await userEvent.click(await inside.findByRole('button', { name: 'Show all news' }));

      await expect(await inside.findAllByRole('article')).toHaveLength(4);
    },
  },
);

export const ErrorWithRetry = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`, api.failing, {
  fails: true,
  async play({ inside }) {
    await inside.findByRole('button', { name: 'Try again' });
  },
});

export const RetryThatHelps = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`, api.failingOnce, {
  fails: true,
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Try again' }));

    await expect(await inside.findAllByRole('article')).toHaveLength(5);
  },
});

export const NextPageFails = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.failingSecond, {
  fails: true,
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Load more news' }));

    await inside.findByRole('button', { name: 'Try again' });
    await expect(inside.getAllByRole('article')).toHaveLength(5);
  },
});

export const Offline = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`, api.offline, {
  fails: true,
  async play({ inside }) {
    await inside.findAllByText(/check your connection/);
  },
});

export const Blocked = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`, api.blocked, {
  fails: true,
  async play({ inside }) {
    await inside.findAllByText('This cannot be shown at the moment.');
  },
});

export const OneItem = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.one);

export const ManyItems = story(
  html`<backontrack-news-feed limit="5" href="https://example.org/news"></backontrack-news-feed>`,
  api.many,
);

export const LoadMore = story(html`<backontrack-news-feed limit="5"></backontrack-news-feed>`, api.many, {
  async play({ widget, inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Load more news' }));

    await inside.findByText('10 of 12 news items');
    const sixth = inside.getAllByRole('article')[5];
    await expect(sixth).toContainElement(widget.shadowRoot!.activeElement as HTMLElement);
  },
});

export const ItemOpen = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.ready, {
  async play({ widget, inside }) {
    await userEvent.click(await inside.findByRole('link', { name: rich!.title.text }));

    await inside.findByText('to listen before giving advice');
    await expect(widget.shadowRoot!.activeElement).toHaveTextContent(rich!.title.text);
  },
});

export const OpenAndBack = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.ready, {
  async play({ widget, inside }) {
    await userEvent.click(await inside.findByRole('link', { name: rich!.title.text }));
    await userEvent.click(await inside.findByRole('button', { name: 'Back to all news' }));

    await expect(await inside.findAllByRole('article')).toHaveLength(4);
    await expect(widget.shadowRoot!.activeElement).toHaveTextContent(rich!.title.text);
  },
});

export const LongWords = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.longWords, {
  globals: { width: '22.5rem' },
});

export const AnotherLanguage = story(
  html`<backontrack-news-feed></backontrack-news-feed>`,
  apiOf({ news: [bosnian!] }),
);

export const MachineTranslation = story(
  html`<backontrack-news-feed lang="de"></backontrack-news-feed>`,
  apiOf({ news: [machine!] }),
);

export const UnderLevelTwo = story(html`<backontrack-news-feed heading-level="2"></backontrack-news-feed>`);

export const Dark = story(html`<backontrack-news-feed theme="dark"></backontrack-news-feed>`);

export const DarkPage = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.many, {
  globals: { scheme: 'dark' },
});

export const Narrow = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.ready, {
  globals: { width: '18rem' },
});

export const LargeText = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.ready, {
  globals: { text: '200%' },
});

export const RightToLeft = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.many, {
  globals: { direction: 'rtl' },
});
