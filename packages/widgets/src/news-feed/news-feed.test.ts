import { newsItems, newsSummaries, page, problem } from '@backontrack/contract/examples';
import { assert, aTimeout, fixture, oneEvent, waitUntil } from '@open-wc/testing';

import { define } from '../define.ts';
import type { WidgetErrorEvent, WidgetResultsEvent, WidgetSelectEvent } from '../events.ts';
import { type Answer, fakeApi, never, unreachable } from '../testing/fake-api.ts';
import { consoleLines } from '../testing/console-lines.ts';
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
  await waitUntil(() => all(feed, '.entry:not([aria-hidden])').length > 0, 'no news were shown');
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
    await waitUntil(() => asked.length === 1);

    around.lang = 'sr_Latn';
    await waitUntil(() => asked.length === 2);

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
    const [, second] = all(feed, 'article button');

    press(second);
    await waitUntil(() => one(feed, '.body'));

    assert.equal(focused(feed)?.matches('h3'), true);
    assert.equal(focused(feed)?.textContent, newsItems[1]?.title.text);
    assert.deepEqual(
      all(feed, '.body p').map(({ innerText }) => innerText.trim()),
      ['People from ten countries met online.', 'They asked what a young person needs first.'],
    );
    assert.lengthOf(all(feed, 'article'), 1);

    press(button(feed, 'Back to all news'));
    await feed.updateComplete;

    assert.isTrue(focused(feed) === all(feed, 'article button')[1]);
    assert.lengthOf(all(feed, 'article'), 4);
  });

  it('finds its way back to a list that was loaded anew meanwhile', async () => {
    const asked = fakeApi(ofNews);
    const feed = await shownFeed();
    press(all(feed, 'article button')[1]);
    await waitUntil(() => one(feed, '.body'));

    feed.lang = 'en-IE';
    await waitUntil(() => asked.length === 4 && status(feed) === '');
    press(button(feed, 'Back to all news'));
    await waitUntil(() => all(feed, 'article').length === 4);

    assert.isTrue(focused(feed) === all(feed, 'article button')[1]);
  });

  it('leaves an item to the page when the page cancels the event', async () => {
    fakeApi(ofNews);
    const feed = await shownFeed();
    feed.addEventListener('backontrack-select', (event) => event.preventDefault(), { once: true });
    const selected = oneEvent<WidgetSelectEvent>(feed, 'backontrack-select');

    press(one(feed, 'article button'));
    await feed.updateComplete;

    assert.equal((await selected).id, 'mentoring-programme');
    assert.lengthOf(all(feed, 'article'), 4);
  });

  it('adds more items and moves the focus to the first new one', async () => {
    const asked = fakeApi(inPages);
    const feed = await shownFeed();

    press(button(feed, 'Load more'));
    await waitUntil(() => all(feed, 'article').length === 4);

    assert.equal(asked.at(-1)?.searchParams.get('cursor'), 'two');
    assert.isTrue(focused(feed) === all(feed, 'article button')[2]);
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
    await waitUntil(() => one(feed, '.notice'));

    assert.include(one(feed, '.notice')?.innerText, 'There is no news here yet.');
    assert.equal(showsFallback(feed), true);

    press(button(feed, 'Show all news'));
    await waitUntil(() => all(feed, 'article').length === 4);
    assert.lengthOf(asked, 2);
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
      await waitUntil(() => one(feed, '.notice'));
    });
    document.removeEventListener('backontrack-error', count);

    assert.equal(told, 1);
    assert.lengthOf(lines, 1);
    assert.match(lines[0]!, /^backontrack: <backontrack-news-feed> .*https:\/\/api\.test\/v1\/news.*connect-src/);
    assert.equal(showsFallback(feed), true);
    assert.equal(status(feed), 'This could not be loaded. Please check your connection.');

    fakeApi(ofNews);
    press(button(feed, 'Try again'));
    await waitUntil(() => all(feed, 'article').length === 4);
    assert.isTrue(focused(feed) === one(feed, 'article button'));
    assert.equal(showsFallback(feed), false);
  });

  it('offers no retry where it cannot help, and tells the page why', async () => {
    fakeApi(() => Response.json(problem, { status: 400, headers: { 'content-type': 'application/problem+json' } }));
    const failed = oneEvent<WidgetErrorEvent>(document, 'backontrack-error');

    const lines = await consoleLines(async () => {
      const feed = await feedOf('country="Hungary"');
      await waitUntil(() => one(feed, '.notice'));
      assert.lengthOf(all(feed, 'button'), 0);
      assert.equal(showsFallback(feed), true);
    });

    const { code, requestId, retryable } = await failed;
    assert.deepEqual([code, requestId, retryable], ['invalid-request', problem.requestId, false]);
    assert.lengthOf(lines, 1);
    assert.include(lines[0], `${problem.detail} (request ${problem.requestId}). Correct the attributes`);
  });

  it('keeps the list when more of it cannot be loaded', async () => {
    fakeApi((url, signal) => (url.searchParams.has('cursor') ? unreachable(url, signal) : inPages(url, signal)));
    const feed = await shownFeed();

    await consoleLines(async () => {
      press(button(feed, 'Load more'));
      await waitUntil(() => one(feed, '.notice'));
    });
    assert.lengthOf(all(feed, 'article'), 2);

    fakeApi(inPages);
    press(button(feed, 'Try again'));
    await waitUntil(() => all(feed, 'article').length === 4);
    assert.isTrue(focused(feed) === all(feed, 'article button')[2]);
  });

  it('says so in place when an item cannot be loaded, and the list is still there', async () => {
    fakeApi((url, signal) => (url.pathname === '/v1/news' ? page(newsSummaries) : unreachable(url, signal)));
    const feed = await shownFeed();

    await consoleLines(async () => {
      press(one(feed, 'article button'));
      await waitUntil(() => one(feed, '.notice'));
    });
    assert.equal(one(feed, '.headline')?.innerText.trim(), newsItems[0]?.title.text);

    fakeApi(ofNews);
    press(button(feed, 'Try again'));
    await waitUntil(() => one(feed, '.body'));
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

    press(one(feed, 'article button'));
    await waitUntil(() => one(feed, '.body'));

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
    await waitUntil(() => given);
    const { parentNode } = feed;

    const lines = await consoleLines(async () => {
      feed.remove();
      await aTimeout(0);
    });
    assert.equal(given?.aborted, true);
    assert.deepEqual(lines, []);

    fakeApi(ofNews);
    parentNode?.append(feed);
    await waitUntil(() => all(feed, 'article').length === 4);
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
    await waitUntil(() => waiting.length === 1);

    feed.parentNode?.append(feed);
    await waitUntil(() => waiting.length === 2);
    for (const answer of waiting) answer();

    await waitUntil(() => all(feed, 'article').length === 4);
  });

  it('warns once of an attribute it does not know, with the nearest one', async () => {
    fakeApi(ofNews);

    const lines = await consoleLines(async () => {
      await shownFeed('contry="HU" class="x" data-y="z" aria-label="News" tabindex="0" loading="eager"');
      await shownFeed('contry="RS"');
    });

    assert.deepEqual(lines, [
      'backontrack: <backontrack-news-feed> does not know the attribute contry. Did you mean country?',
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

    assert.equal(getComputedStyle(one(feed, 'article button')!).color, 'rgb(120, 0, 80)');
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
        await waitUntil(() => one(feed, '.notice'));
        return feed;
      },
      failed: async () => {
        fakeApi(unreachable);
        const feed = await feedOf();
        await consoleLines(() => waitUntil(() => one(feed, '.notice')));
        return feed;
      },
      item: async () => {
        fakeApi(ofNews);
        const feed = await shownFeed();
        press(one(feed, 'article button'));
        await waitUntil(() => one(feed, '.body'));
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
