import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { NewsSummary, Page, ProgrammeSummary } from '@backontrack/contract';
import { SearchIndex } from '@backontrack/sdk/search';

import { sampleApp } from '../testing/sample-app.ts';
import { storedNews, storedOrganisation } from '../testing/sample-content.ts';
import { storedProgramme } from '../testing/sample-entries.ts';

const titled = (id: string, title: string) => storedNews({ id, publishedAt: '2025-01-01', title: { en: title } });

test('server and browser find the same news in the same order', async () => {
  const titles = ['Mentor', 'Mentors meet', 'Mentoring', 'Mentor training', 'Mantor', 'Metnor', 'Fomentor', 'Rentor'];
  const news = titles.map((title, at) => titled(`item-${at}`, title));
  const { json } = sampleApp({ news });
  const all = await json<Page<NewsSummary>>('/v1/news?limit=100');
  const inBrowser = SearchIndex.build(
    all.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    {
      id: ({ id }) => id,
      fields: [
        { weight: 3, text: ({ title }) => title.text },
        { weight: 2, text: ({ summary }) => summary.text },
      ],
    },
  );

  for (const q of ['mentor', 'ment', 'metnor', 'train', 'nothing like it']) {
    const onServer = await json<Page<NewsSummary>>(`/v1/news?q=${encodeURIComponent(q)}&limit=100`);
    assert.deepEqual(
      onServer.items.map(({ id }) => id),
      inBrowser.search({ text: q, limit: 100 }).hits.map(({ id }) => id),
      q,
    );
  }
});

test('names are found blind to case, marks, digraphs and script', async () => {
  const { json } = sampleApp({
    organisations: [
      storedOrganisation({ id: 'a', name: { 'sr-Cyrl': 'Ђаковачка' }, texts: { 'sr-Cyrl': 'original' } }),
      storedOrganisation({ id: 'b', name: { hu: 'Győr' }, texts: { hu: 'original' } }),
    ],
  });
  const found = async (q: string) =>
    (await json<Page<{ id: string }>>(`/v1/organisations?q=${encodeURIComponent(q)}`)).items.map(({ id }) => id);

  for (const q of ['djakovacka', 'Đakovačka', 'Ђаковачка', 'ЂАКОВ']) assert.deepEqual(await found(q), ['a'], q);
  for (const q of ['gyor', 'GYŐR', 'győ']) assert.deepEqual(await found(q), ['b'], q);
});

test('a search that is read page by page stays right while entries come and go', async () => {
  const news = Array.from({ length: 10 }, (_, at) => titled(`item-${at}`, at % 2 ? 'Mentor' : 'A mentoring day'));
  const { json, publish } = sampleApp({ news });
  const whole = (await json<Page<NewsSummary>>('/v1/news?q=mentor')).items.map(({ id }) => id);

  const first = await json<Page<NewsSummary>>('/v1/news?q=mentor&limit=4');
  const last = first.items.at(-1)?.id;
  publish({ news: [titled('new', 'Mentor Mentor'), ...news.filter(({ id }) => id !== last)] });
  const rest = await json<Page<NewsSummary>>(`/v1/news?q=mentor&limit=10&cursor=${first.nextCursor}`);

  const read = [...first.items, ...rest.items].map(({ id }) => id);
  assert.deepEqual(
    read.filter((id) => id !== 'new'),
    whole,
  );
});

test('facets count what the search and the other filters leave', async () => {
  const { json } = sampleApp({
    programmes: [
      storedProgramme({ id: 'a', title: { en: 'Tea' }, countries: ['BA'], barriers: ['trust'] }),
      storedProgramme({ id: 'b', title: { en: 'Tea' }, countries: ['RS'], barriers: ['trust', 'food'] }),
      storedProgramme({ id: 'c', title: { en: 'Work' }, countries: ['RS'], barriers: ['few-jobs'] }),
    ],
  });

  const { facets, total } = await json<Page<ProgrammeSummary>>('/v1/programmes?q=tea&country=RS');

  assert.equal(total, 1);
  const valuesOf = (name: string) => facets.find(({ field }) => field === name)?.values;
  assert.deepEqual(
    valuesOf('barrier')
      ?.map(({ value }) => value)
      .toSorted(),
    ['food', 'trust'],
  );
  assert.deepEqual(valuesOf('country'), [
    { value: 'BA', count: 1 },
    { value: 'RS', count: 1 },
  ]);
});
