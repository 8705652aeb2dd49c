import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as z from 'zod/mini';

import {
  ConsentText,
  ContactRequestDraft,
  ContactRequestReceipt,
  CurriculumModule,
  CurriculumModuleSummary,
  Event,
  FeedbackDraft,
  Initiative,
  Mentor,
  NewsItem,
  NewsSummary,
  Organisation,
  Problem,
  Programme,
  ProgrammeSummary,
  page,
  SubscriptionDraft,
  SubscriptionReceipt,
  WithdrawnContactRequest,
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
  ['subscription drafts', SubscriptionDraft, [examples.subscriptionDraft]],
  ['subscription receipts', SubscriptionReceipt, Object.values(examples.subscriptionReceipts)],
  ['contact request drafts', ContactRequestDraft, [examples.contactRequestDraft]],
  ['contact request receipts', ContactRequestReceipt, [examples.contactRequestReceipt]],
  ['withdrawn contact requests', WithdrawnContactRequest, [examples.withdrawnContactRequest]],
  ['feedback drafts', FeedbackDraft, [examples.feedbackDraft]],
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
