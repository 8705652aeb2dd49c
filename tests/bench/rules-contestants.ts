/** One engine each, set up for the same job: the status of every outcome for a person who answered everything. */
import { type Answers, compileRuleSet, type Expression } from '@backontrack/sdk/eligibility';
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { sample } from './rules-sample.ts';

/** Statuses in the order of outcomes, at once or later. */
export type Judge = (person: Answers) => readonly string[] | Promise<readonly string[]>;

const criterionOf = (id: string) => sample.criteria.find((criterion) => criterion.id === id)!.expression;

/** The same rule in the words of JsonLogic. */
const toJsonLogic = (expression: Expression): object => {
  if ('all' in expression) return { and: expression.all.map(toJsonLogic) };
  if ('any' in expression) return { or: expression.any.map(toJsonLogic) };
  if ('not' in expression) return { '!': [toJsonLogic(expression.not)] };
  if ('criterion' in expression) return toJsonLogic(criterionOf(expression.criterion));
  const [operator, [fact, ...operands]] = Object.entries(expression)[0] as [string, [string, ...unknown[]]];
  if (operator === 'eq') return { '===': [{ var: fact }, operands[0]] };
  if (operator === 'in') return { in: [{ var: fact }, operands[0]] };
  if (operator === 'has') return { in: [operands[0], { var: fact }] };
  if (operator === 'between') return { '<=': [operands[0], { var: fact }, operands[1]] };
  return { '>=': [{ var: fact }, operands[0]] };
};

/** The same rule in the words of json-rules-engine. */
const toConditions = (expression: Expression): object => {
  if ('all' in expression) return { all: expression.all.map(toConditions) };
  if ('any' in expression) return { any: expression.any.map(toConditions) };
  if ('not' in expression) return { not: toConditions(expression.not) };
  if ('criterion' in expression) return toConditions(criterionOf(expression.criterion));
  const [operator, [fact, first, last]] = Object.entries(expression)[0] as [string, [string, unknown, unknown]];
  const atLeast = { fact, operator: 'greaterThanInclusive', value: first };
  if (operator === 'between') return { all: [atLeast, { fact, operator: 'lessThanInclusive', value: last }] };
  if (operator === 'atLeast') return atLeast;
  return { fact, operator: { eq: 'equal', in: 'in', has: 'contains' }[operator], value: first };
};

const rules = sample.outcomes.map(({ when, close }) => ({
  when: toJsonLogic(when!),
  close: close && toJsonLogic(close),
}));

const inJsonLogic = (holds: (rule: object, person: Answers) => unknown): Judge => {
  return (person) =>
    rules.map(({ when, close }) =>
      holds(when, person) ? 'likely' : close && holds(close, person) ? 'close' : 'not-now',
    );
};

const compiledJsonLogic = (): Judge => {
  const engine = new LogicEngine();
  const built = rules.map(({ when, close }) => ({
    when: engine.build(when) as (person: Answers) => unknown,
    close: close && (engine.build(close) as (person: Answers) => unknown),
  }));
  return (person) => built.map(({ when, close }) => (when(person) ? 'likely' : close?.(person) ? 'close' : 'not-now'));
};

const rulesEngine = (): Judge => {
  const engine = new Engine();
  for (const [index, { when, close }] of sample.outcomes.entries()) {
    for (const [status, expression] of Object.entries({ likely: when, close })) {
      if (!expression) continue;
      const conditions = toConditions(expression);
      const nested = 'all' in conditions || 'any' in conditions ? conditions : { all: [conditions] };
      engine.addRule({ conditions: nested as never, event: { type: status, params: { index } } });
    }
  }
  return async (person) => {
    const { events } = await engine.run({ ...person });
    const statuses = sample.outcomes.map(() => 'not-now');
    for (const { type, params } of events) {
      const index = params?.['index'] as number;
      if (statuses[index] !== 'likely') statuses[index] = type;
    }
    return statuses;
  };
};

const ours = (): Judge => compileRuleSet(sample, '2026-01-01').statuses;

type Person = Record<'country' | 'place' | 'work' | 'learning' | 'school' | 'registered' | 'help', string> & {
  age: number;
  barriers: string[];
};

/** What a person would write by hand, once, for these very rules. */
const byHand = (): Judge => {
  const partner = new Set(['AT', 'BA', 'BG', 'CZ', 'DE', 'HU', 'RO', 'RS', 'SI', 'SK']);
  const pilot = new Set(['BA', 'BG', 'HU', 'RO', 'RS']);
  const union = new Set(['AT', 'BG', 'CZ', 'DE', 'HU', 'RO', 'SI', 'SK']);
  return (person) => {
    const { country, place, age, work, learning, school, registered, help, barriers } = person as unknown as Person;
    const isYoung = age >= 15 && age <= 29;
    const isNearlyYoung = age >= 14 && age <= 30;
    const isPartner = partner.has(country);
    const isHardlyWorking = work === 'no' || work === 'few-hours' || work === 'family-unpaid';
    const urgent = help === 'urgent' || barriers.includes('housing') || barriers.includes('food');
    const mentoring = pilot.has(country) && learning === 'no';
    const guarantee = union.has(country) && isYoung && learning === 'no';
    return [
      urgent ? 'likely' : barriers.includes('money') ? 'close' : 'not-now',
      isPartner && isYoung ? 'likely' : isPartner && isNearlyYoung ? 'close' : 'not-now',
      mentoring && isYoung && place === 'village' && work === 'no'
        ? 'likely'
        : mentoring && isNearlyYoung && place !== 'city' && isHardlyWorking
          ? 'close'
          : 'not-now',
      isPartner && barriers.includes('internet') ? 'likely' : 'not-now',
      isPartner && learning === 'no' && age >= 18 && (school === 'none' || school === 'basic') ? 'likely' : 'not-now',
      country === 'AT' && age >= 15 && age <= 17 && learning === 'no' ? 'likely' : 'not-now',
      guarantee && work === 'no' && registered === 'yes'
        ? 'likely'
        : guarantee && isHardlyWorking
          ? 'close'
          : 'not-now',
      isPartner && age >= 18 && help === 'own-business' ? 'likely' : 'not-now',
    ];
  };
};

export const contestants: Readonly<Record<string, () => Judge>> = {
  'by hand': byHand,
  ours,
  'json-logic-engine, compiled': compiledJsonLogic,
  'json-logic-engine': () => {
    const engine = new LogicEngine();
    return inJsonLogic((rule, person) => engine.run(rule, person) as unknown);
  },
  'json-logic-js': () => inJsonLogic((rule, person) => jsonLogic.apply(rule, person)),
  'json-rules-engine': rulesEngine,
};
