import { events, newsItems, newsSummaries, page, problem } from '@backontrack/contract/examples';
import { assert, aTimeout, fixture, oneEvent } from '@open-wc/testing';

import { define } from '../define.ts';
import type { WidgetResultsEvent, WidgetSelectEvent } from '../entries-events.ts';
import type { WidgetErrorEvent } from '../events.ts';
import { type Answer, fakeApi, never, unreachable } from '../testing/fake-api.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { onConnection } from '../testing/slow-connection.ts';
import { soon, wordsOf } from '../testing/soon.ts';
import { NewsFeed } from './news-feed.ts';

define('backontrack-news-feed', NewsFeed);

const ofNews: Answer = ({ pathname }) =>
  newsItems.find(({ slug }) => pathname.endsWith(`/${slug}`)) ?? page(newsSummaries);

/** Two pages: the first two news, and the rest. */
const inPages: Answer = ({ searchParams }) =>
  searchParams.has('cursor')
    ? { ...page(newsSummaries.slice(2)), total: newsSummaries.length }
    : { ...page(newsSummaries.slice(0, 2)), total: newsSummaries.length, nextCursor: 'two' };

const feedOf = (attributes = '') =>
  fixture<NewsFeed>(
    `<backontrack-news-feed lang="en" ${attributes}><a href="/news">All our news</a></backontrack-news-feed>`,
  );

async function shownFeed(attributes?: string): Promise<NewsFeed> {
  const feed = await feedOf(attributes);
  await soon(() => all(feed, '.entry:not([aria-hidden])').length > 0, 'no news were shown');
  return feed;
}

const all = (feed: NewsFeed, selector: string) => [...feed.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (feed: NewsFeed, selector: string) => all(feed, selector)[0];
const button = (feed: NewsFeed, words: string) =>
  all(feed, 'button').find(({ textContent }) => textContent.includes(words)) ?? assert.fail(`no button says ${words}`);
/** Presses a button as a reader does, who leaves the focus on it. */
function press(pressed: HTMLElement | undefined): void {
  pressed?.focus();
  pressed?.click();
}
const focused = (feed: NewsFeed) => feed.shadowRoot?.activeElement;
const status = (feed: NewsFeed) => one(feed, '[role=status]')?.textContent;
const showsFallback = (feed: NewsFeed) => feed.querySelector('a')?.assignedSlot !== null;

describe('<backontrack-news-feed>', () => {
  it('shows each item with a heading, its day and its summary, and says how many there are', async () => {
    fakeApi(ofNews);

    const feed = await shownFeed();

    assert.deepEqual(
      all(feed, 'article h3').map(({ innerText }) => innerText.trim()),
      newsSummaries.map(({ title }) => title.text),
    );
    assert.deepEqual(
      all(feed, 'time').map(({ innerText }) => innerText.trim()),
      ['26 June 2025', '12 December 2024', '21 November 2024', '2 October 2024'],
    );
    assert.equal(one(feed, '.summary')?.innerText.trim(), newsSummaries[0]?.summary.text);
    assert.equal(status(feed), '4 of 4 news items');
    assert.equal(showsFallback(feed), false);
  });

  it('asks for what its attributes say, in the language it is read in', async () => {
    const asked = fakeApi(ofNews);

    await shownFeed('initiative="back-on-track" country="HU, RS" tag="trust" language="bs" limit="7"');

    assert.deepEqual(asked.map(String), [
      'https://api.test/v1/news?country=HU&country=RS&initiative=back-on-track&language=bs&limit=7&locale=en&tag=trust',
    ]);
  });

  it('falls back to the defaults where an attribute makes no sense', async () => {
    const asked = fakeApi(ofNews);

    const feed = await shownFeed('limit="many" heading-level="9"');

    assert.deepEqual(asked.map(String), ['https://api.test/v1/news?limit=5&locale=en']);
    assert.lengthOf(all(feed, 'h3'), 4);
  });

  it('writes its headings at the level it is told', async () => {
    fakeApi(ofNews);

    const feed = await shownFeed('heading-level="5"');

    assert.lengthOf(all(feed, 'article h5'), 4);
  });

  it('marks texts in another language and those of a machine', async () => {
    fakeApi(ofNews);

    const feed = await shownFeed();
    const [, , bosnian, german] = all(feed, 'article');

    assert.equal(bosnian?.querySelector('h3')?.lang, 'bs');
    assert.equal(bosnian?.querySelector('.summary')?.getAttribute('lang'), 'bs');
    assert.equal(bosnian?.querySelector('.mark')?.textContent, 'Bosnian');
    assert.deepEqual(
      [...(german?.querySelectorAll('.mark') ?? [])].map(({ textContent }) => textContent),
      ['German', 'Automatic translation'],
    );
    assert.lengthOf(all(feed, 'article:first-of-type .mark'), 0);
  });

  it('asks again when the language around it changes', async () => {
    const asked = fakeApi(ofNews);
    const around = await fixture<HTMLElement>(
      '<div lang="de-AT"><backontrack-news-feed></backontrack-news-feed></div>',
    );
    await soon(() => asked.length === 1);

    around.lang = 'sr_Latn';
    await soon(() => asked.length === 2);

    assert.deepEqual(
      asked.map(({ searchParams }) => searchParams.get('locale')),
      ['de-AT', 'sr-Latn'],
    );
  });

  it('tells the page that it is ready, and of each result', async () => {
    fakeApi(inPages);
    const heard: string[] = [];
    const note = (event: Event) => heard.push(event.type);
    for (const type of ['backontrack-ready', 'backontrack-results']) document.addEventListener(type, note);

    const feed = await shownFeed();
    const more = oneEvent<WidgetResultsEvent>(feed, 'backontrack-results');
    press(button(feed, 'Load more'));

    assert.equal((await more).count, 4);
    assert.deepEqual(heard, ['backontrack-ready', 'backontrack-results', 'backontrack-results']);
    for (const type of ['backontrack-ready', 'backontrack-results']) document.removeEventListener(type, note);
  });

  it('opens an item in place, moves the focus to its heading, and back to where it was', async () => {
    fakeApi(ofNews);
    const feed = await shownFeed();
    const [, second] = all(feed, 'article .open');

    press(second);
    await soon(() => one(feed, '.body'));

    assert.equal(focused(feed)?.matches('h3'), true);
    assert.equal(focused(feed)?.textContent, newsItems[1]?.title.text);
    assert.deepEqual(
      all(feed, '.body p').map(({ innerText }) => innerText.trim()),
      ['People from ten countries met online.', 'They asked what a young person needs first.'],
    );
    assert.lengthOf(all(feed, 'article'), 1);

    press(button(feed, 'Back to all news'));
    await feed.updateComplete;

    assert.isTrue(focused(feed) === all(feed, 'article .open')[1]);
    assert.lengthOf(all(feed, 'article'), 4);
  });

  it('finds its way back to a list that was loaded anew meanwhile', async () => {
    const asked = fakeApi(ofNews);
    const feed = await shownFeed();
    press(all(feed, 'article .open')[1]);
    await soon(() => one(feed, '.body'));

    feed.lang = 'en-IE';
    await soon(() => asked.length === 4 && status(feed) === '');
    press(button(feed, 'Back to all news'));
    await soon(() => all(feed, 'article').length === 4);

    assert.isTrue(focused(feed) === all(feed, 'article .open')[1]);
  });

  it('leaves an item to the page when the page cancels the event', async () => {
    fakeApi(ofNews);
    const feed = await shownFeed();
    feed.addEventListener('backontrack-select', (event) => event.preventDefault(), { once: true });
    const selected = oneEvent<WidgetSelectEvent>(feed, 'backontrack-select');

    press(one(feed, 'article .open'));
    await feed.updateComplete;

    assert.equal((await selected).id, 'mentoring-programme');
    assert.lengthOf(all(feed, 'article'), 4);
  });

  it('adds more items and moves the focus to the first new one', async () => {
    const asked = fakeApi(inPages);
    const feed = await shownFeed();

    press(button(feed, 'Load more'));
    await soon(() => all(feed, 'article').length === 4);

    assert.equal(asked.at(-1)?.searchParams.get('cursor'), 'two');
    assert.isTrue(focused(feed) === all(feed, 'article .open')[2]);
    assert.notInclude(one(feed, '.foot')?.textContent, 'Load more');
    assert.equal(status(feed), '4 of 4 news items');
  });

  it('keeps the place of what is to come while it loads, and shows the fallback', async () => {
    fakeApi(ofNews);
    const height = (await shownFeed('limit="4"')).offsetHeight;
    fakeApi(never);

    const feed = await feedOf('limit="4"');

    assert.lengthOf(all(feed, '.entry[aria-hidden]'), 4);
    assert.equal(status(feed), 'Loading…');
    assert.equal(showsFallback(feed), true);
    // The button below the entries has no stand-in.
    assert.closeTo(height - feed.offsetHeight, 45, 45);
  });

  it('says that there is nothing, and offers to look everywhere', async () => {
    const asked = fakeApi(({ searchParams }) => page(searchParams.has('country') ? [] : newsSummaries));
    const feed = await feedOf('country="SK"');
    await soon(() => one(feed, '.notice'));

    assert.include(one(feed, '.notice')?.innerText, 'There is no news here yet.');
    assert.equal(showsFallback(feed), true);

    press(button(feed, 'Show all news'));
    await soon(() => all(feed, 'article').length === 4);
    assert.lengthOf(asked, 2);
    assert.isTrue(focused(feed) === one(feed, 'article .open'), 'the focus was lost');
  });

  it('links to the page with everything', async () => {
    fakeApi(ofNews);

    const feed = await shownFeed('href="/all-news"');

    assert.equal(one(feed, 'a[href="/all-news"]')?.innerText.trim(), 'All news');
  });

  it('keeps the fallback when the API is down, says so once, and recovers on request', async () => {
    fakeApi(unreachable);
    let told = 0;
    const count = () => (told += 1);
    document.addEventListener('backontrack-error', count);
    let feed!: NewsFeed;

    const lines = await consoleLines(async () => {
      feed = await feedOf();
      await soon(() => one(feed, '.notice'));
    });
    document.removeEventListener('backontrack-error', count);

    assert.equal(told, 1);
    assert.lengthOf(lines, 1);
    assert.match(lines[0]!, /^backontrack: <backontrack-news-feed> .*https:\/\/api\.test\/v1\/news.*connect-src/);
    assert.equal(showsFallback(feed), true);
    assert.equal(status(feed), 'This could not be loaded. Please check your connection.');

    fakeApi(ofNews);
    press(button(feed, 'Try again'));
    await soon(() => all(feed, 'article').length === 4);
    assert.isTrue(focused(feed) === one(feed, 'article .open'));
    assert.equal(showsFallback(feed), false);
  });

  it('offers no retry where it cannot help, and tells the page why', async () => {
    fakeApi(() => Response.json(problem, { status: 400, headers: { 'content-type': 'application/problem+json' } }));
    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');

    const lines = await consoleLines(async () => {
      const feed = await feedOf();
      await soon(() => one(feed, '.notice'));
      assert.lengthOf(all(feed, 'button'), 0);
      assert.equal(showsFallback(feed), true);
    });

    const { code, requestId, retryable } = await failed;
    assert.deepEqual([code, requestId, retryable], ['invalid-request', problem.requestId, false]);
    assert.lengthOf(lines, 1);
    assert.include(lines[0], `${problem.detail} (request ${problem.requestId}). Correct its attributes`);
  });

  it('keeps the list when more of it cannot be loaded', async () => {
    fakeApi((url, signal) => (url.searchParams.has('cursor') ? unreachable(url, signal) : inPages(url, signal)));
    const feed = await shownFeed();

    await consoleLines(async () => {
      button(feed, 'Load more').focus();
      press(button(feed, 'Load more'));
      await soon(() => one(feed, '.notice'));
    });
    assert.lengthOf(all(feed, 'article'), 2);
    assert.isTrue(focused(feed) === button(feed, 'Try again'), 'the focus was lost');

    fakeApi(inPages);
    press(button(feed, 'Try again'));
    await soon(() => all(feed, 'article').length === 4);
    assert.isTrue(focused(feed) === all(feed, 'article .open')[2]);
  });

  it('says so in place when an item cannot be loaded, and the list is still there', async () => {
    fakeApi((url, signal) => (url.pathname === '/v1/news' ? page(newsSummaries) : unreachable(url, signal)));
    const feed = await shownFeed();

    await consoleLines(async () => {
      press(one(feed, 'article .open'));
      await soon(() => one(feed, '.notice'));
    });
    assert.equal(one(feed, '.headline')?.innerText.trim(), newsItems[0]?.title.text);

    fakeApi(ofNews);
    press(button(feed, 'Try again'));
    await soon(() => one(feed, '.body'));
    assert.equal(focused(feed)?.matches('.headline > h3'), true);
  });

  it('leaves out an item that is not one, and shows the rest', async () => {
    const [good, bad, ...rest] = newsSummaries;
    fakeApi(() => page([good, { ...bad, title: undefined }, ...rest]));

    const feed = await shownFeed();

    assert.lengthOf(all(feed, 'article'), 3);
  });

  it('shows texts that look like markup as text', async () => {
    const text = '<img src=x onerror="alert(1)"> &amp; ${1}';
    const [first] = newsItems;
    const title = { text, locale: 'en', state: 'original' };
    const blocks = [{ type: 'paragraph', spans: [{ text }] }];
    const item = { ...first, title, summary: title, author: text, body: { blocks, locale: 'en', state: 'original' } };
    fakeApi(({ pathname }) => (pathname === '/v1/news' ? page([item]) : item));
    const feed = await shownFeed();
    assert.equal(one(feed, 'h3')?.innerText.trim(), text);

    press(one(feed, 'article .open'));
    await soon(() => one(feed, '.body'));

    assert.equal(one(feed, '.body')?.innerText.trim(), text);
    assert.lengthOf(all(feed, 'img'), 0);
  });

  it('gives up its request when it is removed, and asks again when it is back', async () => {
    let given: AbortSignal | undefined;
    fakeApi((url, signal) => {
      given = signal;
      return never(url, signal);
    });
    const feed = await feedOf();
    await soon(() => given);
    const { parentNode } = feed;

    const lines = await consoleLines(async () => {
      feed.remove();
      await aTimeout(0);
    });
    assert.equal(given?.aborted, true);
    assert.deepEqual(lines, []);

    fakeApi(ofNews);
    parentNode?.append(feed);
    await soon(() => all(feed, 'article').length === 4);
  });

  it('survives being moved while it loads', async () => {
    const waiting: (() => void)[] = [];
    fakeApi(
      (url, signal) =>
        new Promise((resolve, reject) => {
          waiting.push(() => resolve(ofNews(url, signal)));
          signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
        }),
    );
    const feed = await feedOf();
    await soon(() => waiting.length === 1);

    feed.parentNode?.append(feed);
    await soon(() => waiting.length === 2);
    for (const answer of waiting) answer();

    await soon(() => all(feed, 'article').length === 4);
  });

  it('warns once of an attribute it does not know, with the nearest one', async () => {
    fakeApi(ofNews);

    const lines = await consoleLines(async (heard) => {
      await shownFeed('contry="HU" class="x" data-y="z" aria-label="News" tabindex="0" loading="eager"');
      await shownFeed('contry="RS" limt="2"');
      await soon(() => heard.length > 1);
    });

    assert.sameMembers(lines, [
      'backontrack: <backontrack-news-feed> does not know the attribute contry. Did you mean country?',
      'backontrack: <backontrack-news-feed> does not know the attribute limt. Did you mean limit?',
    ]);
  });

  it('keeps its fallback, and the page unharmed, when it breaks', async () => {
    fakeApi(ofNews);
    class BrokenFeed extends NewsFeed {
      protected override render(): never {
        throw new Error('a fault of our own');
      }
    }
    define('broken-feed', BrokenFeed);
    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');

    const lines = await consoleLines(async () => {
      const feed = await fixture<NewsFeed>('<broken-feed><a href="/news">All our news</a></broken-feed>');
      assert.equal(showsFallback(feed), true);
    });

    assert.equal((await failed).code, 'internal');
    assert.lengthOf(lines, 1);
    assert.include(lines[0], 'a fault of our own');
  });

  describe('events', () => {
    const [, evening, vague] = events;
    const soonEvening = {
      ...evening,
      start: { date: '2099-03-05T18:00:00+01:00', precision: 'minute' },
      end: undefined,
    };
    const bare = { ...soonEvening, timeZone: 'Europe/Atlantis', status: 'scheduled' };
    const ofBoth: Answer = ({ pathname, searchParams }) => {
      if (pathname.startsWith('/v1/news')) return page(newsSummaries);
      const past = { ...evening, id: 'long-ago', start: { date: '2024-12-04', precision: 'day' } };
      return page(searchParams.get('when') === 'past' ? [past] : [soonEvening, { ...vague, id: 'vague' }]);
    };
    const shownEvents = async (attributes: string) => {
      const feed = await feedOf(attributes);
      await soon(() => all(feed, '.entry.events:not([aria-hidden])').length > 0, 'no events were shown');
      return feed;
    };
    const words = (feed: NewsFeed, selector: string) => all(feed, selector).map(wordsOf);

    it('stand in a section of their own, in the order that was asked for', async () => {
      fakeApi(ofBoth);

      const feed = await shownEvents('show="events news"');
      await soon(() => all(feed, '.entry.news').length > 0);

      assert.deepEqual(words(feed, 'section > h3'), ['Upcoming events', 'Past events', 'News']);
      assert.lengthOf(all(feed, '.entry h4'), 6);
      assert.equal(status(feed), '2 of 2 events, 4 of 4 news items');
    });

    it('say when they are, no more exactly than it is known, and what became of them', async () => {
      fakeApi(ofBoth);

      const [first, second] = words(await shownEvents('show="events"'), '.events .meta');

      assert.match(first!, /^5 March 2099.*18:00.*Cancelled$/);
      assert.equal(second, 'mid-2026');
    });

    it('are asked for by what is to come, and what is over only once a reader wants it', async () => {
      const asked = fakeApi(ofBoth);
      const feed = await shownEvents('show="events" initiative="back-on-track" limit="2"');
      const toggle = button(feed, 'Past events');
      assert.equal(toggle.getAttribute('aria-expanded'), 'false');

      press(toggle);
      await soon(() => words(feed, '.meta').some((when) => when.startsWith('4 December 2024')));

      assert.equal(toggle.getAttribute('aria-expanded'), 'true');
      assert.deepEqual(
        asked.map(({ search }) => search),
        [
          '?initiative=back-on-track&limit=2&locale=en&when=upcoming',
          '?initiative=back-on-track&limit=2&locale=en&sort=-start&when=past',
        ],
      );
    });

    it('say that none are planned', async () => {
      fakeApi(() => page([]));

      const feed = await feedOf('show="events"');

      await soon(() => words(feed, '.none').includes('No events are planned at the moment.'));
      assert.equal(showsFallback(feed), true);
    });

    it('can be put into a calendar where their day is known, and only there', async () => {
      fakeApi(({ pathname }) =>
        pathname === '/v1/events'
          ? page([bare, { ...vague, id: 'vague' }])
          : pathname.endsWith('vague')
            ? { ...vague, id: 'vague' }
            : bare,
      );
      const feed = await shownEvents('show="events"');

      press(all(feed, '.open')[0]);
      await soon(() => one(feed, 'dl'));
      const calendar = all(feed, '.actions a').find((link) => wordsOf(link) === 'Add to calendar');
      assert.equal(calendar?.getAttribute('href'), 'https://api.test/v1/events/mentor-evening.ics?locale=en');

      press(button(feed, 'Back to all events'));
      await feed.updateComplete;
      press(all(feed, '.open')[1]);
      await soon(() => one(feed, 'dl'));
      assert.lengthOf(all(feed, '.actions a'), 0);
    });
  });

  describe('where an entry is read', () => {
    it('is a page of the partner’s where the address has a place for it, and the page is told', async () => {
      fakeApi(ofNews);
      const feed = await shownFeed('href="/news/{slug}"');
      const link = one(feed, '.open') as HTMLAnchorElement;
      assert.equal(link.href, new URL('/news/mentoring-programme', location.href).href);
      assert.lengthOf(all(feed, '.foot > a'), 0);

      const selected = oneEvent<WidgetSelectEvent>(feed, 'backontrack-select');
      feed.addEventListener('click', (event) => event.preventDefault(), { once: true });
      press(link);

      assert.equal((await selected).url, '/news/mentoring-programme');
      await feed.updateComplete;
      assert.lengthOf(all(feed, '.entry'), 4);
    });

    it('is this page otherwise, at an address that can be copied and opens it again', async () => {
      fakeApi(ofNews);
      const feed = await shownFeed();
      const { hash } = new URL((one(feed, '.open') as HTMLAnchorElement).href);
      assert.equal(hash, '#news-feed.news=mentoring-programme');

      location.hash = hash;
      await soon(() => one(feed, '.body'), 'it was not opened');

      assert.equal(wordsOf(focused(feed)!), newsItems[0]?.title.text);
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('is opened at once when the address of the page names it', async () => {
      history.replaceState(null, '', '#other=1&news-feed.news=second-stakeholder-workshop');
      fakeApi(ofNews);

      const feed = await feedOf();
      await soon(() => one(feed, '.body'));
      history.replaceState(null, '', location.pathname + location.search);

      assert.equal(wordsOf(focused(feed)!), newsItems[1]?.title.text);
      press(button(feed, 'Back to all news'));
      await soon(() => focused(feed) === all(feed, '.open')[1]);
    });

    it('is not opened again when the page moves the feed after a reader has closed it', async () => {
      history.replaceState(null, '', '#news-feed.news=second-stakeholder-workshop');
      fakeApi(ofNews);
      const feed = await feedOf();
      await soon(() => one(feed, '.body'));
      press(button(feed, 'Back to all news'));
      await soon(() => one(feed, '.entries'));

      feed.parentElement!.prepend(feed);
      await feed.updateComplete;
      history.replaceState(null, '', location.pathname + location.search);

      assert.isFalse(all(feed, '.story').length > 0);
    });

    it('is opened again by the same link after the reader has closed it', async () => {
      fakeApi(ofNews);
      const feed = await shownFeed();
      const link = Object.assign(document.createElement('a'), { href: '#news-feed.news=mentoring-programme' });
      link.innerHTML = '<b>Mentoring</b>';
      feed.before(link);
      const open = async () => {
        link.querySelector('b')!.click();
        await soon(() => one(feed, '.body'), 'it was not opened');
        assert.equal(wordsOf(focused(feed)!), newsItems[0]?.title.text);
      };
      await open();
      press(button(feed, 'Back to all news'));
      await soon(() => one(feed, '.entries'));

      await open();

      link.remove();
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('leaves a click alone that a script of the page dispatches at the window', async () => {
      fakeApi(ofNews);
      await shownFeed();
      const thrown: unknown[] = [];
      const keep = (event: ErrorEvent) => {
        event.stopImmediatePropagation();
        thrown.push(event.error);
      };
      addEventListener('error', keep, true);
      window.dispatchEvent(new MouseEvent('click'));
      removeEventListener('error', keep, true);

      assert.deepEqual(thrown, []);
    });

    it('closes when the reader goes back to the page without it', async () => {
      fakeApi(ofNews);
      const feed = await shownFeed();
      location.hash = '#news-feed.news=mentoring-programme';
      await soon(() => one(feed, '.body'), 'it was not opened');

      history.back();

      await soon(() => one(feed, '.entries'), 'it is still open');
      assert.isTrue(focused(feed) === one(feed, '.open'), 'the focus was lost');
    });

    it('does not change the address of the page', async () => {
      fakeApi(ofNews);
      const feed = await shownFeed();
      const before = location.href;

      press(one(feed, '.open'));
      await soon(() => one(feed, '.body'));

      assert.equal(location.href, before);
    });
  });

  describe('sharing', () => {
    async function shared(): Promise<{ ways: ShadowRoot; share: HTMLElement }> {
      fakeApi(ofNews);
      const feed = await shownFeed();
      press(one(feed, '.open'));
      await soon(() => one(feed, 'backontrack-share'));
      const ways = one(feed, 'backontrack-share')!.shadowRoot!;
      await soon(() => ways.querySelector('button'));
      return { ways, share: ways.querySelector('button')! };
    }

    it('uses the device’s own sheet', async () => {
      const given: ShareData[] = [];
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async (sent: ShareData) => void given.push(sent),
      });
      const { share } = await shared();

      share.click();
      await soon(() => given.length > 0);
      delete (navigator as { share?: unknown }).share;

      assert.deepEqual(given, [
        { title: newsItems[0]!.title.text, url: `${location.href}#news-feed.news=mentoring-programme` },
      ]);
    });

    it('offers the link and a mail where there is no sheet', async () => {
      const { ways, share } = await shared();
      assert.notProperty(navigator, 'share');

      share.click();
      await soon(() => ways.querySelector('a'));

      const mail = ways.querySelector('a')!.getAttribute('href')!;
      assert.match(mail, /^mailto:\?subject=Five%20steps.*&body=http.*news-feed\.news%3Dmentoring-programme$/);
      assert.equal(share.getAttribute('aria-expanded'), 'true');
    });
  });

  describe('pictures', () => {
    const picture = (url: string) => ({
      url,
      alt: { text: 'A hall', locale: 'en', state: 'original' },
      width: 960,
      height: 640,
    });
    const withPictures =
      (url: string): Answer =>
      ({ pathname }) => {
        const pictured = newsItems.map((item) => ({ ...item, image: picture(url) }));
        return pictured.find(({ slug }) => pathname.endsWith(`/${slug}`)) ?? page(pictured);
      };
    const broken = `${location.origin}/there-is-no-picture.png`;

    for (const layout of ['list', 'cards']) {
      it(`keep their place in a ${layout} when they come late or never`, async () => {
        fakeApi(withPictures(broken));
        const feed = await shownFeed(`layout="${layout}"`);
        const [image] = all(feed, 'img') as HTMLImageElement[];
        image!.loading = 'eager';
        await soon(() => image!.complete);
        const { width, height } = image!.getBoundingClientRect();

        assert.isAbove(width, 80);
        assert.isAbove(height, 80);
        assert.equal(image!.alt, 'A hall');
        assert.equal(image!.referrerPolicy, 'no-referrer');
      });
    }

    it('are left out where the page wants none, and not fetched', async () => {
      fakeApi(withPictures(broken));
      const feed = await shownFeed('images="none"');
      press(one(feed, '.open'));
      await soon(() => one(feed, '.body'));

      assert.lengthOf(all(feed, 'img'), 0);
    });

    for (const told of [{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }]) {
      it(`are left out for a reader with ${JSON.stringify(told)}`, async () => {
        fakeApi(withPictures(broken));

        await onConnection(told, async () => assert.lengthOf(all(await shownFeed(), 'img'), 0));
      });
    }
  });

  it('cuts a title and its summary to as many lines together, whatever their lengths', async () => {
    const long = { text: 'A title of some words '.repeat(12), locale: 'en', state: 'original' };
    const [first, second] = newsSummaries;
    fakeApi(() =>
      page([
        { ...first, title: long },
        { ...second, summary: long },
      ]),
    );
    const place = await fixture<HTMLElement>('<div style="inline-size: 45em"></div>');
    place.innerHTML = '<backontrack-news-feed lang="en"></backontrack-news-feed>';
    const feed = place.firstElementChild as NewsFeed;
    await soon(() => all(feed, 'article').length === 2);

    const [one_, other] = all(feed, '.entry').map(({ offsetHeight }) => offsetHeight);
    assert.closeTo(one_!, other!, 1);
  });

  it('offers feeds of what it shows', async () => {
    fakeApi(ofNews);

    const feed = await shownFeed('initiative="back-on-track" country="hu" language="hu" show="news events"');

    assert.deepEqual(
      (all(feed, '.feeds a') as HTMLAnchorElement[]).map(({ href }) => href),
      ['news.rss', 'news.atom', 'news.json', 'events.ics'].map(
        (name) => `https://api.test/v1/${name}?initiative=back-on-track&country=HU&language=hu&locale=en`,
      ),
    );
  });

  it('warns once of a value that there is not, with the nearest one', async () => {
    fakeApi(ofNews);
    const wrong = 'layout="crads" show="news evnts" images="non" country="Hungary" limit="1000"';

    const lines = await consoleLines(async (heard) => {
      await shownFeed(wrong);
      await shownFeed(wrong);
      await soon(() => heard.length > 4);
    });

    assert.deepEqual(
      lines.map((line) => /ignores the (.*)/.exec(line)?.[1]).toSorted((a = '', b = '') => a.localeCompare(b)),
      [
        'country "HUNGARY": there is none. Did you mean HU?',
        'images "non": there is none. Did you mean none?',
        'layout "crads": there is none. Did you mean cards?',
        'limit "1000": it takes a whole number from 1 to 100.',
        'show "evnts": there is none. Did you mean events?',
      ],
    );
  });

  it('leaves out what has a day that no year has, and says so in one line', async () => {
    const [good, bad] = newsSummaries;
    fakeApi(() => page([good, { ...bad, publishedAt: '2024-02-30' }]));

    const lines = await consoleLines(async (heard) => {
      const feed = await shownFeed();
      assert.lengthOf(all(feed, 'article'), 1);
      await soon(() => heard.length > 0, 'nobody was told');
    });

    assert.lengthOf(lines, 1);
    assert.include(lines[0], 'left out what it could not read: items.1.publishedAt (there is no such date)');
  });

  it('skips a block it does not know, shows the rest, and says so in one line', async () => {
    const [item] = newsItems;
    const blocks = [{ type: 'hologram' }, { type: 'paragraph', spans: [{ text: 'still here' }] }];
    fakeApi(({ pathname }) => (pathname === '/v1/news' ? page([item]) : { ...item, body: { ...item!.body, blocks } }));
    const feed = await shownFeed();

    const lines = await consoleLines(async (heard) => {
      press(one(feed, '.open'));
      await soon(() => one(feed, '.body') && heard.length > 0);
    });

    assert.equal(wordsOf(one(feed, '.body')), 'still here');
    assert.lengthOf(lines, 1);
    assert.include(lines[0], 'body.blocks.0');
  });

  it('is defined once, and a second definition does no harm', () => {
    define('backontrack-news-feed', class extends NewsFeed {});

    assert.equal(customElements.get('backontrack-news-feed'), NewsFeed);
  });

  it('stays a block on a page that unsets everything', async () => {
    fakeApi(never);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset }');
    document.adoptedStyleSheets.push(sheet);

    const feed = await feedOf();

    assert.equal(getComputedStyle(feed).display, 'block');
    document.adoptedStyleSheets.pop();
  });

  it('takes the colours of the page’s own tokens', async () => {
    fakeApi(ofNews);
    document.documentElement.style.setProperty('--backontrack-color-accent', 'rgb(120, 0, 80)');

    const feed = await shownFeed();

    assert.equal(getComputedStyle(one(feed, 'article .open')!).color, 'rgb(120, 0, 80)');
    document.documentElement.style.removeProperty('--backontrack-color-accent');
  });

  describe('is accessible and without style attributes', () => {
    const states: Record<string, () => Promise<NewsFeed>> = {
      list: async () => {
        fakeApi(inPages);
        return shownFeed('href="/news"');
      },
      loading: async () => {
        fakeApi(never);
        return feedOf();
      },
      empty: async () => {
        fakeApi(() => page([]));
        const feed = await feedOf('country="SK"');
        await soon(() => one(feed, '.notice'));
        return feed;
      },
      failed: async () => {
        fakeApi(unreachable);
        const feed = await feedOf();
        await consoleLines(() => soon(() => one(feed, '.notice')));
        return feed;
      },
      item: async () => {
        fakeApi(ofNews);
        const feed = await shownFeed();
        press(one(feed, 'article .open'));
        await soon(() => one(feed, '.body'));
        return feed;
      },
    };

    for (const [name, state] of Object.entries(states)) {
      it(name, async () => {
        const feed = await state();

        await assert.isAccessible(feed);
        assert.lengthOf(all(feed, '[style]'), 0);
      });
    }
  });
});
