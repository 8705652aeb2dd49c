import { assert, fixture } from '@open-wc/testing';

import { define } from './define.ts';
import { replaceEnglish } from './interface-locale.ts';
import { fakeApi } from './testing/fake-api.ts';
import { soon } from './testing/soon.ts';
import { NewsFeed } from './news-feed/news-feed.ts';

define('backontrack-news-feed', NewsFeed);

const nothing = { items: [], total: 0, facets: [] };

const place = (markup: string): Promise<HTMLElement> => {
  fakeApi(() => nothing);
  return fixture<HTMLElement>(markup);
};

const frames = (page: Element) =>
  [...page.querySelectorAll('backontrack-news-feed')].map((feed) => feed.shadowRoot?.querySelector('.widget'));

const empty: Readonly<Record<string, string>> = {
  'en-GB': 'There is no news here yet.',
  de: 'Hier gibt es noch keine Neuigkeiten.',
};

const speaks = (page: Element, lang: string, at = 0) =>
  soon(() => {
    const frame = frames(page)[at];
    return frame?.getAttribute('lang') === lang && frame.textContent.includes(empty[lang] ?? '');
  }, `it does not speak ${lang}`);

describe('the language of the interface', () => {
  it('is the one around the widget', async () => {
    const page = await place('<div lang="de"><backontrack-news-feed></backontrack-news-feed></div>');

    await speaks(page, 'de');
  });

  it('is not English first', async () => {
    const page = await place('<div></div>');
    const seen: string[] = [];
    const feed = document.createElement('backontrack-news-feed');
    feed.lang = 'de';
    page.append(feed);
    new MutationObserver(() => seen.push(feed.shadowRoot?.textContent ?? '')).observe(feed.shadowRoot!, {
      childList: true,
      subtree: true,
      characterData: true,
    });

    await speaks(page, 'de');

    assert.isNotEmpty(seen);
    assert.notInclude(seen.join(), 'Loading');
    assert.notInclude(seen.join(), 'There is no news');
  });

  it('can be another for each widget of a page', async () => {
    const page = await place(
      `<div>
        <backontrack-news-feed lang="de"></backontrack-news-feed>
        <backontrack-news-feed lang="en"></backontrack-news-feed>
      </div>`,
    );

    await speaks(page, 'de');
    await speaks(page, 'en-GB', 1);
  });

  it('changes with the page', async () => {
    const page = await place('<div lang="en"><backontrack-news-feed></backontrack-news-feed></div>');
    await speaks(page, 'en-GB');

    page.lang = 'de';
    await speaks(page, 'de');
    page.lang = 'en';
    await speaks(page, 'en-GB');
  });

  it('takes other words in the place of the English ones, to try them out', async () => {
    replaceEnglish({ 'news-feed.empty': '[There is no news here yet.]' });
    const page = await place('<div><backontrack-news-feed lang="en"></backontrack-news-feed></div>');

    await soon(() => frames(page)[0]?.textContent.includes('[There is no news here yet.]'));
    replaceEnglish({});
  });

  for (const [asked, spoken] of [
    ['de-AT', 'de-AT'],
    ['sr', 'sr-Cyrl'],
    ['sr-RS', 'sr-Cyrl'],
    ['sh', 'sr-Latn'],
    ['cnr', 'sr-Latn-ME'],
    ['mo', 'ro'],
    ['xx', 'en-GB'],
    ['no-NO-x-foo', 'en-GB'],
  ] as const) {
    it(`is ${spoken} for lang="${asked}"`, async () => {
      const page = await place(`<div><backontrack-news-feed lang="${asked}"></backontrack-news-feed></div>`);

      await speaks(page, spoken);
    });
  }
});
