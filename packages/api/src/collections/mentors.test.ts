import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Mentor, Page } from '@backontrack/contract';
import type { Stored } from '@backontrack/contract/stored';

import { contentOf } from '../testing/sample-content.ts';
import { storedMentor } from '../testing/sample-entries.ts';
import { sampleApp } from '../testing/sample-app.ts';
import { Catalogue } from './catalogue.ts';
import { mentors } from './collections.ts';

const catalogueOf = (day: string, ...entries: Stored<'mentors'>[]) =>
  new Catalogue({ content: contentOf({ mentors: entries }), version: 'v' }, day);

const listOn = (day: string, entries: Stored<'mentors'>[]) =>
  catalogueOf(day, ...entries).list(mentors, { filters: {}, sort: 'rotation', limit: 100 }, ['en'])
    .answer as Page<Mentor>;

const paused = { state: 'paused', updatedAt: '2026-10-01' };

test('a profile is shown through the last day of its consent and is gone the day after', () => {
  const consent = { version: '1', givenAt: '2026-01-01', expires: '2026-11-22' };
  const amila = storedMentor({ id: 'amila', consent });

  assert.equal(listOn('2026-11-22', [amila]).total, 1);
  assert.equal(listOn('2026-11-23', [amila]).total, 0);
  assert.equal(catalogueOf('2026-11-22', amila).get(mentors, 'amila', ['en'])?.answer.id, 'amila');
  assert.equal(catalogueOf('2026-11-23', amila).get(mentors, 'amila', ['en']), undefined);
});

test('a consent is in no answer', async () => {
  const { app } = sampleApp({ mentors: [storedMentor({ id: 'amila' })] });

  for (const path of ['/v1/mentors', '/v1/mentors/amila', '/v1/mentors?q=amila']) {
    const text = await (await app.request(path)).text();
    assert.match(text, /"id":"amila"/);
    assert.doesNotMatch(text, /consent|2099-12-31/);
  }
});

test('a paused mentor is found by name, in both scripts, and neither listed nor counted otherwise', async () => {
  const { json } = sampleApp({
    mentors: [
      storedMentor({ id: 'amila' }),
      storedMentor({
        id: 'djordje',
        displayName: { 'sr-Cyrl': 'Ђорђе' },
        bio: { 'sr-Cyrl': 'Воли музику.' },
        country: 'RS',
        availability: paused,
        texts: { 'sr-Cyrl': 'original' },
      }),
    ],
  });
  const found = async (query: string) => {
    const { items, facets } = await json<Page<Mentor>>(`/v1/mentors?${query}`);
    return {
      ids: items.map(({ id }) => id),
      countries: facets.find(({ field }) => field === 'country')?.values.map(({ value }) => value),
    };
  };

  assert.deepEqual(await found(''), { ids: ['amila'], countries: ['BA'] });
  assert.deepEqual(await found('q=%20!'), { ids: ['amila'], countries: ['BA'] });
  for (const name of ['djordje', 'Ђорђе', 'Đorđe', 'dorde']) {
    assert.deepEqual(await found(`q=${encodeURIComponent(name)}`), { ids: ['djordje'], countries: ['RS'] }, name);
  }
  assert.deepEqual((await found(`q=${encodeURIComponent('музику')}`)).ids, []);
  assert.deepEqual((await found('availability=open&availability=full')).ids, ['amila']);
});

test('a paused mentor is listed when that is what is asked for', async () => {
  const { json } = sampleApp({
    mentors: [storedMentor({ id: 'amila' }), storedMentor({ id: 'djordje', availability: paused })],
  });

  const { items } = await json<Page<Mentor>>('/v1/mentors?availability=open&availability=paused');

  assert.deepEqual(
    items.map(({ id }) => id),
    ['amila', 'djordje'],
  );
});

test('who has room comes before who has none', () => {
  const entries = ['a', 'b', 'c', 'd'].map((id, at) =>
    storedMentor({ id, availability: { state: at % 2 ? 'open' : 'full', updatedAt: '2026-10-01' } }),
  );

  const states = listOn('2026-11-22', entries).items.map(({ availability }) => availability.state);

  assert.deepEqual(states, ['open', 'open', 'full', 'full']);
});

test('over a year each mentor stands first about equally often', () => {
  const entries = Array.from({ length: 24 }, (_, at) => storedMentor({ id: `mentor-${at}` }));
  const first = new Map<string, number>();
  for (let at = 0; at < 365; at++) {
    const day = new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
    const id = listOn(day, entries).items[0]?.id ?? '';
    first.set(id, (first.get(id) ?? 0) + 1);
  }

  const expected = 365 / 24;
  const chiSquare = entries.reduce((sum, { id }) => sum + ((first.get(id) ?? 0) - expected) ** 2 / expected, 0);

  // 23 degrees of freedom: a fair draw stays below this in 99 of 100 years.
  assert.ok(chiSquare < 41.6, `${chiSquare}`);
});

test('a list that is read over midnight keeps the order it began with', () => {
  const entries = Array.from({ length: 9 }, (_, at) => storedMentor({ id: `mentor-${at}` }));
  const query = { filters: {}, sort: 'rotation', limit: 3 };
  const whole = listOn('2026-11-22', entries).items.map(({ id }) => id);

  const evening = catalogueOf('2026-11-22', ...entries).list(mentors, query, ['en']).answer as Page<Mentor>;
  const [, day, keys, id] = JSON.parse(Buffer.from(evening.nextCursor ?? '', 'base64url').toString()) as [
    string,
    string,
    number[],
    string,
  ];
  const cursor = { sort: 'rotation', day, keys, id };
  const morning = catalogueOf('2026-11-23', ...entries).list(mentors, { ...query, limit: 9, cursor }, ['en'])
    .answer as Page<Mentor>;

  assert.notDeepEqual(
    listOn('2026-11-23', entries).items.map((mentor) => mentor.id),
    whole,
  );
  assert.deepEqual(
    [...evening.items, ...morning.items].map((mentor) => mentor.id),
    whole,
  );
});
