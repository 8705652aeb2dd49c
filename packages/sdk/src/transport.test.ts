import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';

import { SubscriptionReceipt } from '@backontrack/contract';
import { newsItems, newsSummaries, page, problem } from '@backontrack/contract/examples';

import { createClient, createTransport, isBackOnTrackError, type ErrorCode, type TransportOptions } from './index.ts';

/** A local server that answers as told, and the requests that reached it. */
async function serverOf(context: TestContext, listener: RequestListener) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

async function clientOf(context: TestContext, listener: RequestListener, options: Partial<TransportOptions> = {}) {
  const { baseUrl, requests } = await serverOf(context, listener);
  return { client: createClient({ baseUrl, ...options }), requests };
}

const answerWith =
  (body: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'r-1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const withCode = (code: ErrorCode) => (error: unknown) => {
  assert.ok(isBackOnTrackError(error, code), String(error));
  return true;
};

test('a list is asked with its filters, in one order, and read', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(page(newsSummaries)), { locale: ['sr-Latn', 'en'] });

  const news = await client.news.list({ tag: 'trust', country: ['HU', 'RS'], limit: 5, language: undefined });

  assert.deepEqual(news.items, newsSummaries);
  assert.equal(requests[0]?.url, '/v1/news?country=HU&country=RS&limit=5&locale=sr-Latn&locale=en&tag=trust');
  assert.equal(requests[0]?.headers.accept, 'application/json');
});

test('a call may name its own locale', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(newsItems[0]), { locale: 'en' });

  await client.news.get('mentoring programme/1', { locale: 'de' });

  assert.equal(requests[0]?.url, '/v1/news/mentoring%20programme%2F1?locale=de');
});

test('a query may name its own locale as well', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(page(newsSummaries)), { locale: 'en' });

  await client.news.list({ locale: ['de', 'hu'], tag: 'trust' });
  await client.news.list({ locale: undefined });

  assert.deepEqual(
    requests.map(({ url }) => url),
    ['/v1/news?locale=de&locale=hu&tag=trust', '/v1/news?locale=en'],
  );
});

test('half an emoji is asked for as the sign that stands for it', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(page(newsSummaries)));

  await client.news.list({ q: 'work \uD83D' });
  await client.news.list({ q: 'work 💪' });
  await assert.rejects(client.news.get('\uDE00'), withCode('contract'));

  assert.deepEqual(
    requests.map(({ url }) => url),
    ['/v1/news?q=work%20%EF%BF%BD', '/v1/news?q=work%20%F0%9F%92%AA', '/v1/news/%EF%BF%BD'],
  );
});

test('a base address may have a path of its own', async (context) => {
  const { baseUrl, requests } = await serverOf(context, answerWith(page([])));

  await createClient({ baseUrl: `${baseUrl}/back-on-track/` }).news.list();

  assert.equal(requests[0]?.url, '/back-on-track/v1/news');
});

test('what of a list cannot be read is told beside it', async (context) => {
  const { client } = await clientOf(context, answerWith(page<unknown>([newsSummaries[0], { id: 'x' }])));

  const { items, issues } = await client.news.list();

  assert.equal(items.length, 1);
  assert.match(issues[0]?.path ?? '', /^items\.1\./);
});

test('a result comes with its circumstances when asked for', async (context) => {
  const { client } = await clientOf(context, answerWith(newsItems[0]));

  const { data, requestId, response } = await client.news.get('a').withMeta();

  assert.deepEqual(data, newsItems[0]);
  assert.equal(requestId, 'r-1');
  assert.equal(response.status, 200);
});

test('all entries of a list are read over its pages, up to the most wanted', async (context) => {
  const { client, requests } = await clientOf(context, (request, response) => {
    const cursor = new URL(request.url ?? '', 'http://a').searchParams.get('cursor');
    const items = cursor ? newsSummaries.slice(2) : newsSummaries.slice(0, 2);
    answerWith({ ...page(items), total: 4, ...(!cursor && { nextCursor: 'c2' }) })(request, response);
  });

  assert.deepEqual(await collect(client.news.all({ tag: 'trust' })), newsSummaries);
  assert.equal(requests[1]?.url, '/v1/news?cursor=c2&tag=trust');
  assert.equal((await collect(client.news.all({}, { max: 2 }))).length, 2);
  assert.equal(requests.length, 3);
});

for (const [status, code] of [
  [400, 'invalid-request'],
  [404, 'not-found'],
  [410, 'not-found'],
  [429, 'rate-limited'],
  [500, 'server'],
  [503, 'server'],
] as const) {
  test(`status ${status} is the error ${code}, with what the API said`, async (context) => {
    const { client } = await clientOf(
      context,
      answerWith({ ...problem, status }, status, { 'content-type': 'application/problem+json' }),
      { retry: 0 },
    );

    await assert.rejects(client.news.list(), (error) => {
      assert.ok(isBackOnTrackError(error, code));
      assert.equal(error.status, status);
      assert.equal(error.requestId, problem.requestId);
      assert.deepEqual(error.errors, problem.errors);
      assert.equal(error.retryable, code === 'server' || code === 'rate-limited');
      return true;
    });
  });
}

for (const [name, listener] of [
  ['truncated JSON', answerWith('{"items":[')],
  [
    'the login page of a hotel',
    answerWith('<!doctype html><title>Log in</title>', 200, { 'content-type': 'text/html' }),
  ],
  ['an empty answer', answerWith('', 200)],
  ['no content', answerWith('', 204)],
  ['JSON of another API', answerWith({ error: null, result: [] })],
] as const) {
  test(`${name} is an error of the contract`, async (context) => {
    const { client } = await clientOf(context, listener);

    await assert.rejects(client.news.list(), withCode('contract'));
  });
}

test('a server that fails once is asked again', async (context) => {
  const { client, requests } = await clientOf(context, (request, response) =>
    requests.length === 1 ? answerWith(problem, 503)(request, response) : answerWith(page([]))(request, response),
  );

  await client.news.list();

  assert.equal(requests.length, 2);
});

test('a wait that the API asks for is kept', async (context) => {
  const { client, requests } = await clientOf(context, (request, response) =>
    requests.length === 1
      ? answerWith(problem, 429, { 'retry-after': '1' })(request, response)
      : answerWith(page([]))(request, response),
  );
  const before = performance.now();

  await client.news.list();

  assert.equal(requests.length, 2);
  assert.ok(performance.now() - before >= 1_000);
});

test('asked to wait longer than it may, a call fails at once and says until when', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(problem, 429, { 'retry-after': '3600' }));

  await assert.rejects(client.news.list(), (error) => {
    assert.ok(isBackOnTrackError(error, 'rate-limited'));
    const wait = (error.retryAfter?.getTime() ?? 0) - Date.now();
    assert.ok(wait > 3_590_000 && wait <= 3_600_000, String(wait));
    return true;
  });
  assert.equal(requests.length, 1);
});

test('a server that does not answer is a timeout', async (context) => {
  const { client } = await clientOf(context, () => {}, { timeout: 50, retry: 0 });

  await assert.rejects(client.news.list(), withCode('timeout'));
});

test('a server that is not there is a fault of the network', async () => {
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', retry: 0 });

  await assert.rejects(
    client.news.list(),
    (error) => withCode('network')(error) && (error as { retryable: boolean }).retryable,
  );
});

test('a caller who gives up is told so at once, also while a call waits to be tried again', async (context) => {
  const { client, requests } = await clientOf(context, answerWith(problem, 503, { 'retry-after': '9' }));
  const giveUp = new AbortController();
  const call = client.news.list({}, { signal: giveUp.signal });
  const before = performance.now();
  const answered = setInterval(() => requests.length > 0 && giveUp.abort(), 5);
  context.after(() => clearInterval(answered));

  await assert.rejects(call, withCode('aborted'));
  assert.ok(performance.now() - before < 5_000);
});

test('a call nobody waits for leaves no unhandled rejection behind', async (context) => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  context.after(() => process.off('unhandledRejection', note));
  const client = createClient({ baseUrl: 'http://127.0.0.1:1', retry: 0 });

  void client.news.list();
  await assert.rejects(client.news.list().withMeta());
  await new Promise((resolve) => setImmediate(resolve));

  assert.deepEqual(unhandled, []);
});

for (const baseUrl of [
  'api.example.org',
  '',
  'ftp://example.org',
  'https://',
  'https:///v1',
  '/v1',
  undefined,
  'https://a.example?key=1',
  'https://a.example/?',
  'https://a.example/#top',
  'https://name:password@a.example',
]) {
  test(`a base address that no path can be put behind is refused: ${baseUrl}`, () => {
    assert.throws(() => createClient({ baseUrl: baseUrl as string }), /^TypeError: baseUrl: expected an http address/);
  });
}

test('what is posted is sent again under the same key, until it is answered', async (context) => {
  const bodies: string[] = [];
  const { baseUrl, requests } = await serverOf(context, (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      bodies.push(body);
      answerWith(bodies.length < 3 ? problem : { state: 'pending' }, bodies.length < 3 ? 503 : 202)(request, response);
    });
  });

  const receipt = await createTransport({ baseUrl, locale: 'de' }).post(
    '/v1/subscriptions',
    { email: 'a@example.org' },
    SubscriptionReceipt,
  );

  assert.equal(receipt.state, 'pending');
  assert.deepEqual(bodies, Array(3).fill('{"email":"a@example.org"}'));
  assert.deepEqual(
    requests.map(({ method, url }) => `${method} ${url}`),
    Array(3).fill('POST /v1/subscriptions'),
  );
  const keys = new Set(requests.map(({ headers }) => headers['idempotency-key']));
  assert.equal(keys.size, 1);
  assert.match(String([...keys][0]), /^[\w-]{16,}$/);
});

test('two posts have two keys, and a caller may give one', async (context) => {
  const { baseUrl, requests } = await serverOf(context, (_, response) => response.writeHead(204).end());
  const transport = createTransport({ baseUrl });

  assert.equal(await transport.post('/v1/feedback', {}), undefined);
  await transport.post('/v1/feedback', {});
  await transport.post('/v1/feedback', {}, undefined, { idempotencyKey: 'mine-0123456789abcdef' });

  const keys = requests.map(({ headers }) => headers['idempotency-key']);
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], 'mine-0123456789abcdef');
});
