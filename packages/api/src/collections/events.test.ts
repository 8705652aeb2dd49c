import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Event, Page } from '@backontrack/contract';

import { createApp } from '../app.ts';
import { contentOf, storedEvent } from '../testing/sample-content.ts';
import { Catalogue } from './catalogue.ts';

const content = contentOf({
  events: [
    storedEvent({ id: 'long-ago', start: { date: '2024-12-04', precision: 'day' } }),
    storedEvent({ id: 'yesterday', start: { date: '2026-06-14T23:59:00Z', precision: 'minute' } }),
    storedEvent({ id: 'today', languages: ['en', 'sr'], start: { date: '2026-06-15T08:00:00Z', precision: 'minute' } }),
    storedEvent({
      id: 'under-way',
      start: { date: '2026-06-01', precision: 'day' },
      end: { date: '2026-06-30', precision: 'day' },
    }),
    storedEvent({ id: 'mid-year', start: { date: '2026', precision: 'mid-year' } }),
    storedEvent({ id: 'last-month', start: { date: '2026-05', precision: 'month' } }),
    storedEvent({ id: 'next-year', languages: ['hu'], start: { date: '2027', precision: 'year' } }),
  ],
});
const app = createApp({
  source: { catalogue: new Catalogue({ content, version: 'v' }, '2026-06-15') },
  version: '0.0.0',
});

const idsOf = async (query: string): Promise<string[]> => {
  const { items } = (await (await app.request(`/v1/events?${query}`)).json()) as Page<Event>;
  return items.map(({ id }) => id);
};

test('upcoming is what is not over yet, the next one first', async () => {
  assert.deepEqual(await idsOf('when=upcoming'), ['mid-year', 'under-way', 'today', 'next-year']);
});

test('past is what is over, and a list of it can begin with the latest', async () => {
  assert.deepEqual(await idsOf('when=past&sort=-start'), ['yesterday', 'last-month', 'long-ago']);
});

test('both together are every event', async () => {
  assert.equal((await idsOf('when=past&when=upcoming')).length, content.events.length);
});

test('a language leaves the events that are held in it, and several those held in any', async () => {
  assert.deepEqual(await idsOf('language=sr'), ['today']);
  assert.deepEqual(await idsOf('language=sr&language=hu'), ['today', 'next-year']);
  assert.deepEqual(await idsOf('language=mk'), []);
});
