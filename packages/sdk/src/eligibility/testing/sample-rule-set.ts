import type { Expression, Outcome, Question, RuleSet } from '@backontrack/contract/eligibility';

/** A text of one locale. */
export const words = (text: string, locale = 'en') => ({ text, locale, state: 'original' });

/** Options without further words. */
export const optionsOf = (...values: string[]) => values.map((value) => ({ value, label: words(value) }));

/** A question of the section `first` unless it is given another. */
export const question = (id: string, order: number, fields: Partial<Question>): Question => ({
  id,
  section: 'first',
  order,
  kind: 'choice',
  text: words(id),
  ...fields,
});

/** An outcome that shows no further words. */
export const outcome = (id: string, stage: number, fields: Partial<Outcome>): Outcome => ({
  id,
  stage,
  title: words(id),
  summary: words(id),
  nextSteps: [],
  documents: [],
  talkTo: [],
  directoryKinds: [],
  sources: [],
  review: 'confirmed',
  ...fields,
});

const criterion = (id: string, expression: Expression): RuleSet['criteria'][number] => ({
  id,
  expression,
  met: words(`${id} is met`),
  failed: words(`${id} has failed`),
  open: words(`${id} is open`),
  source: 'programme',
  review: 'confirmed',
});

/** A rule set with a question of each kind and an outcome of each stage, small enough to reason about. */
export const sampleRuleSet: RuleSet = {
  id: 'sample',
  initiative: 'sample',
  version: '1.0.0',
  title: words('Sample'),
  sections: [
    { id: 'first', title: words('First') },
    { id: 'second', title: words('Second') },
  ],
  questions: [
    question('country', 1, { options: optionsOf('AT', 'RO', 'RS') }),
    question('age', 2, { kind: 'number', range: { min: 5, max: 110 }, quantity: 'age' }),
    question('place', 3, { section: 'second', options: optionsOf('village', 'town', 'city'), changeable: true }),
    question('work', 4, { section: 'second', options: optionsOf('no', 'few-hours', 'job'), changeable: true }),
    question('barriers', 5, {
      kind: 'multi-choice',
      options: optionsOf('food', 'transport'),
      sensitive: true,
      optional: true,
    }),
  ],
  parameters: [
    {
      id: 'guarantee-ages',
      title: words('Ages'),
      by: 'country',
      rows: [
        { answer: 'AT', value: [15, 29], source: 'programme', review: 'confirmed' },
        { answer: 'RO', value: [16, 29], source: 'programme', review: 'unconfirmed' },
        { answer: 'RS', value: [15, 29], from: '2027-01-01', source: 'programme', review: 'unconfirmed' },
      ],
    },
  ],
  criteria: [
    criterion('in-romania', { eq: ['country', 'RO'] }),
    criterion('right-age', { between: ['age', 15, 29] }),
    criterion('in-village', { eq: ['place', 'village'] }),
    criterion('not-working', { eq: ['work', 'no'] }),
    criterion('guarantee-age', { between: ['age', { parameter: 'guarantee-ages' }] }),
  ],
  outcomes: [
    outcome('food', 1, { when: { has: ['barriers', 'food'] } }),
    outcome('talk', 2, { always: true }),
    outcome('mentoring', 3, {
      when: {
        all: [
          { criterion: 'in-romania' },
          { criterion: 'right-age' },
          { criterion: 'in-village' },
          { criterion: 'not-working' },
        ],
      },
      close: {
        all: [
          { criterion: 'in-romania' },
          { between: ['age', 14, 30] },
          { not: { eq: ['place', 'city'] } },
          { in: ['work', ['no', 'few-hours']] },
        ],
      },
    }),
    outcome('course', 4, { when: { atLeast: ['age', 15] } }),
    outcome('guarantee', 5, { when: { all: [{ criterion: 'guarantee-age' }, { criterion: 'not-working' }] } }),
  ],
  sources: [{ id: 'programme', title: 'Programme' }],
};
