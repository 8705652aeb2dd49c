import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newsSummaries, page, problem } from '@backontrack/contract/examples';
import { createClient, createTransport, type Deprecation, listNews, type Retry, withHooks } from '@backontrack/sdk';

import { answerWith, serve, uncaught, until } from './local-server.ts';

const news = answerWith(page(newsSummaries));

test('hooks are told of requests, answers and retries, and may add a header', async (context) => {
  const { baseUrl, requests } = await serve(context, (request, response) =>
    (requests.length === 1 ? answerWith(problem, 503) : news)(request, response),
  );
  const sent: string[] = [];
  const answers: number[] = [];
  const retries: Retry[] = [];

  await createClient({
    baseUrl,
    hooks: {
      onRequest({ method, url, headers }) {
        sent.push(`${method} ${url}`);
        headers['x-partner'] = 'example';
      },
      onResponse: ({ status }) => answers.push(status),
      onRetry: (retry) => retries.push(retry),
    },
  }).news.list({ limit: 1 });

  assert.deepEqual(sent, Array(2).fill(`GET ${baseUrl}/v1/news?limit=1`));
  assert.equal(requests[1]?.headers['x-partner'], 'example');
  assert.deepEqual(answers, [503, 200]);
  assert.deepEqual(
    retries.map(({ attempt, error }) => [attempt, error.code]),
    [[2, 'server']],
  );
});

test('a hook that throws changes nothing of its call, and what it threw is an uncaught error', async (context) => {
  const { baseUrl, requests } = await serve(context, (request, response) =>
    (requests.length === 1 ? answerWith(problem, 503) : answerWith({ state: 'pending' }, 202, { deprecation: '@0' }))(
      request,
      response,
    ),
  );
  const thrown = uncaught(context);
  const told: string[] = [];
  const failing = (name: string) => () => {
    told.push(name);
    throw new Error(name);
  };
  const client = createClient({
    baseUrl,
    onRetry: failing('option'),
    hooks: {
      onRequest: failing('onRequest'),
      onResponse: failing('onResponse'),
      onRetry: failing('onRetry'),
      onDeprecation: failing('onDeprecation'),
    },
    logger: { debug: failing('debug'), warn: failing('warn') },
  });

  assert.deepEqual(await client.subscriptions.confirm('token'), { state: 'pending' });

  assert.equal(requests.length, 2);
  await until(() => thrown.length === told.length);
  assert.deepEqual(thrown.map(({ message }) => message).toSorted(), told.toSorted());
  assert.equal(new Set(told).size, 7);
});

test('an endpoint on its way out is told of once, with its end and where to read on', async (context) => {
  const { baseUrl } = await serve(
    context,
    answerWith(page(newsSummaries), 200, {
      deprecation: '@1798761600',
      sunset: 'Thu, 01 Jul 2027 00:00:00 GMT',
      link: '<https://example.org/next>; rel="next", <https://example.org/v2>; rel="deprecation"; type="text/html"',
    }),
  );
  const told: Deprecation[] = [];
  const client = createClient({ baseUrl, hooks: { onDeprecation: (deprecation) => told.push(deprecation) } });

  await client.news.list();
  await client.news.list({ q: 'other' });
  await assert.rejects(client.news.get('a'));
  await assert.rejects(client.news.get('b'));

  assert.deepEqual(told, [
    {
      endpoint: 'GET /v1/news',
      since: new Date('2027-01-01T00:00:00Z'),
      sunset: new Date('2027-07-01T00:00:00Z'),
      link: 'https://example.org/v2',
    },
    { ...told[0], endpoint: 'GET /v1/news/{id}' },
  ]);
});

test('an endpoint that stays is not told of', async (context) => {
  const { baseUrl } = await serve(context, news);
  const told: unknown[] = [];

  await createClient({ baseUrl, hooks: { onDeprecation: (deprecation) => told.push(deprecation) } }).news.list();

  assert.deepEqual(told, []);
});

test('the log has a line an attempt and nothing personal', async (context) => {
  const { baseUrl, requests } = await serve(context, (request, response) =>
    (requests.length === 1 ? answerWith(problem, 503) : answerWith(page([]), 200, { deprecation: '@0' }))(
      request,
      response,
    ),
  );
  const lines: string[] = [];
  const logger = { debug: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  const client = createClient({ baseUrl, logger });

  await client.mentors.list({ q: 'Đorđe Petrović', country: 'RS' });
  await client.feedback
    .send({ widget: 'mentor-finder', kind: 'wrong', text: 'call me: +381 11 123', locale: 'sr-Latn' })
    .catch(() => {});

  assert.equal(lines.length, 6);
  assert.match(lines[0]!, /^backontrack: GET \/v1\/mentors \(country, q\) 503 in \d+ ms, request r-1$/);
  assert.match(lines[1]!, /^backontrack: server, attempt 2 in \d+ ms$/);
  assert.match(lines[3]!, /GET \/v1\/mentors is out of date/);
  assert.doesNotMatch(lines.join('\n'), /Petrovi|%C4|381|call/);
});

test('hooks of a transport may be put around each other', async (context) => {
  const { baseUrl } = await serve(context, news);
  const order: string[] = [];
  const options = withHooks({ baseUrl }, { onRequest: () => order.push('inner') });

  await listNews(createTransport(withHooks(options, { onRequest: () => order.push('outer') })));

  assert.deepEqual(order, ['outer', 'inner']);
});
