import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { interfaceLocales } from '@backontrack/sdk/text';
import ICAL from 'ical.js';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { loadContent } from '../content/load-content.ts';
import { hasDay } from '../feeds/calendar.ts';
import { sampleApp } from '../testing/sample-app.ts';
import { storedEvent, storedNews } from '../testing/sample-content.ts';

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

test('a feed takes the filters and the words that its list takes', async () => {
  const { app } = sampleApp({
    news: [
      storedNews({
        id: 'both',
        publishedAt: '2025-01-01',
        title: { en: 'A village', hu: 'Egy falu' },
        texts: { en: 'original', hu: 'human' },
      }),
      storedNews({ id: 'english', publishedAt: '2025-01-02', organisation: 'nerda', title: { en: 'A town' } }),
    ],
    events: [
      storedEvent({
        id: 'long-ago',
        languages: ['hu'],
        mode: 'online',
        start: { date: '2020-03-05', precision: 'day' },
      }),
      storedEvent({
        id: 'to-come',
        languages: ['en'],
        mode: 'onsite',
        start: { date: '2090-03-05', precision: 'day' },
      }),
    ],
  });
  const of = async (address: string) => (await app.request(address)).text();

  for (const path of ['/v1/news.json', '/v1/news.rss', '/v1/news.atom']) {
    for (const [query, shown, hidden] of [
      ['language=hu', 'A village', 'A town'],
      ['organisation=nerda', 'A town', 'A village'],
      ['q=vilage', 'A village', 'A town'],
    ] as const) {
      const text = await of(`${path}?${query}`);
      assert.ok(text.includes(shown) && !text.includes(hidden), `${path}?${query}`);
    }
  }
  for (const [query, id] of [
    ['language=hu', 'long-ago'],
    ['mode=onsite', 'to-come'],
    ['when=upcoming', 'to-come'],
  ]) {
    const uids = [...(await of(`/v1/events.ics?${query}`)).matchAll(/\/v1\/events\/([\w-]+)/g)].map(
      ([, found]) => found,
    );
    assert.deepEqual([...new Set(uids)], [id], query);
  }
});

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

test('a feed of one language has what can be read or is held in it', async () => {
  const events = [
    storedEvent({ id: 'in-hungarian', languages: ['hu'], start: { date: '2026-03-05', precision: 'day' } }),
    storedEvent({ id: 'in-english', languages: ['en'], start: { date: '2026-03-05', precision: 'day' } }),
  ];
  const { json, app } = sampleApp({ news, events });
  const feed = await json<{ items: { title: string }[] }>('/v1/news.json?locale=sr-Latn&language=sr-Cyrl');
  const calendar = await (await app.request('/v1/events.ics?language=hu')).text();

  assert.deepEqual(
    feed.items.map(({ title }) => title),
    ['Novo'],
  );
  assert.match(calendar, /in-hungarian/);
  assert.doesNotMatch(calendar, /in-english/);
});

test('one event can be put into a calendar, as a file of its own name', async () => {
  const events = [storedEvent({ id: 'evening', start: { date: '2026-03-05', precision: 'day' } })];
  const { app } = sampleApp({ events });
  const response = await app.request('/v1/events/evening.ics?locale=hu');

  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.equal(response.headers.get('content-disposition'), 'attachment; filename="evening.ics"');
  assert.match(await response.text(), /^DTSTART;VALUE=DATE:20260305\r$/m);
});

test('an event whose day is not known has no calendar file, and one that is not there has none', async () => {
  const events = [storedEvent({ id: 'vague', start: { date: '2026', precision: 'mid-year' } })];
  const { app } = sampleApp({ events });

  for (const id of ['vague', 'nothing', '%00', '..%2fvague']) {
    const response = await app.request(`/v1/events/${id}.ics`);
    assert.equal(response.status, 404, id);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  }
  assert.equal((await app.request('/v1/events/vague')).status, 200);
});

const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
const published = createApp({ source: { catalogue: new Catalogue({ content, version: 'v' }) }, version: '0.0.0' });
const exact = content.events.filter(hasDay).map(({ id }) => id);

for (const locale of interfaceLocales) {
  test(`in ${locale} every calendar file that is served is read by a library of somebody else`, async () => {
    const addresses = ['/v1/events.ics', ...exact.map((id) => `/v1/events/${id}.ics`)];
    for (const address of addresses) {
      const text = await (await published.request(`${address}?locale=${locale}`)).text();
      const calendar = new ICAL.Component(ICAL.parse(text) as string[]);
      const read = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

      assert.equal(read.length, address === '/v1/events.ics' ? exact.length : 1, address);
      for (const { summary, startDate, uid } of read) {
        assert.ok(summary && uid && startDate.isDate, address);
      }
    }
  });
}
