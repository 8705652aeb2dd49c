import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JsonFeed, type NewsItem } from '@backontrack/contract';
import { newsItems } from '@backontrack/contract/examples';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import * as z from 'zod/mini';

import { htmlOf } from './html.ts';
import { atomOf, jsonFeedOf, rssOf } from './news-feed.ts';

const english = (text: string) => ({ text, locale: 'en', state: 'original' });

const nasty = '<script>alert(1)</script> & "quotes" ]]> \u0001 Ђорђе';

const feedOf = (...items: NewsItem[]) => ({
  title: 'Back & Track',
  language: 'sr-Latn',
  address: 'https://example.org/v1/news.rss?locale=sr-Latn&tag=a',
  addressOf: ({ slug }: NewsItem) => `https://example.org/v1/news/${slug}`,
  items,
});
const item = { ...(newsItems[0] as NewsItem), title: english(nasty), summary: english(nasty) };

test('RSS says what the news say', () => {
  const text = rssOf(feedOf(item, ...newsItems.slice(1)));
  const { title, language, items = [] } = parseRssFeed(text);

  assert.equal(XMLValidator.validate(text), true);
  assert.equal(title, 'Back & Track');
  assert.equal(language, 'sr-Latn');
  assert.equal(items.length, newsItems.length);
  assert.equal(items[0]?.guid?.value, `https://example.org/v1/news/${item.slug}`);
  assert.equal(items[0]?.guid?.isPermaLink, false);
  assert.equal(items[0]?.pubDate, 'Thu, 26 Jun 2025 00:00:00 GMT');
  assert.equal(items[0]?.content?.encoded, htmlOf(item.body));
});

test('Atom says what the news say, each in the language it is in', () => {
  const text = atomOf(feedOf(item, ...newsItems.slice(1)));
  const { entries = [], updated } = parseAtomFeed(text);

  assert.equal(XMLValidator.validate(text), true);
  assert.equal(entries.length, newsItems.length);
  assert.equal(entries[0]?.content?.value, htmlOf(item.body));
  assert.equal(updated, '2025-06-26T00:00:00.000Z');
  assert.deepEqual(
    entries.map(({ xml }) => xml?.lang),
    newsItems.map(({ title }) => title.locale),
  );
});

test('JSON Feed is one, with the body in full', () => {
  const feed = jsonFeedOf(feedOf(item, ...newsItems.slice(1)));

  assert.deepEqual(z.parse(JsonFeed, feed), feed);
  assert.equal(feed.items[0]?.content_html, htmlOf(item.body));
  assert.equal(feed.items[2]?.date_published, '2024-11-21T07:48:00.000Z');
});

test('what no XML can hold is left out, and markup in a text stays a text', () => {
  for (const text of [rssOf(feedOf(item)), atomOf(feedOf(item))]) {
    assert.equal(XMLValidator.validate(text), true);
    assert.ok(!text.includes('\u0001'));
  }
  const html = htmlOf({
    ...item.body,
    blocks: [{ type: 'paragraph', spans: [{ text: nasty, marks: ['strong', 'glow'] }] }],
  });
  assert.equal(
    html,
    '<p><strong>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; ]]&gt; \u0001 Ђорђе</strong></p>',
  );
});

test('every block becomes its element', () => {
  assert.equal(
    htmlOf(item.body),
    [
      '<p>Four to five mentors in each country try the <strong>curriculum</strong> first.</p>',
      '<h2>What a mentor learns</h2>',
      '<ul><li>to listen before giving advice</li><li>to set goals that fit into a week</li><li>to know who can help nearby</li></ul>',
      '<blockquote><p>Nobody is too far away for a good talk.</p><footer>A mentor (sample)</footer></blockquote>',
      '<p>The pages of the <a href="https://interreg-danube.eu/">Interreg Danube Region</a> tell more.</p>',
    ].join('\n'),
  );
});

test('an empty feed is still a feed', () => {
  assert.equal(XMLValidator.validate(rssOf(feedOf())), true);
  assert.equal(XMLValidator.validate(atomOf(feedOf())), true);
  assert.deepEqual(jsonFeedOf(feedOf()).items, []);
});
