/** The job of the benchmark: twelve criteria, eight outcomes, people with all questions answered. */
import type { Expression, RuleSet } from '@backontrack/sdk/eligibility';

const words = (text: string) => ({ text, locale: 'en', state: 'original' });
const choice = (id: string, order: number, ...values: string[]): RuleSet['questions'][number] => ({
  id,
  section: 'all',
  order,
  kind: 'choice',
  text: words(id),
  options: values.map((value) => ({ value, label: words(value) })),
});

const criteria: Record<string, Expression> = {
  partner: { in: ['country', ['AT', 'BA', 'BG', 'CZ', 'DE', 'HU', 'RO', 'RS', 'SI', 'SK']] },
  pilot: { in: ['country', ['BA', 'BG', 'HU', 'RO', 'RS']] },
  union: { in: ['country', ['AT', 'BG', 'CZ', 'DE', 'HU', 'RO', 'SI', 'SK']] },
  young: { between: ['age', 15, 29] },
  nearlyYoung: { between: ['age', 14, 30] },
  adult: { atLeast: ['age', 18] },
  village: { eq: ['place', 'village'] },
  notWorking: { eq: ['work', 'no'] },
  hardlyWorking: { in: ['work', ['no', 'few-hours', 'family-unpaid']] },
  notLearning: { eq: ['learning', 'no'] },
  unfinished: { in: ['school', ['none', 'basic']] },
  urgent: { any: [{ eq: ['help', 'urgent'] }, { has: ['barriers', 'housing'] }, { has: ['barriers', 'food'] }] },
};

const all = (...ids: string[]): Expression => ({ all: ids.map((criterion) => ({ criterion })) });

const outcomes: readonly { when: Expression; close?: Expression }[] = [
  { when: { criterion: 'urgent' }, close: { has: ['barriers', 'money'] } },
  { when: all('partner', 'young'), close: all('partner', 'nearlyYoung') },
  {
    when: all('pilot', 'young', 'village', 'notWorking', 'notLearning'),
    close: {
      all: [
        ...['pilot', 'nearlyYoung', 'hardlyWorking', 'notLearning'].map((criterion) => ({ criterion })),
        { not: { eq: ['place', 'city'] } },
      ],
    },
  },
  { when: { all: [{ criterion: 'partner' }, { has: ['barriers', 'internet'] }] } },
  { when: all('partner', 'notLearning', 'adult', 'unfinished') },
  { when: { all: [{ eq: ['country', 'AT'] }, { between: ['age', 15, 17] }, { criterion: 'notLearning' }] } },
  {
    when: {
      all: [
        ...['union', 'young', 'notWorking', 'notLearning'].map((criterion) => ({ criterion })),
        { eq: ['registered', 'yes'] },
      ],
    },
    close: all('union', 'young', 'hardlyWorking', 'notLearning'),
  },
  { when: { all: [{ criterion: 'partner' }, { criterion: 'adult' }, { eq: ['help', 'own-business'] }] } },
];

export const sample: RuleSet = {
  id: 'bench',
  initiative: 'bench',
  version: '1.0.0',
  title: words('Bench'),
  sections: [{ id: 'all', title: words('All') }],
  questions: [
    choice('country', 1, 'AT', 'BA', 'BG', 'CZ', 'DE', 'HU', 'RO', 'RS', 'SI', 'SK', 'HR', 'MD', 'ME', 'UA', 'other'),
    choice('place', 2, 'village', 'small-town', 'city'),
    { id: 'age', section: 'all', order: 3, kind: 'number', text: words('age'), range: { min: 5, max: 110 } },
    choice('work', 4, 'no', 'paid-job', 'own-business', 'few-hours', 'family-unpaid'),
    choice('learning', 5, 'no', 'school', 'course'),
    choice('school', 6, 'none', 'basic', 'vocational', 'secondary', 'higher'),
    choice('registered', 7, 'yes', 'no'),
    choice('help', 8, 'talk', 'people', 'learn', 'work', 'own-business', 'urgent'),
    {
      ...choice('barriers', 9, 'transport', 'internet', 'money', 'housing', 'food', 'health'),
      kind: 'multi-choice',
    },
  ],
  parameters: [],
  criteria: Object.entries(criteria).map(([id, expression]) => ({
    id,
    expression,
    met: words('met'),
    failed: words('failed'),
    open: words('open'),
    source: 'bench',
    review: 'confirmed',
  })),
  outcomes: outcomes.map(({ when, close }, index) => ({
    id: `outcome-${index}`,
    stage: 1 + (index % 5),
    title: words('title'),
    summary: words('summary'),
    when,
    ...(close && { close }),
    nextSteps: [],
    documents: [],
    talkTo: [],
    directoryKinds: [],
    sources: [],
    review: 'confirmed',
  })),
  sources: [{ id: 'bench', title: 'Bench' }],
};

/** A rule set of 500 outcomes over 40 questions, the same each time. */
export const largeRuleSet = (): RuleSet => {
  let state = 12_345;
  const below = (limit: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
  const questions = Array.from({ length: 40 }, (_, index) =>
    index % 8 === 7
      ? { ...choice(`q${index}`, index), kind: 'number', range: { min: 0, max: 99 } }
      : choice(`q${index}`, index, 'a', 'b', 'c', 'd', 'e'),
  );
  const comparison = (): Expression => {
    const { id, kind } = questions[below(questions.length)]!;
    if (kind === 'number') return { between: [id, below(50), 50 + below(50)] };
    const values = ['a', 'b', 'c', 'd', 'e'].filter(() => below(2) === 0);
    return { in: [id, values.length > 0 ? values : ['a']] };
  };
  const rule = (): Expression => ({
    all: [comparison(), comparison(), { any: [comparison(), comparison()] }, comparison()],
  });
  return {
    ...sample,
    questions,
    criteria: [],
    outcomes: Array.from({ length: 500 }, (_, index) => ({
      ...sample.outcomes[0]!,
      id: `o${index}`,
      when: rule(),
      close: rule(),
    })),
  };
};
