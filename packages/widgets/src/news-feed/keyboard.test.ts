import { events, newsItems, newsSummaries, page } from '@backontrack/contract/examples';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { focused, landsOn, nameOf, placeForKeyboard, press, tabBackTo, tabTo } from '../testing/keyboard.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { NewsFeed } from './news-feed.ts';

define('backontrack-news-feed', NewsFeed);

async function shownFeed(attributes = ''): Promise<NewsFeed> {
  fakeApi(({ pathname, searchParams }) => {
    if (pathname === '/v1/events') return page(events);
    if (pathname !== '/v1/news') return newsItems.find(({ slug }) => pathname.endsWith(`/${slug}`));
    return searchParams.has('cursor')
      ? { ...page(newsSummaries.slice(2)), total: newsSummaries.length }
      : { ...page(newsSummaries.slice(0, 2)), total: newsSummaries.length, nextCursor: 'two' };
  });
  const feed = await placeForKeyboard<NewsFeed>('backontrack-news-feed', attributes);
  await soon(() => all(feed, '.entry:not([aria-hidden])').length > 0, 'no news were shown');
  return feed;
}

const all = (feed: NewsFeed, selector: string) => [...feed.renderRoot.querySelectorAll<HTMLElement>(selector)];
const titleAt = (place: number) => newsSummaries[place]!.title.text;

describe('<backontrack-news-feed> from the keyboard', () => {
  it('loads more, and stands on the first new item', async () => {
    await shownFeed();

    await tabTo('Load more news');
    await press('Enter');

    await landsOn(titleAt(2));
  });

  it('opens an item, shares it, and comes back to where it was', async () => {
    const feed = await shownFeed();

    await tabTo(titleAt(1));
    await press('Enter');
    await soon(() => /^h\d$/.test(focused()?.localName ?? ''), 'it is not on the title');
    // A device that shares by a sheet of its own shows that, which no test can close.
    if ('share' in navigator) navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    await tabTo('Share');
    await press('Enter');
    await tabTo('Copy the link');
    await press('Enter');
    const share = all(feed, 'backontrack-share')[0]!.shadowRoot!;
    await soon(() => /Copied\.|Copying is not possible/.test(wordsOf(share.querySelector('.widget')!)), 'not copied');
    await tabBackTo('Back to all news');
    await press('Enter');

    await landsOn(titleAt(1));
    assert.equal(focused()!.localName, 'a');
  });

  if (window.CloseWatcher) {
    it('comes back from an item with Escape', async () => {
      await shownFeed();

      await tabTo(titleAt(1));
      await press('Enter');
      await soon(() => /^h\d$/.test(focused()?.localName ?? ''), 'it is not on the title');
      await press('Escape');

      await soon(() => focused()?.localName === 'a' && nameOf(focused()) === titleAt(1), 'it is not on the link');
    });
  }

  it('opens past events', async () => {
    const feed = await shownFeed('show="events"');

    await tabTo('Past events');
    await press(' ');

    await soon(() => focused()?.getAttribute('aria-expanded') === 'true', 'they did not open');
    assert.equal(nameOf(focused()), 'Past events');
    assert.isNotEmpty(all(feed, '.entry'));
    await tabTo('After');
  });
});
