import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { StoredRuleSet } from './stored-rule-set.ts';
import { ruleSetJsonSchema, type RuleProblemCode, validateRuleSet } from './index.ts';

type Draft = StoredRuleSet & Record<string, unknown>;

const words = (en: string) => ({ en });

/** A rule set without a fault: one question of each kind, one outcome with all the tests it needs. */
const sound = (): Draft => ({
  id: 'sample',
  initiative: 'sample',
  version: '1.0.0',
  title: words('Sample'),
  texts: { en: 'original' },
  testsAsOf: '2026-06-15',
  sections: [{ id: 'you', title: words('About you') }],
  questions: [
    {
      id: 'country',
      section: 'you',
      order: 1,
      kind: 'choice',
      text: words('Which country do you live in?'),
      options: [
        { value: 'AT', label: words('Austria') },
        { value: 'RO', label: words('Romania') },
      ],
    },
    {
      id: 'age',
      section: 'you',
      order: 2,
      kind: 'number',
      text: words('How old are you?'),
      range: { min: 5, max: 99 },
    },
    {
      id: 'barriers',
      section: 'you',
      order: 3,
      kind: 'multi-choice',
      text: words('What is in your way?'),
      options: [{ value: 'food', label: words('Food') }],
    },
  ],
  parameters: [
    {
      id: 'ages',
      title: words('Ages'),
      by: 'country',
      rows: [{ answer: 'AT', value: [15, 29], from: '2027-01-01', source: 'us', review: 'confirmed' }],
    },
  ],
  criteria: [
    {
      id: 'right-age',
      expression: { between: ['age', { parameter: 'ages' }] },
      met: words('Your age fits.'),
      failed: words('Your age does not fit.'),
      open: words('We do not know your age yet.'),
      source: 'us',
      review: 'confirmed',
    },
  ],
  outcomes: [
    {
      id: 'course',
      stage: 4,
      title: words('A course'),
      summary: words('Learn something.'),
      when: { all: [{ criterion: 'right-age' }, { not: { has: ['barriers', 'food'] } }] },
      nextSteps: [],
      documents: [],
      talkTo: [],
      directoryKinds: ['course'],
      sources: ['us'],
      review: 'confirmed',
    },
  ],
  sources: [{ id: 'us', title: 'Our own rules' }],
  tests: [
    ...[14, 15, 29, 30].map((age) => ({
      name: `${age} years old`,
      answers: { country: 'AT', age, barriers: [] },
      asOf: '2027-01-01',
      outcome: 'course',
      status: age === 15 || age === 29 ? ('likely' as const) : ('not-now' as const),
    })),
    {
      name: 'The day before',
      answers: { country: 'AT', age: 20 },
      asOf: '2026-12-31',
      outcome: 'course',
      status: 'not-now',
    },
    { name: 'No answer', answers: {}, asOf: '2027-01-01', outcome: 'course', status: 'open' },
  ],
});

test('a sound rule set has no problem', () => {
  assert.deepEqual(validateRuleSet(sound()), []);
});

/** Breaks one thing and names the problem that has to be found, and where. */
const breaks: readonly [name: string, code: RuleProblemCode, path: string, change: (draft: Draft) => void][] = [
  ['a missing field', 'invalid', 'version', (draft) => delete (draft as Partial<Draft>).version],
  ['a misspelt field', 'unknown-field', 'questions.0.txt', (draft) => Object.assign(draft.questions[0]!, { txt: 1 })],
  ['a misspelt field at the top', 'unknown-field', '', (draft) => Object.assign(draft, { verison: 1 })],
  [
    'an operator that does not exist',
    'unknown-operator',
    'outcomes.0.when.all.1.not',
    (draft) =>
      (draft.outcomes[0]!.when = { all: [{ criterion: 'right-age' }, { not: { near: ['age', 1] } as never }] }),
  ],
  [
    'a question that does not exist',
    'unknown-question',
    'outcomes.0.when.eq.0',
    (draft) => (draft.outcomes[0]!.when = { eq: ['region', 'AT'] }),
  ],
  [
    'an option that does not exist',
    'unknown-option',
    'outcomes.0.when.eq',
    (draft) => (draft.outcomes[0]!.when = { eq: ['country', 'XX'] }),
  ],
  [
    'a criterion that does not exist',
    'unknown-criterion',
    'outcomes.0.when.criterion',
    (draft) => (draft.outcomes[0]!.when = { criterion: 'tall' }),
  ],
  [
    'a parameter that does not exist',
    'unknown-parameter',
    'criteria.0.expression.between.1',
    (draft) => (draft.criteria[0]!.expression = { between: ['age', { parameter: 'heights' }] }),
  ],
  [
    'a source that does not exist',
    'unknown-source',
    'outcomes.0.sources.0',
    (draft) => (draft.outcomes[0]!.sources = ['them']),
  ],
  [
    'a section that does not exist',
    'unknown-section',
    'questions.0.section',
    (draft) => (draft.questions[0]!.section = 'me'),
  ],
  [
    'a test of an outcome that does not exist',
    'unknown-outcome',
    'tests.0.outcome',
    (draft) => (draft.tests[0]!.outcome = 'job'),
  ],
  [
    'a test of a question that does not exist',
    'unknown-question',
    'tests.0.answers.region',
    (draft) => (draft.tests[0]!.answers['region'] = 'AT'),
  ],
  ['two questions of one name', 'duplicate-id', 'questions.1.id', (draft) => (draft.questions[1]!.id = 'country')],
  ['two questions of one order', 'duplicate-id', 'questions.0.order', (draft) => (draft.questions[1]!.order = 1)],
  [
    'an operator for another kind of question',
    'wrong-kind',
    'outcomes.0.when.between',
    (draft) => (draft.outcomes[0]!.when = { between: ['country', 1, 2] }),
  ],
  ['a flip of an age', 'wrong-kind', 'questions.1.changeable', (draft) => (draft.questions[1]!.changeable = true)],
  [
    'a range that ends before it begins',
    'empty-range',
    'outcomes.0.when.between',
    (draft) => (draft.outcomes[0]!.when = { between: ['age', 29, 15] }),
  ],
  [
    'a range outside what can be answered',
    'empty-range',
    'outcomes.0.when.between',
    (draft) => (draft.outcomes[0]!.when = { between: ['age', 100, 120] }),
  ],
  [
    'an empty range in a table',
    'empty-range',
    'parameters.0.rows.0.value',
    (draft) => (draft.parameters[0]!.rows[0]!.value = [29, 15]),
  ],
  [
    'a row that ends before it begins',
    'empty-range',
    'parameters.0.rows.0.until',
    (draft) => (draft.parameters[0]!.rows[0]!.until = '2026-01-01'),
  ],
  [
    'a criterion turned round',
    'negated-criterion',
    'outcomes.0.when.not',
    (draft) => (draft.outcomes[0]!.when = { not: { criterion: 'right-age' } }),
  ],
  [
    'a criterion that refers to itself',
    'cycle',
    'criteria.0.expression',
    (draft) => (draft.criteria[0]!.expression = { any: [{ criterion: 'right-age' }, { atLeast: ['age', 15] }] }),
  ],
  [
    'an outcome no answers reach',
    'unreachable-outcome',
    'outcomes.0.when',
    (draft) => (draft.outcomes[0]!.when = { all: [{ criterion: 'right-age' }, { atLeast: ['age', 40] }] }),
  ],
  [
    'a close rule that never adds anything',
    'unreachable-outcome',
    'outcomes.0.close',
    (draft) =>
      (draft.outcomes[0]!.close = { all: [{ criterion: 'right-age' }, { not: { has: ['barriers', 'food'] } }] }),
  ],
  [
    'a question nothing depends on',
    'unused',
    'questions.2',
    (draft) => (draft.outcomes[0]!.when = { criterion: 'right-age' }),
  ],
  ['no open case', 'missing-test', 'outcomes.0', (draft) => void draft.tests.pop()],
  ['no case below a number', 'missing-test', 'outcomes.0', (draft) => void draft.tests.shift()],
  ['no case before a day', 'missing-test', 'outcomes.0', (draft) => void draft.tests.splice(4, 1)],
  [
    'an office word',
    'wording',
    'outcomes.0.summary.en',
    (draft) => (draft.outcomes[0]!.summary = words('For unemployed people.')),
  ],
  [
    'an office word of another language',
    'wording',
    'outcomes.0.summary.de',
    (draft) => {
      draft.texts = { en: 'original', de: 'machine' };
      draft.outcomes[0]!.summary = { en: 'Learn something.', de: 'Für Arbeitslose.' };
    },
  ],
  [
    'a text that speaks as to a stranger',
    'wording',
    'questions.1.text.ru',
    (draft) => {
      draft.texts = { en: 'original', ru: 'machine' };
      draft.questions[1]!.text = { en: 'How old are you?', ru: 'Сколько вам лет?' };
    },
  ],
  [
    'a question of sixteen words',
    'wording',
    'questions.1.text.en',
    (draft) =>
      (draft.questions[1]!.text = words('How old are you, if we may ask, counted in whole years and not in months?')),
  ],
  ['an outcome neither always there nor ever', 'invalid', 'outcomes.0', (draft) => delete draft.outcomes[0]!.when],
  [
    'a sensitive question without a reason',
    'invalid',
    'questions.2',
    (draft) => (draft.questions[2]!.sensitive = true),
  ],
  [
    'an option that is an answer to everything',
    'invalid',
    'questions.2.options.0',
    (draft) => (draft.questions[2]!.options![0]!.value = 'skipped'),
  ],
];

for (const [name, code, path, change] of breaks) {
  test(`${name} is found where it stands: ${code} at ${path || 'the top'}`, () => {
    const draft = sound();
    change(draft);

    const problems = validateRuleSet(draft);
    assert.ok(
      problems.some((problem) => problem.code === code && problem.path === path && problem.reason.length > 0),
      JSON.stringify(problems, null, 2),
    );
  });
}

test('what is no rule set at all is a list of problems, not a crash', () => {
  for (const nothing of [undefined, null, 3, 'rules', [], {}, { questions: 3 }, { ...sound(), questions: [null] }]) {
    assert.ok(validateRuleSet(nothing).length > 0);
  }
});

test('an outcome that becomes reachable only later is reachable', () => {
  const draft = sound();
  draft.parameters[0]!.rows[0]!.until = '2027-06-30';

  assert.ok(!validateRuleSet(draft).some(({ code }) => code === 'unreachable-outcome'));
});

test('the published JSON Schema is current', () => {
  const published = new URL('../../rule-set.schema.json', import.meta.url);

  // Written by `npm run rules -- schema`.
  assert.deepEqual(JSON.parse(readFileSync(published, 'utf8')), JSON.parse(JSON.stringify(ruleSetJsonSchema())));
});
