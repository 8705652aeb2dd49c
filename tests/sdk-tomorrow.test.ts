import assert from 'node:assert/strict';
import { test } from 'node:test';

import { events, mentors, newsItems, newsSummaries, programmes } from '@backontrack/contract/examples';
import { createClient } from '@backontrack/sdk';
import { fakeApi, newEnumValue, type Routes } from '@backontrack/sdk/testing';

/** A client of an API that is some years older than it. */
const clientOf = (routes: Routes) => {
  const { baseUrl, fetch } = fakeApi(routes);
  return createClient({ baseUrl, fetch });
};

const list = (items: readonly unknown[], more: object = {}) => ({ items, total: items.length, facets: [], ...more });

for (const kind of ['initiatives', 'organisations', 'news', 'events', 'programmes', 'mentors', 'curriculum'] as const) {
  test(`${kind} are all read when every vocabulary has grown`, async () => {
    const { baseUrl, fetch } = fakeApi({}, { faults: [newEnumValue('hologram')] });

    const { items, total, issues } = await createClient({ baseUrl, fetch })[kind].list({ limit: 100 });

    assert.deepEqual(issues, []);
    assert.equal(items.length, total);
  });
}

for (const [what, changed, read] of [
  ['a field more', { hologram: { url: 'x' }, rating: 5 }, {}],
  ['a null in the place of a field left out', { image: null, author: null, canonicalUrl: null }, {}],
  ['a list with a null in it', { tags: ['trust', null] }, { tags: ['trust'] }],
] as const) {
  test(`an entry with ${what} is read without it`, async () => {
    const [first] = newsSummaries.filter(({ image, author }) => !image && !author);
    const news = await clientOf({ '/v1/news': list([{ ...first, ...changed }]) }).news.list();

    assert.deepEqual(news.items, [{ ...first, ...read }]);
    assert.deepEqual(news.issues, []);
  });
}

for (const [what, changed, path] of [
  ['without a field that it needs', { title: undefined }, 'items.1.title'],
  ['with a field of another kind', { publishedAt: 1_735_689_600 }, 'items.1.publishedAt'],
  ['with a text that became a list', { summary: ['a', 'b'] }, 'items.1.summary'],
] as const) {
  test(`an entry ${what} is left out and told of, and the others stay`, async () => {
    const [first, second, third] = newsSummaries;
    const client = clientOf({ '/v1/news': list([first, { ...second, ...changed }, third]) });

    const { data, issues } = await client.news.list().withMeta();

    assert.deepEqual(data.items, [first, third]);
    assert.equal(data.total, 3);
    assert.deepEqual(
      issues.map(({ path: of }) => of),
      [path],
    );
    assert.equal(data.issues, issues);
  });
}

test('a page with more about the list is read', async () => {
  const client = clientOf({ '/v1/events': list(events, { previousCursor: 'c0', generatedAt: '2030-01-01' }) });

  const page = await client.events.list();

  assert.deepEqual(page.items, events);
  assert.ok(!('previousCursor' in page));
});

test('a list that no entry can be read of is empty, not an error', async () => {
  const { items, issues } = await clientOf({ '/v1/mentors': list(mentors.map(({ id }) => ({ id }))) }).mentors.list();

  assert.deepEqual(items, []);
  assert.ok(issues.length >= mentors.length);
});

test('a body with a block of a kind that is not known yet is read without the block', async () => {
  const [item] = newsItems;
  const blocks = [...item!.body.blocks, { type: 'poll', question: 'What helps?', answers: ['a', 'b'] }];
  const client = clientOf({ '/v1/news/{slug}': { ...item, body: { ...item!.body, blocks } } });

  const { data, issues } = await client.news.get('a').withMeta();

  assert.deepEqual(data.body, item!.body);
  assert.equal(issues.length, 1);
});

test('a list of a hundred with one bad entry on each page is read to its end', async () => {
  const client = clientOf({
    '/v1/programmes': ({ query }: { query: URLSearchParams }) => {
      const page = Number(query.get('cursor') ?? 0);
      const { body: _body, ...summary } = programmes[0]!;
      const items = Array.from({ length: 10 }, (_, n) => ({ ...summary, id: n === 3 ? 7 : `p-${page}-${n}` }));
      return list(items, { total: 100, ...(page < 9 && { nextCursor: String(page + 1) }) });
    },
  });
  const ids = new Set<string>();

  for await (const { id } of client.programmes.all()) ids.add(id);

  assert.equal(ids.size, 90);
});
