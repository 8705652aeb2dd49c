import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page, ProgrammeSummary } from '@backontrack/contract';
import type { Stored } from '@backontrack/contract/stored';
import fc from 'fast-check';

import { sampleApp } from '../testing/sample-app.ts';
import { contentOf } from '../testing/sample-content.ts';
import { storedProgramme } from '../testing/sample-entries.ts';
import { Catalogue } from './catalogue.ts';
import { programmes } from './collections.ts';

const day = '2026-11-22';

const catalogueOf = (...entries: Stored<'programmes'>[]) =>
  new Catalogue({ content: contentOf({ programmes: entries }), version: 'v' }, day);

const idsOf = (catalogue: Catalogue, query: { q?: string; sort?: string; filters?: Record<string, string[]> } = {}) => {
  const { answer } = catalogue.list(programmes, { filters: {}, sort: 'stage', limit: 100, ...query }, ['en']);
  return (answer as Page<ProgrammeSummary>).items.map(({ id }) => id);
};

test('support comes before economic offers: entries are listed by stage', () => {
  const catalogue = catalogueOf(
    storedProgramme({ id: 'a-job', stage: 5 }),
    storedProgramme({ id: 'b-course', stage: 4 }),
    storedProgramme({ id: 'c-mentor', stage: 3 }),
    storedProgramme({ id: 'd-talk', stage: 2 }),
    storedProgramme({ id: 'e-meal', stage: 1 }),
  );

  assert.deepEqual(idsOf(catalogue), ['e-meal', 'd-talk', 'c-mentor', 'b-course', 'a-job']);
});

test('within a stage comes first what can be used now, and among equals what was assured of late', () => {
  const catalogue = catalogueOf(
    storedProgramme({ id: 'ended', status: 'ended' }),
    storedProgramme({ id: 'over', validThrough: '2026-11-21' }),
    storedProgramme({ id: 'last-day', validThrough: day, title: { en: 'A' } }),
    storedProgramme({ id: 'paused', status: 'paused' }),
    storedProgramme({ id: 'a-stale-one', assuredAt: '2025-11-21' }),
    storedProgramme({ id: 'a-year-old', assuredAt: '2025-11-22' }),
    storedProgramme({ id: 'fresh', assuredAt: '2026-11-01' }),
  );

  assert.deepEqual(idsOf(catalogue), ['last-day', 'a-year-old', 'fresh', 'a-stale-one', 'paused', 'ended', 'over']);
});

test('fit decides among entries of one stage and status, and never lifts one over a lower stage', () => {
  const catalogue = catalogueOf(
    storedProgramme({ id: 'talk', summary: { en: 'There is work to do.' } }),
    storedProgramme({ id: 'group', title: { en: 'Work together' } }),
    storedProgramme({ id: 'job', stage: 5, title: { en: 'Work' } }),
  );

  assert.deepEqual(idsOf(catalogue, { q: 'work' }), ['group', 'talk', 'job']);
  assert.deepEqual(idsOf(catalogue, { q: 'work', sort: 'relevance' }), ['group', 'job', 'talk']);
});

test('turned around, work comes first and what cannot be used still comes last', () => {
  const catalogue = catalogueOf(
    storedProgramme({ id: 'talk' }),
    storedProgramme({ id: 'paused-job', stage: 5, status: 'paused', title: { en: 'A' } }),
    storedProgramme({ id: 'job', stage: 5 }),
  );

  assert.deepEqual(idsOf(catalogue, { sort: '-stage' }), ['job', 'paused-job', 'talk']);
});

test('whatever is asked, no entry of a later stage stands before one of an earlier stage', () => {
  const entry = fc.record({
    stage: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom('active', 'paused', 'ended'),
    assuredAt: fc.constantFrom('2020-01-01', '2025-12-01', '2026-11-01'),
    title: fc.constantFrom({ en: 'Work' }, { en: 'Talk' }, { en: 'Work and talk' }),
  });
  const property = fc.property(fc.array(entry, { maxLength: 12 }), fc.constantFrom('', 'work', 'talk'), (list, q) => {
    const entries = list.map((fields, at) => storedProgramme({ id: `entry-${at}`, ...fields }));
    const stageOf = new Map(entries.map(({ id, stage }) => [id, stage]));

    const stages = idsOf(catalogueOf(...entries), { q }).map((id) => stageOf.get(id) ?? 0);

    assert.deepEqual(
      stages,
      stages.toSorted((a, b) => a - b),
    );
  });
  fc.assert(property, { numRuns: 200 });
});

test('an entry without regions counts in all of its country', () => {
  const here = { scheme: 'nuts', code: 'RO312' };
  const catalogue = catalogueOf(
    storedProgramme({ id: 'here', countries: ['RO'], regions: [here] }),
    storedProgramme({ id: 'elsewhere', countries: ['RO'], regions: [{ ...here, code: 'RO111' }] }),
    storedProgramme({ id: 'everywhere', countries: ['RO'] }),
    storedProgramme({ id: 'abroad', countries: ['HU'] }),
  );

  assert.deepEqual(idsOf(catalogue, { filters: { region: ['RO312'] } }), ['everywhere', 'here']);
});

test('an age leaves the entries that take it, both ends included', async () => {
  const { json } = sampleApp({
    programmes: [
      storedProgramme({ id: 'all' }),
      storedProgramme({ id: 'until-17', ageMax: 17 }),
      storedProgramme({ id: 'from-15-to-29', ageMin: 15, ageMax: 29 }),
    ],
  });
  const idsAt = async (age: number) => {
    const { items } = await json<Page<ProgrammeSummary>>(`/v1/programmes?age=${age}`);
    return items.map(({ id }) => id).toSorted();
  };

  assert.deepEqual(await idsAt(14), ['all', 'until-17']);
  assert.deepEqual(await idsAt(17), ['all', 'from-15-to-29', 'until-17']);
  assert.deepEqual(await idsAt(18), ['all', 'from-15-to-29']);
  assert.deepEqual(await idsAt(30), ['all']);
});

test('Czech sorts ch after h, and Hungarian sorts cs after c', () => {
  const titled = (locale: string, ...titles: string[]) =>
    catalogueOf(
      ...titles.map((title, at) =>
        storedProgramme({
          id: `entry-${at}`,
          title: { [locale]: title },
          texts: { [locale]: 'original', en: 'human' },
        }),
      ),
    );
  const titlesOf = (catalogue: Catalogue, locale: string) =>
    (
      catalogue.list(programmes, { filters: {}, sort: 'title', limit: 100 }, [locale]).answer as Page<ProgrammeSummary>
    ).items.map(({ title }) => title.text);

  assert.deepEqual(titlesOf(titled('cs', 'chata', 'cesta', 'hora'), 'cs'), ['cesta', 'hora', 'chata']);
  assert.deepEqual(titlesOf(titled('hu', 'család', 'cukor', 'dal'), 'hu'), ['cukor', 'család', 'dal']);
});
