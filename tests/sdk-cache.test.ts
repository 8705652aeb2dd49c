import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test, type TestContext } from 'node:test';

import { NewsItem, NewsSummary } from '@backontrack/contract';
import { newsItems, newsSummaries, page } from '@backontrack/contract/examples';
import {
  createClient,
  createTransport,
  type Entry,
  isBackOnTrackError,
  memoryCache,
  type MemoryCacheOptions,
  type Store,
} from '@backontrack/sdk';

import { answerWith, serve, until } from './local-server.ts';

const tagged = (control: string, tag = '"1"', body: unknown = page(newsSummaries)): RequestListener => {
  const headers = { etag: tag, 'cache-control': control };
  return (request, response) =>
    request.headers['if-none-match'] === tag
      ? response.writeHead(304, headers).end()
      : answerWith(body, 200, headers)(request, response);
};

async function clientOf(context: TestContext, listener: RequestListener, options?: MemoryCacheOptions) {
  const server = await serve(context, listener);
  return { ...server, client: createClient({ baseUrl: server.baseUrl, retry: 0, cache: memoryCache(options) }) };
}

test('an answer is not asked for again as long as it is fresh', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
  const { client, requests } = await clientOf(context, tagged('public, max-age=60'));

  const first = await client.news.list().withMeta();
  context.mock.timers.setTime(1_800_000_059_000);
  const second = await client.news.list().withMeta();

  assert.equal(requests.length, 1);
  assert.deepEqual([first.fromCache, first.age], [false, 0]);
  assert.deepEqual([second.fromCache, second.age], [true, 59]);
  assert.deepEqual(second.data, first.data);
  assert.equal(second.response.status, 200);
  assert.equal(second.requestId, 'r-1');
});

test('an answer that is still right is vouched for by its tag, and not read again', async (context) => {
  const { client, requests } = await clientOf(context, tagged('max-age=0'));

  const first = await client.news.list();
  const { data, fromCache, age } = await client.news.list().withMeta();

  assert.equal(requests[1]?.headers['if-none-match'], '"1"');
  assert.equal(fromCache, true);
  assert.ok(age < 5);
  assert.equal(data.items, first.items);
});

test('an answer with the tag that is known is not read again, where a browser has asked with it unseen', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(page(newsSummaries), 200, { etag: '"1"' }));

  const first = await client.news.list();
  const second = await client.news.list();

  assert.equal(requests.length, 2);
  assert.equal(second.items, first.items);
});

test('an answer that has changed takes the place of the old one', async (context) => {
  const { client, requests } = await clientOf(context, (request, response) =>
    tagged('max-age=0', `"${requests.length}"`, page(newsSummaries.slice(0, requests.length)))(request, response),
  );

  assert.equal((await client.news.list()).items.length, 1);
  const { data, fromCache } = await client.news.list().withMeta();
  assert.deepEqual([data.items.length, fromCache], [2, false]);
});

test('a stale answer is given at once, and a new one is there the next time', async (context) => {
  const { client, requests } = await clientOf(context, (request, response) =>
    tagged(
      'max-age=0, stale-while-revalidate=600',
      `"${requests.length}"`,
      page(newsSummaries.slice(0, requests.length)),
    )(request, response),
  );
  await client.news.list();

  const stale = await client.news.list().withMeta();
  await until(() => requests.length === 2);

  assert.deepEqual([stale.fromCache, stale.data.items.length], [true, 1]);
  let seen = 1;
  await until(() => {
    void client.news.list().then(({ items }) => (seen = items.length));
    return seen > 1;
  });
});

for (const [fault, listener] of [
  ['fails', answerWith({}, 500)],
  ['is too busy', answerWith({}, 429, { 'retry-after': '3600' })],
  ['is behind a login page', answerWith('<title>Log in</title>', 200, { 'content-type': 'text/html' })],
  ['speaks of something else', answerWith({ hello: 'world' }, 200, { 'cache-control': 'max-age=600' })],
] as const) {
  test(`while the API ${fault}, the last good answer stands in and tells its age`, async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
    let wellUntil = 1;
    const { client, requests } = await clientOf(context, (request, response) =>
      (requests.length <= wellUntil ? tagged('max-age=60') : listener)(request, response),
    );
    await client.news.list();

    context.mock.timers.setTime(1_800_003_600_000);
    const standIn = await client.news.list().withMeta();
    wellUntil = Infinity;
    const again = await client.news.list().withMeta();

    assert.deepEqual([standIn.fromCache, standIn.age, standIn.data.total], [true, 3_600, newsSummaries.length]);
    assert.equal(requests.length, 3);
    assert.equal(again.age, 0);
  });
}

test('without a network the last good answer stands in for a day', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
  const { client, stop } = await clientOf(context, tagged('max-age=60'));
  await client.news.list();
  stop();

  context.mock.timers.setTime(1_800_000_000_000 + 86_400_000);
  assert.equal((await client.news.list().withMeta()).age, 86_400);

  context.mock.timers.setTime(1_800_000_000_000 + 86_461_000);
  await assert.rejects(client.news.list(), (error) => isBackOnTrackError(error, 'network'));
});

test('how long an answer may stand in is the word of the API, where it says', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
  const { client, stop } = await clientOf(context, tagged('max-age=60, stale-if-error=30'));
  await client.news.list();
  stop();

  context.mock.timers.setTime(1_800_000_091_000);

  await assert.rejects(client.news.list(), (error) => isBackOnTrackError(error, 'network'));
});

test('an entry that was taken back is not shown again', async (context) => {
  let there = true;
  const { client, stop } = await clientOf(context, (request, response) =>
    (there ? tagged('max-age=0', '"1"', newsItems[0]) : answerWith({}, 404))(request, response),
  );
  await client.news.get('a');
  there = false;

  await assert.rejects(client.news.get('a'), (error) => isBackOnTrackError(error, 'not-found'));
  stop();
  await assert.rejects(client.news.get('a'), (error) => isBackOnTrackError(error, 'network'));
});

test('a clock that was set back makes no answer fresh', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });
  const { client, requests } = await clientOf(context, tagged('max-age=60'));
  await client.news.list();

  context.mock.timers.setTime(1_800_000_000_000 - 3_600_000);
  const { age } = await client.news.list().withMeta();

  assert.equal(requests.length, 2);
  assert.equal(age, 0);
});

test('time that an answer spent in other caches counts', async (context) => {
  const listener = answerWith(page(newsSummaries), 200, { age: '50', 'cache-control': 'max-age=60' });
  const { client, requests } = await clientOf(context, listener);
  context.mock.timers.enable({ apis: ['Date'], now: 1_800_000_000_000 });

  assert.equal((await client.news.list().withMeta()).age, 50);
  context.mock.timers.setTime(1_800_000_011_000);
  await client.news.list();

  assert.equal(requests.length, 2);
});

test('what must not be kept is not', async (context) => {
  const { client, requests } = await clientOf(context, tagged('no-store, max-age=60'));

  await client.news.list();
  await client.news.list();

  assert.equal(requests.length, 2);
  assert.equal(requests[1]?.headers['if-none-match'], undefined);
});

test('one kept answer is read by the schema of each call', async (context) => {
  const [item] = newsItems;
  const { baseUrl, requests } = await serve(context, tagged('max-age=60', '"1"', item));
  const transport = createTransport({ baseUrl, retry: 0, cache: memoryCache() });

  const summary = await transport.get('/v1/news/one', NewsSummary);
  const whole = await transport.get('/v1/news/one', NewsItem);

  assert.equal(requests.length, 1);
  assert.ok(!('body' in summary));
  assert.deepEqual(whole.body, item!.body);
});

test('two locales are two answers', async (context) => {
  const { client, requests } = await clientOf(context, tagged('max-age=60'));

  await client.news.list({}, { locale: 'de' });
  await client.news.list({}, { locale: 'hu' });

  assert.equal(requests.length, 2);
});

test('one address is on its way once, for all clients of a page', async (context) => {
  const { baseUrl, requests } = await serve(context, tagged('max-age=0'));
  const clients = [1, 2, 3].map(() => createClient({ baseUrl, cache: memoryCache() }));

  const [first, ...others] = await Promise.all(clients.map((client) => client.news.list()));

  assert.equal(requests.length, 1);
  for (const { items } of others) assert.equal(items, first!.items);
});

test('one who gives up leaves the others waiting', async (context) => {
  const { client, requests } = await clientOf(context, (request, response) =>
    setImmediate(tagged('max-age=0'), request, response),
  );
  const giveUp = new AbortController();
  const impatient = client.news.list({}, { signal: giveUp.signal });
  const patient = client.news.list();

  giveUp.abort();

  await assert.rejects(impatient, (error) => isBackOnTrackError(error, 'aborted'));
  assert.equal((await patient).items.length, newsSummaries.length);
  assert.equal(requests.length, 1);
});

test('a request ends when all have given up, and the next one is a new one', async (context) => {
  let closed = 0;
  const { client, requests } = await clientOf(context, (request, response) => {
    request.on('close', () => closed++);
    if (requests.length > 1) tagged('max-age=0')(request, response);
  });
  const giveUp = [new AbortController(), new AbortController()];
  const calls = giveUp.map(({ signal }) => client.news.list({}, { signal }));
  await until(() => requests.length === 1);

  for (const controller of giveUp) controller.abort();
  const next = client.news.list();

  for (const call of calls) await assert.rejects(call, (error) => isBackOnTrackError(error, 'aborted'));
  assert.equal((await next).items.length, newsSummaries.length);
  await until(() => closed === 2);
});

test('a server that hangs is not waited for longer than an attempt may take', async (context) => {
  const server = await serve(context, (request, response) => {
    if (server.requests.length === 1) tagged('max-age=0')(request, response);
  });
  const client = createClient({ baseUrl: server.baseUrl, timeout: 100, cache: memoryCache() });
  await client.news.list();

  const { fromCache } = await client.news.list().withMeta();

  assert.equal(fromCache, true);
  assert.equal(server.requests.length, 2);
});

test('memory is bounded: what was used longest ago goes first', async (context) => {
  const cache = memoryCache();
  await cache.clear();
  const size = JSON.stringify(page(newsSummaries)).length;
  const { client, requests } = await clientOf(context, tagged('max-age=600'), { maxSize: 2.5 * size });
  const list = (tag: string) => client.news.list({ tag });

  await list('a');
  await list('b');
  await list('a');
  await list('c');
  assert.equal(requests.length, 3);

  await list('a');
  assert.equal(requests.length, 3);
  await list('b');
  assert.equal(requests.length, 4);
});

test('a shared result cannot be changed by one who reads it', async (context) => {
  const { client } = await clientOf(context, tagged('max-age=60'));
  const { items } = await client.news.list();

  assert.throws(() => items.splice(0), TypeError);
  assert.throws(() => Object.assign(items[0]!.title, { text: 'mine' }), TypeError);
});

test('what is posted is never kept', async (context) => {
  const { client, requests } = await clientOf(
    context,
    answerWith({ state: 'active' }, 200, { 'cache-control': 'max-age=60' }),
  );

  await client.subscriptions.confirm('t');
  await client.subscriptions.confirm('t');

  assert.equal(requests.length, 2);
});

test('an answer outlives the page in a store, and stands in without a network', async (context) => {
  const kept = new Map<string, Entry>();
  const store: Store = {
    get: async (address) => kept.get(address),
    set: async (address, entry) => void kept.set(address, entry),
    delete: async (address) => void kept.delete(address),
    clear: async () => kept.clear(),
  };
  const { client, stop } = await clientOf(context, tagged('max-age=0'), { store });
  await client.news.list();
  await until(() => kept.size === 1);
  // The page ends: its memory goes, the store stays.
  await memoryCache().clear();
  stop();

  const { data, fromCache } = await client.news.list().withMeta();

  assert.equal(fromCache, true);
  assert.deepEqual(data.items, newsSummaries);
});

test('a store that fails takes no call with it', async (context) => {
  const fail = () => Promise.reject(new Error('The quota is used up.'));
  const { client } = await clientOf(context, tagged('max-age=60'), {
    store: { get: fail, set: fail, delete: fail, clear: fail },
  });

  assert.equal((await client.news.list()).items.length, newsSummaries.length);
});
