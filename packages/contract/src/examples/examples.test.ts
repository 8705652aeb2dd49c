import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as z from 'zod/mini';

import {
  ConsentText,
  CurriculumModule,
  CurriculumModuleSummary,
  Event,
  Initiative,
  Mentor,
  NewsItem,
  NewsSummary,
  Organisation,
  Problem,
  Programme,
  ProgrammeSummary,
  page,
} from '../index.ts';
import * as examples from './index.ts';

const kinds = [
  ['news items', NewsItem, examples.newsItems],
  ['news summaries', NewsSummary, examples.newsSummaries],
  ['events', Event, examples.events],
  ['organisations', Organisation, examples.organisations],
  ['initiatives', Initiative, examples.initiatives],
  ['programmes', Programme, examples.programmes],
  ['programme summaries', ProgrammeSummary, examples.programmeSummaries],
  ['mentors', Mentor, examples.mentors],
  ['consent texts', ConsentText, examples.consentTexts],
  ['curriculum modules', CurriculumModule, examples.curriculumModules],
  ['curriculum summaries', CurriculumModuleSummary, examples.curriculumSummaries],
] as const;

for (const [name, schema, entries] of kinds) {
  test(`the examples of ${name} are what the contract says, with no field beside it`, () => {
    assert.ok(entries.length > 0);
    for (const entry of entries) assert.deepEqual(z.parse(schema as z.ZodMiniType, entry), entry);
  });
}

test('the example problem is one', () => {
  assert.deepEqual(z.parse(Problem, examples.problem), examples.problem);
});

test('an example page is a page of its entries', () => {
  const listed = examples.page(examples.events);
  assert.deepEqual(z.parse(page(Event), listed), listed);
  assert.equal(listed.total, examples.events.length);
});
