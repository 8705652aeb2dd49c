import type { Answers, Expression, OutcomeStatus, RuleSet } from '@backontrack/sdk/eligibility';
import { possibleAnswers, randomDay } from './random-rule-sets.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Evaluates an expression over complete answers, the plain way. */
export const holds = (ruleSet: RuleSet, expression: Expression, facts: Facts): boolean => {
  const every = (part: Expression) => holds(ruleSet, part, facts);
  if ('all' in expression) return expression.all.every(every);
  if ('any' in expression) return expression.any.some(every);
  if ('not' in expression) return !every(expression.not);
  if ('criterion' in expression) {
    return every(ruleSet.criteria.find(({ id }) => id === expression.criterion)!.expression);
  }
  const [operator, [fact, ...operands]] = Object.entries(expression)[0] as [string, [string, ...unknown[]]];
  const [value] = operands;
  if (typeof value === 'object' && value !== null && 'parameter' in value) {
    const { by, rows } = ruleSet.parameters.find(({ id }) => id === value.parameter)!;
    return rows.some(
      (row) =>
        row.answer === facts[by] &&
        (row.from ?? randomDay) <= randomDay &&
        (row.until ?? randomDay) >= randomDay &&
        (by === fact || compare(operator, facts[fact], [row.value].flat())),
    );
  }
  return compare(operator, facts[fact], operands.flat());
};

const compare = (operator: string, value: unknown, operands: unknown[]): boolean => {
  const [first, last] = operands as [number, number];
  if (operator === 'has') return (value as string[]).includes(operands[0] as string);
  if (operator === 'between') return first <= (value as number) && (value as number) <= last;
  if (operator === 'atLeast') return first <= (value as number);
  return operands.includes(value);
};

/** The status of an outcome when every question is answered. */
export const fullStatus = (ruleSet: RuleSet, index: number, facts: Facts): OutcomeStatus => {
  const { when, close } = ruleSet.outcomes[index]!;
  if (holds(ruleSet, when!, facts)) return 'likely';
  return close && holds(ruleSet, close, facts) ? 'close' : 'not-now';
};

/** Every way in which answers could be completed. */
export const completions = (answers: Answers, possible: Facts = possibleAnswers): Facts[] =>
  Object.entries(possible as Record<string, readonly unknown[]>).reduce<Facts[]>(
    (all, [id, values]) => {
      const given = answers[id];
      const open = given === undefined || given === 'unknown' || given === 'skipped';
      return all.flatMap((facts) => (open ? values : [given]).map((value) => ({ ...facts, [id]: value })));
    },
    [{ asOf: randomDay }],
  );

/** Status and missing questions of an outcome, from all completions: a question is missing when it alone can tip it. */
export const judge = (ruleSet: RuleSet, index: number, answers: Answers, possible: Facts = possibleAnswers) => {
  const all = completions(answers, possible).map((facts) => ({ facts, status: fullStatus(ruleSet, index, facts) }));
  const [first] = all;
  const open = all.some(({ status }) => status !== first!.status);
  const missing = Object.keys(possible).filter((id) => {
    const byRest = new Map<string, OutcomeStatus>();
    return all.some(({ facts, status }) => {
      const rest = JSON.stringify({ ...facts, [id]: null });
      const known = byRest.get(rest) ?? status;
      byRest.set(rest, known);
      return known !== status;
    });
  });
  return { status: open ? 'open' : first!.status, missing };
};
