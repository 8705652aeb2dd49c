import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression, RuleSet } from '@backontrack/contract/eligibility';
import { startCheck } from './index.ts';
import { outcome, sampleRuleSet } from './testing/sample-rule-set.ts';

const near = { within: ['place', 20, 'km'] } as unknown as Expression;
const start = (ruleSet: RuleSet) => startCheck(ruleSet, { asOf: '2026-11-22' });
const withWhen = (when: unknown, more: Partial<RuleSet> = {}): RuleSet => ({
  ...sampleRuleSet,
  ...more,
  outcomes: [
    outcome('newer', 3, { when: when as Expression }),
    outcome('course', 4, { when: { atLeast: ['age', 15] } }),
  ],
});
const statuses = (ruleSet: RuleSet) =>
  start(ruleSet)
    .answer('country', 'RO')
    .answer('age', 19)
    .answer('place', 'village')
    .outcomes.map(({ status }) => status);

test('an outcome with an operator from the future is open and says why; the rest works', () => {
  const check = start(withWhen({ all: [{ criterion: 'in-romania' }, near] }))
    .answer('country', 'RO')
    .answer('age', 19);

  const [newer, course] = check.outcomes;
  assert.equal(newer!.status, 'open');
  assert.deepEqual(newer!.missing, []);
  assert.deepEqual(
    newer!.reasons.map(({ criterion, state, unsupported }) => [criterion, state, unsupported]),
    [
      ['in-romania', 'met', undefined],
      [undefined, 'open', 'within'],
    ],
  );
  assert.equal(course!.status, 'likely');
  assert.equal(check.next, undefined);
});

test('each operator from the future is named', () => {
  const far = { beyond: ['place', 20, 'km'] } as unknown as Expression;
  const [newer] = start(withWhen({ all: [near, far] })).outcomes;

  assert.deepEqual(
    newer!.reasons.map(({ unsupported }) => unsupported),
    ['within', 'beyond'],
  );
});

test('a criterion with an operator from the future names it', () => {
  const criteria = sampleRuleSet.criteria.map((criterion) =>
    criterion.id === 'right-age' ? { ...criterion, expression: near } : criterion,
  );
  const [newer] = start(withWhen({ criterion: 'right-age' }, { criteria })).outcomes;

  assert.equal(newer!.reasons[0]!.unsupported, 'within');
  assert.equal(newer!.reasons[0]!.state, 'open');
});

test('a known rule that fails still decides beside an operator from the future', () => {
  assert.deepEqual(statuses(withWhen({ all: [{ eq: ['country', 'AT'] }, near] })), ['not-now', 'likely']);
  assert.deepEqual(statuses(withWhen({ any: [{ eq: ['country', 'RO'] }, near] })), ['likely', 'likely']);
});

const unreadable: readonly [name: string, when: unknown][] = [
  ['an unknown question', { eq: ['shoe-size', '43'] }],
  ['an unknown criterion', { criterion: 'tall' }],
  ['an unknown parameter', { between: ['age', { parameter: 'heights' }] }],
  ['an unknown option of a multi-choice question', { has: ['barriers', 'gold'] }],
  ['a further argument', { between: ['age', 15, 29, { open: true }] }],
  ['an argument too few', { between: ['age', 15] }],
  ['an operator for another kind of question', { has: ['country', 'RO'] }],
  ['a second operator', { eq: ['country', 'RO'], unless: near }],
  ['an operator named like an inherited property', { constructor: ['age', 15] }],
  ['no operator', {}],
  ['nothing', undefined],
  ['null', null],
  ['a string', 'always'],
  ['a list of nothing', { all: 'everything' }],
];

for (const [name, when] of unreadable) {
  test(`a rule with ${name} stays open and harms no other`, () => {
    assert.deepEqual(statuses(withWhen(when)), ['open', 'likely']);
  });
}

test('criteria that refer to each other stay open', () => {
  const [first, second, ...others] = sampleRuleSet.criteria;
  const criteria = [
    { ...first!, expression: { criterion: second!.id } },
    { ...second!, expression: { all: [{ criterion: first!.id }] } },
    ...others,
  ];

  assert.deepEqual(statuses(withWhen({ criterion: first!.id }, { criteria })), ['open', 'likely']);
});

test('a kind of question from the future leaves the others working', () => {
  const questions = sampleRuleSet.questions.map((question) =>
    question.id === 'place' ? { ...question, kind: 'map' } : question,
  );
  const check = start({ ...sampleRuleSet, questions }).answer('age', 19);

  assert.equal(check.outcomes.find(({ id }) => id === 'course')!.status, 'likely');
});
