import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import {
  type Endpoint,
  endpoints,
  page,
  NewsItem,
  NewsSummary,
  Organisation,
  Problem,
  type Page,
} from '@backontrack/contract';

import { sampleApp } from './testing/sample-app.ts';
import { storedNews, storedOrganisation } from './testing/sample-content.ts';

type News = Page<NewsSummary>;

const news = [
  storedNews({ id: 'spring', publishedAt: '2025-03-20', countries: ['HU', 'RS'], tags: ['trust'] }),
  storedNews({ id: 'summer', publishedAt: '2025-06-21T10:00:00+02:00', countries: ['HU'], tags: ['food', 'trust'] }),
  storedNews({ id: 'autumn', publishedAt: '2024-09-22', countries: ['BA'], tags: ['food'] }),
];
const valuesOf = ({ facets }: News, field: string) => facets.find((facet) => facet.field === field)?.values;
const ids = ({ items }: News) => items.map(({ id }) => id);

test('news come newest first, as the contract says, without their bodies', async () => {
  const answer = await sampleApp({ news }).json<News>('/v1/news');

  assert.deepEqual(page(NewsSummary).parse(answer), answer);
  assert.deepEqual(ids(answer), ['summer', 'spring', 'autumn']);
  assert.equal(answer.total, 3);
});

test('one news item comes with its body', async () => {
  const answer = await sampleApp({ news }).json<NewsItem>('/v1/news/spring');

  assert.deepEqual(NewsItem.parse(answer), answer);
  assert.equal(answer.body.blocks.length, 1);
});

test('filters add up: one of the values of each field', async () => {
  const { json } = sampleApp({ news });

  assert.deepEqual(ids(await json<News>('/v1/news?country=BA&country=RS')), ['spring', 'autumn']);
  assert.deepEqual(ids(await json<News>('/v1/news?country=HU&tag=food')), ['summer']);
  assert.deepEqual(ids(await json<News>('/v1/news?country=SI')), []);
});

test('facets count the current result; a filter does not narrow the choice among its own values', async () => {
  const answer = await sampleApp({ news }).json<News>('/v1/news?country=HU');

  assert.deepEqual(valuesOf(answer, 'tag'), [
    { value: 'trust', count: 2 },
    { value: 'food', count: 1 },
  ]);
  assert.deepEqual(valuesOf(answer, 'country'), [
    { value: 'HU', count: 2 },
    { value: 'BA', count: 1 },
    { value: 'RS', count: 1 },
  ]);
});

test('a list is read to its end page by page, each entry once', async () => {
  const { json } = sampleApp({ news });
  const seen: string[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const answer: News = await json<News>(`/v1/news?limit=1${cursor && `&cursor=${cursor}`}`);
    assert.equal(answer.total, 3);
    seen.push(...ids(answer));
    cursor = answer.nextCursor;
  }
  assert.deepEqual(seen, ['summer', 'spring', 'autumn']);
});

test('a cursor stays right when news are added before it and its own entry is removed', async () => {
  const { json, publish } = sampleApp({ news });
  const { nextCursor } = await json<News>('/v1/news?limit=2');

  publish({
    news: [...news.filter(({ id }) => id !== 'spring'), storedNews({ id: 'newest', publishedAt: '2026-01-01' })],
  });

  assert.deepEqual(ids(await json<News>(`/v1/news?limit=2&cursor=${nextCursor}`)), ['autumn']);
});

test('names sort as the language of the reader does', async () => {
  const organisations = ['Chalupa', 'Cibule', 'Hora'].map((name) =>
    storedOrganisation({ id: name.toLowerCase(), name: { en: name } }),
  );
  const { json } = sampleApp({ organisations });
  const names = async (locale: string) =>
    (await json<Page<Organisation>>(`/v1/organisations?locale=${locale}`)).items.map(({ name }) => name.text);

  assert.deepEqual(await names('en'), ['Chalupa', 'Cibule', 'Hora']);
  assert.deepEqual(await names('cs'), ['Cibule', 'Hora', 'Chalupa']);
});

test('a reader gets each text in the nearest locale, and is told which', async () => {
  const { app } = sampleApp({
    news: [
      storedNews({
        id: 'a',
        publishedAt: '2025-01-01',
        title: { en: 'Together', 'sr-Cyrl': 'Заједно' },
        texts: { en: 'original', 'sr-Cyrl': 'human' },
      }),
    ],
  });
  const response = await app.request('/v1/news?locale=sr-Latn-RS');
  const { items } = (await response.json()) as News;

  assert.deepEqual(items[0]?.title, { text: 'Zajedno', locale: 'sr-Latn', state: 'derived-script' });
  assert.deepEqual(items[0]?.summary, { text: 'Summary of a', locale: 'en', state: 'original' });
  assert.equal(response.headers.get('content-language'), 'en, sr-Latn');
});

test('a machine translation is told apart, in the derived script too', async () => {
  const { json } = sampleApp({
    news: [
      storedNews({
        id: 'a',
        publishedAt: '2025-01-01',
        title: { en: 'Together', 'sr-Cyrl': 'Заједно' },
        texts: { en: 'original', 'sr-Cyrl': 'machine' },
      }),
    ],
  });

  assert.equal((await json<NewsItem>('/v1/news/a?locale=sr')).title.state, 'machine');
  assert.equal((await json<NewsItem>('/v1/news/a?locale=sr-Latn')).title.state, 'machine');
});

test('what is wrong with a request is named, all at once', async () => {
  const response = await sampleApp({ news }).app.request('/v1/news?contry=HU&limit=0&sort=title&limit=5&country=hu');
  const problem = Problem.parse(await response.json());

  assert.equal(response.status, 400);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(problem.code, 'invalid-request');
  assert.equal(problem.requestId, response.headers.get('x-request-id'));
  assert.deepEqual(
    problem.errors?.map(({ path, code }) => [path, code]),
    [
      ['contry', 'unknown'],
      ['limit', 'repeated'],
      ['country', 'invalid'],
      ['sort', 'invalid'],
    ],
  );
  assert.match(problem.detail ?? '', /contry: there is no such parameter\. Did you mean country\?/);
});

for (const [parameter, expected] of [
  ['limit=1.5', 'limit: must be a whole number from 1 to 100, got "1.5"'],
  ['limit=', 'limit: must be a whole number from 1 to 100, got ""'],
  ['limit=1e1', 'limit: must be a whole number from 1 to 100, got "1e1"'],
  ['sort=title', 'sort: must be one of -publishedAt, publishedAt, relevance, got "title"'],
  ['country=HU&country=hu', 'country: must be a country code such as HU, got "hu"'],
  ['locale=d_e', 'locale: must be a locale such as sr-Latn, got "d_e"'],
  [`q=${'ä'.repeat(201)}`, `q: must be at most 200 characters, got "${'ä'.repeat(40)}…"`],
  ['cursor=3', 'cursor: must be the nextCursor of a page with the same sort, got "3"'],
  ['limit=1&limit=2', 'limit: may be given once only'],
  ['x=1', 'x: there is no such parameter'],
] as const) {
  test(`${parameter.slice(0, 30)} is refused in plain words`, async () => {
    const response = await sampleApp({ news }).app.request(`/v1/news?${parameter}`);

    assert.equal(response.status, 400);
    assert.equal(Problem.parse(await response.json()).detail, expected);
  });
}

test('of hundreds of wrong parameters the first are named', async () => {
  const search = Array.from({ length: 500 }, (_, index) => `${'x'.repeat(500)}${index}=1`).join('&');
  const response = await sampleApp({ news }).app.request(`/v1/news?${search}`);
  const text = await response.text();

  assert.equal(response.status, 400);
  assert.equal(Problem.parse(JSON.parse(text)).errors?.length, 20);
  assert.ok(text.length < 10_000, String(text.length));
});

test('each parameter of each address says in words what it takes', async () => {
  for (const { path, query } of Object.values<Endpoint>(endpoints)) {
    for (const name of Object.keys(query?.shape ?? {})) {
      const wrong = `\u0000${'x'.repeat(1001)}`;
      const response = await sampleApp({ news }).app.request(
        `${path.replace(/\{\w+\}/, 'a')}?${new URLSearchParams([[name, wrong]])}`,
      );
      const { errors, detail = '' } = Problem.parse(await response.json());

      assert.deepEqual(
        errors?.map((error) => [error.path, error.code]),
        [[name, 'invalid']],
      );
      assert.match(detail, /^\w+: must be (a|an|the|one of|at most) [\w ,-]+, got "\\u0000x+…"$/);
      assert.doesNotMatch(detail, /undefined/);
    }
  }
});

for (const cursor of ['x', 'e30', Buffer.from('["name",1,"a"]').toString('base64url'), '%00']) {
  test(`a cursor that is not ours is refused: ${cursor}`, async () => {
    const response = await sampleApp({ news }).app.request(`/v1/news?cursor=${cursor}`);
    const { errors } = Problem.parse(await response.json());

    assert.equal(response.status, 400);
    assert.equal(errors?.[0]?.path, 'cursor');
  });
}

for (const name of ['nothing', '__proto__', 'constructor', '%2e%2e%2fetc', '%E0%A4%A']) {
  test(`there is no news item ${name}`, async () => {
    const response = await sampleApp({ news }).app.request(`/v1/news/${name}`);

    assert.equal(response.status, 404);
    assert.equal(Problem.parse(await response.json()).code, 'not-found');
  });
}

test('an address that is not there, and a method that it does not take, are problems too', async () => {
  const { app } = sampleApp({ news });
  const missing = await app.request('/v1/nothing');
  const posted = await app.request('/v1/news', { method: 'POST' });
  const nowhere = await app.request('/v1/nothing', { method: 'POST' });

  assert.deepEqual([missing.status, posted.status, nowhere.status], [404, 405, 404]);
  assert.equal(Problem.parse(await posted.json()).code, 'method-not-allowed');
  assert.equal(posted.headers.get('allow'), 'GET, HEAD');
});

test('what an address takes is told by what is there, also beside the files of a folder', async () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('@backontrack/contract/package.json')));
  const folders = ['/v1/', '/'].map((path) => ({ path, folder, headers: () => ({}) }));
  const { app } = sampleApp({ news }, folders);
  const ask = async (method: string, path: string) => {
    const { status, headers } = await app.request(path, { method });
    return [status, headers.get('allow')];
  };

  for (const path of ['/v1/news', '/v1/package.json', '/package.json', '/oembed', '/embed/mentor-finder']) {
    assert.deepEqual(await ask('OPTIONS', path), [204, 'GET, HEAD'], path);
    assert.deepEqual(await ask('POST', path), [405, 'GET, HEAD'], path);
  }
  for (const path of ['/v1/nothing', '/hsds/nothing', '/nothing', '/v1/%E0%A4%A']) {
    assert.deepEqual(await ask('OPTIONS', path), [404, null], path);
    assert.deepEqual(await ask('POST', path), [404, null], path);
  }
});

test('a page that sends headers of its own may read each answer, also that there is nothing', async () => {
  const { app } = sampleApp({ news });
  const headers = {
    origin: 'https://partner.example',
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'x-requested-with',
  };

  for (const path of ['/v1/news', '/oembed?url=x', '/v1/nothing']) {
    const preflight = await app.request(path, { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204, path);
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'x-requested-with', path);
    const answer = await app.request(path, { headers: { origin: headers.origin } });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
  }
});

test('whoever has the current answer is told so without a body', async () => {
  const { app, publish } = sampleApp({ news });
  const first = await app.request('/v1/news');
  const etag = first.headers.get('etag') ?? '';
  const ask = () => app.request('/v1/news', { headers: { 'if-none-match': `"other", ${etag}` } });
  const again = await ask();

  assert.match(etag, /^"[\w-]+"$/);
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('etag'), etag);
  assert.equal(again.headers.get('cache-control'), first.headers.get('cache-control'));
  assert.equal(await again.text(), '');

  publish({ news: news.slice(1) });
  assert.equal((await ask()).status, 200);
});

test('answers are compressed as the asker can read them, each with a tag of its own', async () => {
  const { app } = sampleApp({ news });
  const ask = async (accepted: string) => {
    const response = await app.request('/v1/news', { headers: { 'accept-encoding': accepted } });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const plain = await ask('identity');
  const brotli = await ask('gzip, deflate, br');
  const gzip = await ask('gzip, br;q=0');

  assert.equal(plain.response.headers.get('content-encoding'), null);
  assert.equal(brotli.response.headers.get('content-encoding'), 'br');
  assert.equal(gzip.response.headers.get('content-encoding'), 'gzip');
  assert.deepEqual(new Uint8Array(brotliDecompressSync(brotli.bytes)), plain.bytes);
  assert.deepEqual(new Uint8Array(gunzipSync(gzip.bytes)), plain.bytes);
  assert.equal(new Set([plain, brotli, gzip].map(({ response }) => response.headers.get('etag'))).size, 3);
  assert.equal(plain.response.headers.get('vary'), 'accept-encoding');
});

for (const [accepted, encoding] of [
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['gzip;q=0.5, identity', null],
  ['gzip;q=0.5, identity;q=0', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*;q=0, gzip;q=0.001', 'gzip'],
  ['*', 'br'],
  ['zstd', null],
  ['*;q=0', null],
] as const) {
  test(`of the encodings ${accepted} the answer comes in ${encoding ?? 'none'}`, async () => {
    const { app } = sampleApp({ news });
    const { headers, status } = await app.request('/v1/news', { headers: { 'accept-encoding': accepted } });

    assert.equal(status, 200);
    assert.equal(headers.get('content-encoding'), encoding);
  });
}

test('any website may read, and a shared cache may keep the answer', async () => {
  const response = await sampleApp({ news }).app.request('/v1/news', {
    headers: { origin: 'https://partner.example' },
  });

  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=60, stale-while-revalidate=\d+$/);
  assert.match(response.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
  assert.equal(response.headers.get('set-cookie'), null);
});

test('HEAD answers as GET does, without the body', async () => {
  const { app } = sampleApp({ news });
  const [head, get] = [await app.request('/v1/news', { method: 'HEAD' }), await app.request('/v1/news')];

  assert.equal(head.status, 200);
  assert.equal(head.headers.get('etag'), get.headers.get('etag'));
  assert.equal(await head.text(), '');
});

test('an error of our own says nothing about the inside, and is reported with its id', async () => {
  const broken = storedNews({ id: 'broken', publishedAt: '2025-01-01', title: {} });
  const { app, reported } = sampleApp({ news: [broken] });
  const response = await app.request('/v1/news');
  const problem = Problem.parse(await response.json());

  assert.equal(response.status, 500);
  assert.deepEqual(Object.keys(problem).sort(), ['code', 'requestId', 'status', 'title', 'type']);
  assert.equal(reported.length, 1);
});

test('the server describes itself', async () => {
  const { json } = sampleApp({ news });

  assert.match((await json<{ openapi: string }>('/v1/openapi.json')).openapi, /^3\.1/);
  assert.deepEqual(await json('/v1/health'), { status: 'ok', version: '0.0.0', contentVersion: 'v1' });
});
