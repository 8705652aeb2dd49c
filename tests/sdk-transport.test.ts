import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newsSummaries, page, problem } from '@backontrack/contract/examples';
import { createClient, createTransport, isBackOnTrackError, listNews } from '@backontrack/sdk';

import { answerWith, serve, until } from './local-server.ts';

const news = answerWith(page(newsSummaries));

test('a call ends in time however often it could still be tried', async (context) => {
  const { baseUrl, requests } = await serve(context, answerWith(problem, 503));
  const waits: number[] = [];
  const client = createClient({ baseUrl, retry: 50, totalTimeout: 2_000, onRetry: ({ wait }) => waits.push(wait) });

  await assert.rejects(client.news.list(), (error) => isBackOnTrackError(error, 'server'));

  // A wait that ends too late is not begun. Fifty that double would take days.
  assert.ok(waits.reduce((sum, wait) => sum + wait) < 2_000);
  assert.equal(requests.length, waits.length + 1);
});

test('each attempt has its own time', async (context) => {
  const { baseUrl, requests } = await serve(context, (request, response) => {
    if (requests.length === 2) news(request, response);
  });

  await createClient({ baseUrl, timeout: 1_000 }).news.list();

  assert.equal(requests.length, 2);
});

test('a signal with a time of its own ends a call as a timeout', async (context) => {
  const { baseUrl } = await serve(context, () => {});

  await assert.rejects(createClient({ baseUrl }).news.list({}, { signal: AbortSignal.timeout(50) }), (error) =>
    isBackOnTrackError(error, 'timeout'),
  );
});

test('a signal that has ended sends nothing', async (context) => {
  const { baseUrl, requests } = await serve(context, news);

  await assert.rejects(createClient({ baseUrl }).news.list({}, { signal: AbortSignal.abort() }), (error) =>
    isBackOnTrackError(error, 'aborted'),
  );
  assert.equal(requests.length, 0);
});

test('waits grow, and differ from reader to reader', async (context) => {
  const { baseUrl } = await serve(context, answerWith(problem, 503));
  const waitsOf = async () => {
    const waits: number[] = [];
    const client = createClient({ baseUrl, onRetry: ({ wait }) => waits.push(wait) });
    await assert.rejects(client.news.list());
    return waits;
  };

  const readers = await Promise.all([waitsOf(), waitsOf(), waitsOf()]);

  for (const [first, second] of readers) {
    assert.ok(first! >= 150 && first! <= 450, String(first));
    assert.ok(second! >= 300 && second! <= 900, String(second));
  }
  assert.equal(new Set(readers.map(([first]) => first)).size, 3);
});

test('what the API says is wrong is not tried again', async (context) => {
  const { baseUrl, requests } = await serve(context, answerWith(problem, 400));

  await assert.rejects(createClient({ baseUrl }).news.list());

  assert.equal(requests.length, 1);
});

test('an error names the place, not what was searched for', async (context) => {
  const { baseUrl } = await serve(context, answerWith({ error: true }));

  for (const url of [baseUrl, 'http://127.0.0.1:1']) {
    await assert.rejects(createClient({ baseUrl: url, retry: 0 }).mentors.list({ q: 'Petrovic' }), (error) => {
      assert.match(String(error), /\/v1\/mentors/);
      assert.doesNotMatch(String(error), /Petrovic/);
      return true;
    });
  }
});

test('another fetch may be used, which gets an address and plain options', async () => {
  const asked: unknown[] = [];
  const client = createClient({
    baseUrl: 'https://api.example.org',
    fetch: async (address, init) => {
      asked.push(address, init?.method, init?.credentials);
      return Response.json(page(newsSummaries));
    },
  });

  assert.equal((await client.news.list()).items.length, newsSummaries.length);
  assert.deepEqual(asked, ['https://api.example.org/v1/news', 'GET', 'omit']);
});

test('nothing a page has put on Object.prototype becomes part of a request', async (context) => {
  const { baseUrl, requests } = await serve(context, news);
  const transport = createTransport({ baseUrl, retry: 0 });
  // Not body: Node's own fetch reads that from the prototype whatever it is given.
  const evil = {
    method: 'DELETE',
    headers: { 'x-evil': '1' },
    credentials: 'include',
    prefix: 'http://127.0.0.1:1/',
    baseUrl: 'http://127.0.0.1:1/',
    hooks: { beforeRequest: [() => assert.fail('ran')] },
    fetch: () => assert.fail('ran'),
    cache: { answer: () => assert.fail('ran') },
    json: {},
    mode: 'no-cors',
    redirect: 'error',
    searchParams: 'evil=1',
    timeout: 1,
    locale: 'evil',
    throwHttpErrors: true,
  };
  context.after(() => Object.keys(evil).forEach((name) => Reflect.deleteProperty(Object.prototype, name)));

  for (const [name, value] of Object.entries(evil)) {
    Reflect.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
    await listNews(transport);
    Reflect.deleteProperty(Object.prototype, name);
  }

  assert.equal(requests.length, Object.keys(evil).length);
  for (const { method, url, headers } of requests) {
    assert.deepEqual(
      [method, url, headers['x-evil'], headers.accept],
      ['GET', '/v1/news', undefined, 'application/json'],
    );
  }
});

test('a wait for the next attempt ends with the signal, also when a hook gives up', async (context) => {
  const { baseUrl, requests } = await serve(context, answerWith(problem, 503, { 'retry-after': '9' }));
  const giveUp = new AbortController();
  const client = createClient({ baseUrl, onRetry: () => giveUp.abort() });

  await assert.rejects(client.news.list({}, { signal: giveUp.signal }), (error) =>
    isBackOnTrackError(error, 'aborted'),
  );

  assert.equal(requests.length, 1);
});

test('a call that nobody waits for ends with its signal', async (context) => {
  let closed = false;
  const { baseUrl, requests } = await serve(context, (request) => request.on('close', () => (closed = true)));
  const giveUp = new AbortController();
  void createClient({ baseUrl }).news.list({}, { signal: giveUp.signal });
  await until(() => requests.length === 1);

  giveUp.abort();

  await until(() => closed);
  assert.equal(requests.length, 1);
});

test('a wait beyond the longest one allowed is not begun, although there would be time for it', async (context) => {
  const { baseUrl, requests } = await serve(context, answerWith(problem, 503, { 'retry-after': '20' }));
  const before = performance.now();

  await assert.rejects(createClient({ baseUrl, maxRetryAfter: 19 }).news.list(), (error) => {
    assert.ok(isBackOnTrackError(error, 'server'));
    assert.ok(error.retryAfter);
    return true;
  });

  assert.equal(requests.length, 1);
  assert.ok(performance.now() - before < 5_000);
});
