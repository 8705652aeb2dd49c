import { events, newsItems } from '@backontrack/contract/examples';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';

import { api, apiOf, failingAt } from './fake-api.ts';
import { playground } from './playground.ts';
import { story } from './story.ts';

export default { title: 'News feed', component: 'backontrack-news-feed' } satisfies Meta;

const [rich, , bosnian, machine] = newsItems;
const [over, evening] = events;
const english = (text: string) => ({ text, locale: 'en', state: 'original' as const });

/** The news with a picture each, from Storybook's own host. */
const pictured = (file: string) =>
  newsItems.map((news) => ({
    ...news,
    image: { url: new URL(file, location.href).href, alt: english('A hall (sample)'), width: 960, height: 640 },
  }));
const withPictures = apiOf({ news: pictured('favicon.svg'), events });
const withBrokenPictures = apiOf({ news: pictured('iframe.html') });

/** An event that no reader of these stories has missed. */
const ahead = {
  ...evening!,
  id: 'far-ahead',
  status: 'scheduled' as const,
  start: { date: '2090-03-05T18:00:00+01:00', precision: 'minute' as const },
  end: { date: '2090-03-05T19:30:00+01:00', precision: 'minute' as const },
};

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

export const Stale = story(html`<backontrack-news-feed>${link}</backontrack-news-feed>`, api.stale, {
  async play({ inside }) {
    await inside.findByText(/What you see here is from/);
    await expect(inside.getAllByRole('article')).toHaveLength(4);
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

export const Events = story(html`<backontrack-news-feed show="events">${link}</backontrack-news-feed>`, api.ready, {
  async play({ inside }) {
    await inside.findByRole('heading', { name: 'Upcoming events' });

    await expect(await inside.findAllByRole('article')).toHaveLength(2);
    await inside.findByText('Cancelled');
  },
});

export const NewsAndEvents = story(
  html`<backontrack-news-feed show="news events">${link}</backontrack-news-feed>`,
  api.ready,
  {
    async play({ inside }) {
      await inside.findByRole('heading', { name: 'News' });
      await inside.findByRole('heading', { name: 'Upcoming events' });
      await inside.findByText(evening!.title.text);
    },
  },
);

export const PastEvents = story(html`<backontrack-news-feed show="events"></backontrack-news-feed>`, api.ready, {
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Past events' }));

    await inside.findByText(over!.title.text);
  },
});

export const EventsLoading = story(
  html`<backontrack-news-feed show="events" limit="3">${link}</backontrack-news-feed>`,
  api.loading,
);

export const EventsErrorWithRetry = story(
  html`<backontrack-news-feed show="events">${link}</backontrack-news-feed>`,
  api.failing,
  {
    fails: true,
    async play({ inside }) {
      await inside.findByRole('button', { name: 'Try again' });
    },
  },
);

export const EventsOffline = story(
  html`<backontrack-news-feed show="events">${link}</backontrack-news-feed>`,
  api.offline,
  {
    fails: true,
    async play({ inside }) {
      await inside.findAllByText(/check your connection/);
    },
  },
);

export const EventsBlocked = story(
  html`<backontrack-news-feed show="events">${link}</backontrack-news-feed>`,
  api.blocked,
  {
    fails: true,
    async play({ inside }) {
      await inside.findAllByText('This cannot be shown at the moment.');
    },
  },
);

export const EventsStale = story(
  html`<backontrack-news-feed show="events">${link}</backontrack-news-feed>`,
  api.stale,
  {
    async play({ inside }) {
      await inside.findByText(/What you see here is from/);
      await inside.findByText('Cancelled');
    },
  },
);

export const OnlyEventsFail = story(
  html`<backontrack-news-feed show="news events">${link}</backontrack-news-feed>`,
  failingAt('/v1/events'),
  {
    fails: true,
    async play({ inside }) {
      await inside.findByRole('button', { name: 'Try again' });
      await expect(inside.getAllByRole('article')).toHaveLength(4);
    },
  },
);

export const MoreEvents = story(
  html`<backontrack-news-feed show="events" limit="2"></backontrack-news-feed>`,
  api.many,
  {
    async play({ widget, inside }) {
      await userEvent.click(await inside.findByRole('button', { name: 'Load more events' }));

      await inside.findByText(/^4 of \d+ events$/);
      const third = inside.getAllByRole('article')[2];
      await expect(third).toContainElement(widget.shadowRoot!.activeElement as HTMLElement);
    },
  },
);

export const ItemFails = story(html`<backontrack-news-feed></backontrack-news-feed>`, failingAt('/v1/news/'), {
  fails: true,
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('link', { name: rich!.title.text }));

    await inside.findByRole('button', { name: 'Try again' });
    await inside.findByText(rich!.summary.text);
  },
});

export const Followed = story(html`<backontrack-news-feed show="news events"></backontrack-news-feed>`, api.ready, {
  async play({ inside }) {
    await userEvent.click(await inside.findByText('Follow'));

    await expect(await inside.findByRole('link', { name: 'Calendar' })).toBeVisible();
  },
});

export const NoEvents = story(html`<backontrack-news-feed show="events">${link}</backontrack-news-feed>`, api.nothing, {
  async play({ inside }) {
    await inside.findByText('No events are planned at the moment.');
  },
});

export const EventOpen = story(
  html`<backontrack-news-feed show="events"></backontrack-news-feed>`,
  apiOf({ events: [ahead] }),
  {
    async play({ inside }) {
      await userEvent.click(await inside.findByRole('link', { name: ahead.title.text }));

      await inside.findByRole('link', { name: 'Add to calendar' });
      await inside.findByText('Bosnian');
    },
  },
);

export const SharedEvent = story(
  html`<backontrack-news-feed show="news events"></backontrack-news-feed>`,
  apiOf({ news: newsItems, events: [ahead] }),
  {
    async play({ inside }) {
      location.hash = `#news-feed.events=${ahead.id}`;

      await inside.findByRole('heading', { name: ahead.title.text });
      await inside.findByRole('button', { name: 'Back to all events' });
      history.replaceState(null, '', location.pathname + location.search);
    },
  },
);

export const Cards = story(
  html`<backontrack-news-feed show="news events" layout="cards"></backontrack-news-feed>`,
  withPictures,
);

export const Compact = story(html`<backontrack-news-feed show="news events" layout="compact"></backontrack-news-feed>`);

export const Pictures = story(html`<backontrack-news-feed></backontrack-news-feed>`, withPictures, {
  async play({ inside }) {
    await expect(await inside.findAllByRole('img', { name: 'A hall (sample)' })).toHaveLength(4);
  },
});

export const BrokenPictures = story(html`<backontrack-news-feed></backontrack-news-feed>`, withBrokenPictures);

export const TextOnly = story(html`<backontrack-news-feed images="none"></backontrack-news-feed>`, withPictures, {
  async play({ inside }) {
    await inside.findAllByRole('article');
    await expect(inside.queryByRole('img')).toBeNull();
  },
});

export const EventsWithLongWords = story(
  html`<backontrack-news-feed show="events"></backontrack-news-feed>`,
  api.longWords,
  { globals: { width: '360px' } },
);

export const LongWords = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.longWords, {
  globals: { width: '360px' },
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
  globals: { width: '288px' },
});

export const LargeText = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.ready, {
  globals: { text: '200%' },
});

export const RightToLeft = story(html`<backontrack-news-feed></backontrack-news-feed>`, api.many, {
  globals: { direction: 'rtl' },
});

export const EventsRightToLeft = story(html`<backontrack-news-feed show="events"></backontrack-news-feed>`, api.ready, {
  globals: { direction: 'rtl' },
  async play({ inside }) {
    await userEvent.click(await inside.findByRole('button', { name: 'Past events' }));
    await inside.findByText(over!.title.text);
  },
});
