import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sampleApp } from '../testing/sample-app.ts';
import { storedNews } from '../testing/sample-content.ts';

const news = [
  storedNews({ id: 'old', publishedAt: '2024-01-01' }),
  storedNews({
    id: 'new',
    publishedAt: '2025-01-01',
    title: { 'sr-Cyrl': 'Ново' },
    texts: { 'sr-Cyrl': 'original', en: 'human' },
  }),
  storedNews({ id: 'elsewhere', publishedAt: '2025-02-01', initiative: 'youth-resource-centres' }),
];

const feeds = {
  '/v1/news.json': 'application/feed+json',
  '/v1/news.rss': 'application/rss+xml; charset=utf-8',
  '/v1/news.atom': 'application/atom+xml; charset=utf-8',
  '/v1/events.ics': 'text/calendar; charset=utf-8',
};

for (const [path, type] of Object.entries(feeds)) {
  test(`${path} is kept ready as its own type, open to all, with a tag`, async () => {
    const { app } = sampleApp({ news });
    const first = await app.request(`${path}?locale=sr-Latn`);
    const tag = first.headers.get('etag') ?? '';
    const again = await app.request(`${path}?locale=sr-Latn`, { headers: { 'if-none-match': tag } });

    assert.equal(first.status, 200);
    assert.equal(first.headers.get('content-type'), type);
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.match(tag, /^"[\w-]+"$/);
    assert.equal(again.status, 304);
  });

  test(`${path} refuses a misspelt parameter by its name`, async () => {
    const { app } = sampleApp({ news });
    const response = await app.request(`${path}?initative=back-on-track`);
    const { errors } = (await response.json()) as { errors: { path: string }[] };

    assert.equal(response.status, 400);
    assert.deepEqual(
      errors.map((error) => error.path),
      ['initative'],
    );
  });
}

test('a feed is of one initiative and in one locale, the latest first', async () => {
  const { json, app } = sampleApp({ news });
  const feed = await json<{ language: string; items: { id: string; title: string }[] }>(
    '/v1/news.json?locale=sr-Latn&initiative=back-on-track',
  );

  assert.equal(feed.language, 'sr-Latn');
  assert.deepEqual(
    feed.items.map(({ title }) => title),
    ['Novo', 'Title of old'],
  );
  assert.equal((await app.request('/v1/news.json?locale=sr-Latn')).headers.get('content-language'), 'en, sr-Latn');
});
