import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';

import { readContent, replaceContent } from '../storage/content-store.ts';
import { engines, openOn } from '../testing/engines.ts';
import { contentOf, storedNews } from '../testing/sample-content.ts';
import { importDueFeeds, importFeed, importFeeds, takeOffOthers } from './import-feed.ts';

const here = { isAllowed: () => true, timeout: 2_000 };

/** A partner's site with a feed that can change. */
async function site(context: TestContext, first: string) {
  const state = { text: first, asked: 0 };
  const server = createServer((_request, response) => {
    state.asked += 1;
    response.end(state.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const feed = {
    id: 'partner',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    initiative: 'back-on-track',
    organisation: 'nerda',
    countries: ['BA'],
    locale: 'bs',
  };
  return { state, feed };
}

const rss = (...titles: string[]) => `<?xml version="1.0"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Partner</title><link>https://example.org/</link><description>x</description>
  ${titles
    .map(
      (title) => `<item><title>${title}</title><link>https://example.org/${encodeURIComponent(title)}</link>
        <guid>${title}</guid><pubDate>Thu, 21 Nov 2024 08:48:00 +0100</pubDate><dc:creator>Some Employee</dc:creator>
        <category>Mladi i škola</category><description>&lt;p&gt;Short &amp;amp; good&lt;/p&gt;</description>
        <content:encoded><![CDATA[<p onclick="x()">Long <script>evil()</script>text</p>]]></content:encoded></item>`,
    )
    .join('')}</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><id>x</id><updated>2024-11-21T07:48:00Z</updated>
  <entry><id>urn:1</id><title>One</title><updated>2024-11-21T07:48:00Z</updated>
  <link href="https://example.org/1"/><content type="html">&lt;p&gt;Long text&lt;/p&gt;</content></entry></feed>`;

const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A',
  items: [
    {
      id: '1',
      url: 'https://example.org/1',
      title: 'One',
      content_text: 'Long text',
      date_published: '2024-11-21T07:48:00Z',
    },
  ],
});

const wordPress = JSON.stringify([
  {
    id: 1,
    date_gmt: '2024-11-21T07:48:00',
    modified_gmt: '2024-11-21T07:48:00',
    guid: { rendered: 'https://example.org/?p=1' },
    link: 'https://example.org/1',
    title: { rendered: 'One' },
    excerpt: { rendered: '' },
    content: { rendered: '<p>Long text</p>' },
  },
]);

for (const [name, text] of Object.entries({
  RSS: rss('One'),
  Atom: atom,
  'JSON Feed': jsonFeed,
  WordPress: wordPress,
})) {
  test(`an item of ${name} becomes a news item`, async (t) => {
    const db = await openOn(engines[0] as (typeof engines)[number], t);
    const { feed } = await site(t, text);

    assert.deepEqual(await importFeed(db, feed, here), { feed: 'partner', imported: 1, leftOut: 0 });

    const [item] = (await readContent(db)).content.news;
    assert.deepEqual(item?.title, { bs: 'One' });
    assert.deepEqual(item?.body, { bs: [{ type: 'paragraph', spans: [{ text: 'Long text' }] }] });
    assert.equal(item?.publishedAt, '2024-11-21T07:48:00.000Z');
    assert.match(item?.canonicalUrl ?? '', /^https:\/\/example\.org\//);
    assert.equal(item?.organisation, 'nerda');
    assert.equal(item?.author, undefined);
    assert.doesNotMatch(JSON.stringify(item), /Employee|evil|onclick|script/);
  });
}

const broken = {
  'is cut off': rss('One').slice(0, 200),
  'is a page': '<!doctype html><html><body>Not found</body></html>',
  'is empty': '',
  'has no items': rss(),
  'has no item with a date': rss('One').replace(/<pubDate>.*<\/pubDate>/, ''),
  'is another JSON': '{"error":"rest_no_route"}',
  'is a list of other things': '[1,null,{"title":3}]',
};

for (const engine of engines) {
  test(`on ${engine.name}, a feed that breaks is reported, and what was imported last stays`, async (t) => {
    const db = await openOn(engine, t);
    const { feed, state } = await site(t, rss('One', 'Two'));
    await importFeed(db, feed, here);
    const { version } = await readContent(db);

    for (const [reason, text] of Object.entries(broken)) {
      state.text = text;
      const { fault, imported } = await importFeed(db, feed, here);
      assert.ok(fault, reason);
      assert.equal(imported, 2, reason);
      assert.equal((await readContent(db)).version, version, reason);
    }
    const row = await db.selectFrom('import').selectAll().executeTakeFirstOrThrow();
    assert.ok(row.succeeded_at !== null && row.fault !== null && row.succeeded_at < row.checked_at);

    state.text = rss('Two', 'Three');
    assert.deepEqual(await importFeed(db, feed, here), { feed: 'partner', imported: 2, leftOut: 0 });
    const titles = (await readContent(db)).content.news.map(({ title }) => title['bs']);
    assert.deepEqual(new Set(titles), new Set(['Two', 'Three']));
  });

  test(`on ${engine.name}, of many who import at once one takes a feed, and the next time is later`, async (t) => {
    const db = await openOn(engine, t);
    const { feed, state } = await site(t, rss('One'));
    const hour = 3_600_000;

    const reports = await Promise.all(Array.from({ length: 10 }, () => importDueFeeds(db, [feed], hour, here)));

    assert.deepEqual(reports.flat(), [{ feed: 'partner', imported: 1, leftOut: 0 }]);
    assert.deepEqual(await importDueFeeds(db, [feed], hour, here), []);
    assert.equal(state.asked, 1);

    await db
      .updateTable('import')
      .set({ checked_at: new Date(Date.now() - hour - 1).toISOString() })
      .execute();
    assert.equal((await importDueFeeds(db, [feed], hour, here)).length, 1);
  });

  test(`on ${engine.name}, a feed that is no longer listed takes its news along`, async (t) => {
    const db = await openOn(engine, t);
    const { feed } = await site(t, rss('One'));
    const other = { ...feed, id: 'other' };
    await importFeeds(db, [feed, other], here);

    assert.deepEqual(await takeOffOthers(db, [feed, other]), []);
    assert.deepEqual(await takeOffOthers(db, [other]), ['partner']);

    assert.deepEqual(
      (await readContent(db)).content.news.map(({ id }) => id.split('-')[0]),
      ['other'],
    );
    // Listed again, it is due at once.
    assert.equal((await importDueFeeds(db, [feed, other], 3_600_000, here)).length, 1);
  });

  test(`on ${engine.name}, content of files and of feeds stand side by side`, async (t) => {
    const db = await openOn(engine, t);
    const { feed } = await site(t, rss('One'));
    await importFeed(db, feed, here);
    await replaceContent(db, contentOf({ news: [storedNews({ id: 'own', publishedAt: '2025-01-01' })] }));

    assert.equal((await readContent(db)).content.news.length, 2);
  });
}

test('one broken feed does not keep the others from being imported', async (t) => {
  const db = await openOn(engines[0] as (typeof engines)[number], t);
  const { feed } = await site(t, rss('One'));
  const reports = await importFeeds(db, [{ ...feed, id: 'gone', url: 'http://127.0.0.1:1/' }, feed], here);

  assert.deepEqual(
    reports.map(({ feed: id, imported }) => [id, imported]),
    [
      ['gone', 0],
      ['partner', 1],
    ],
  );
  assert.match(reports[0]?.fault ?? '', /cannot be read/);
});

test('items that lack what news need are left out and counted', async (t) => {
  const db = await openOn(engines[0] as (typeof engines)[number], t);
  const { feed } = await site(t, rss('One', '', 'Two'));

  assert.deepEqual(await importFeed(db, feed, here), { feed: 'partner', imported: 2, leftOut: 1 });
});
