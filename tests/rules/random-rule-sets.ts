import type { Answers, Expression, RuleSet } from '@backontrack/sdk/eligibility';
import fc from 'fast-check';
import { optionsOf, outcome, question, words } from '../../packages/sdk/src/eligibility/testing/sample-rule-set.ts';

/** The day that random rule sets are evaluated for: some of their parameters' rows hold on it, some do not. */
export const randomDay = '2026-06-15';

const questions = [
  question('country', 1, { options: optionsOf('AT', 'RO', 'RS'), changeable: true }),
  question('age', 2, { kind: 'number', range: { min: 3, max: 8 } }),
  question('place', 3, { section: 'second', options: optionsOf('village', 'city'), changeable: true }),
  question('barriers', 4, { section: 'second', kind: 'multi-choice', options: optionsOf('food', 'papers') }),
  question('work', 5, { section: 'second', options: optionsOf('no', 'job', 'own'), sensitive: true, changeable: true }),
];

const number = fc.integer({ min: 2, max: 9 });
const day = fc.constantFrom('2026-01-01', '2026-06-14', randomDay, '2026-06-16', '2027-01-01');
const choice = fc.constantFrom(
  ...questions.flatMap(({ id, kind, options }) =>
    kind === 'choice' ? (options ?? []).map(({ value }) => [id, value] as [string, string]) : [],
  ),
);

const comparison: fc.Arbitrary<Expression> = fc.oneof(
  choice.map((pair): Expression => ({ eq: pair })),
  choice.map((pair): Expression => ({ eq: pair })),
  fc
    .record({
      id: fc.constantFrom('country', 'work'),
      values: fc.subarray(['AT', 'RO', 'no', 'own'], { minLength: 1 }),
    })
    .map(({ id, values }): Expression => ({ in: [id, values] })),
  fc.constantFrom('food', 'papers').map((option): Expression => ({ has: ['barriers', option] })),
  fc.tuple(number, number).map(([from, to]): Expression => ({ between: ['age', from, to] })),
  number.map((from): Expression => ({ atLeast: ['age', from] })),
  number.map((value): Expression => ({ eq: ['age', value] })),
  day.map((from): Expression => ({ atLeast: ['asOf', from] })),
  fc.tuple(day, day).map(([from, to]): Expression => ({ between: ['asOf', from, to] })),
  fc.constantFrom<Expression>(
    { between: ['age', { parameter: 'ages' }] },
    { atLeast: ['age', { parameter: 'least' }] },
    { in: ['country', { parameter: 'ages' }] },
    { criterion: 'first' },
    { criterion: 'second' },
  ),
);

const joined = (part: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
  fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 3 }).map((all): Expression => ({ all })),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((any): Expression => ({ any })),
    part.map((not): Expression => ({ not })),
  );

/** Any expression over the questions of random rule sets, three levels deep at most. */
export const expressions: fc.Arbitrary<Expression> = fc.oneof(
  comparison,
  joined(comparison),
  joined(fc.oneof(comparison, joined(comparison))),
);

const rows = <Value extends number | number[]>(value: fc.Arbitrary<Value>) =>
  fc.array(
    fc.record(
      {
        answer: fc.constantFrom('AT', 'RO'),
        value,
        from: day,
        until: day,
        source: fc.constant('s'),
        review: fc.constant('confirmed'),
      },
      { requiredKeys: ['answer', 'value', 'source', 'review'] },
    ),
    { maxLength: 3 },
  );

const withoutCriteria = (expression: Expression) => !JSON.stringify(expression).includes('criterion');

/** Rule sets that hold together and make no sense. */
export const ruleSets: fc.Arbitrary<RuleSet> = fc
  .record({
    ages: rows(fc.tuple(number, number).map((pair): number[] => pair)),
    least: rows(number),
    first: expressions.filter(withoutCriteria),
    second: expressions.filter((expression) => !JSON.stringify(expression).includes('second')),
    outcomes: fc.array(
      fc.record(
        {
          stage: fc.integer({ min: 1, max: 5 }),
          when: expressions,
          close: expressions,
          fit: fc.array(expressions, { maxLength: 2 }),
        },
        {
          requiredKeys: ['stage', 'when'],
        },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ ages, least, first, second, outcomes }): RuleSet => ({
    id: 'random',
    initiative: 'random',
    version: '1.0.0',
    title: words('Random'),
    sections: [
      { id: 'first', title: words('First') },
      { id: 'second', title: words('Second') },
    ],
    questions,
    parameters: [
      { id: 'ages', title: words('Ages'), by: 'country', rows: ages },
      { id: 'least', title: words('Least age'), by: 'country', rows: least },
    ],
    criteria: Object.entries({ first, second }).map(([id, expression]) => ({
      id,
      expression,
      met: words('met'),
      failed: words('failed'),
      open: words('open'),
      source: 's',
      review: 'confirmed',
    })),
    outcomes: outcomes.map(({ stage, ...rules }, index) => outcome(`outcome-${index}`, stage, rules)),
    sources: [{ id: 's', title: 'S' }],
  }));

const gap = fc.constantFrom('unknown' as const, 'skipped' as const, undefined);

/** The answers that a person could give to each question of random rule sets. */
export const possibleAnswers = {
  country: ['AT', 'RO', 'RS'],
  age: [3, 4, 5, 6, 7, 8],
  place: ['village', 'city'],
  barriers: [[], ['food'], ['papers'], ['food', 'papers']],
  work: ['no', 'job', 'own'],
} as const;

const answersWith = (allowGaps: boolean): fc.Arbitrary<Answers> =>
  fc.record(
    Object.fromEntries(
      Object.entries(possibleAnswers).map(([id, values]) => {
        const given = fc.constantFrom<Answers[string]>(...values);
        return [id, allowGaps ? fc.oneof(given, gap) : given];
      }),
    ),
  );

/** Answers to some of the questions. */
export const someAnswers = answersWith(true);

/** Answers to every question. */
export const fullAnswers = answersWith(false);
