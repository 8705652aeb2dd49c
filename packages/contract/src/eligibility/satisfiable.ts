import { type Comparison, boundsOf, comparisonsOf, partsOf, previousDay, withoutParameter } from './comparisons.ts';
import { type Expression, type Operand, asOfFact } from './expression.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

type Facts = Map<string, Operand | boolean>;

// An option of a multi-choice question is a fact of its own: it is chosen, or it is not.
const factOf = ({ operator, question, operands }: Comparison) =>
  operator === 'has' ? `${question} ${operands[0]}` : question;

/** Whether some answers, on some day, make every one of the expressions true. Needs a rule set without cycles. */
export function satisfiable(ruleSet: StoredRuleSet, expressions: readonly Expression[]): boolean {
  const whole: Expression = { all: [...expressions] };
  const values = new Map<string, readonly (Operand | boolean)[]>();
  for (const comparison of comparisonsOf(ruleSet, whole)) {
    const fact = factOf(comparison);
    values.set(fact, [...new Set([...(values.get(fact) ?? []), ...candidates(ruleSet, comparison)])]);
  }
  const order = [...values.keys()];
  const search = (facts: Facts, depth: number): boolean => {
    const truth = evaluate(ruleSet, whole, facts);
    if (truth !== undefined) return truth;
    const fact = order[depth];
    if (fact === undefined) return false;
    return (values.get(fact) ?? []).some((value) => search(new Map(facts).set(fact, value), depth + 1));
  };
  return search(new Map(), 0);
}

/** Values of the compared fact that between them stand for every value it can have. */
function candidates(ruleSet: StoredRuleSet, comparison: Comparison): (Operand | boolean)[] {
  if (comparison.operator === 'has') return [true, false];
  const question = ruleSet.questions.find(({ id }) => id === comparison.question);
  if (question?.kind === 'choice') return (question.options ?? []).map(({ value }) => value);
  const bounds = boundsOf(comparison);
  if (comparison.question === asOfFact) return bounds.flatMap((day) => [previousDay(String(day)), day]);
  const { min, max } = question?.range ?? { min: -Infinity, max: Infinity };
  return [min, ...bounds].filter((value) => typeof value === 'number' && value >= min && value <= max);
}

/** Strong Kleene logic over the facts known so far: true, false, or undefined for "depends". */
function evaluate(ruleSet: StoredRuleSet, expression: Expression, facts: Facts): boolean | undefined {
  if ('criterion' in expression) {
    const criterion = ruleSet.criteria.find(({ id }) => id === expression.criterion);
    return criterion && evaluate(ruleSet, criterion.expression, facts);
  }
  if ('not' in expression) {
    const truth = evaluate(ruleSet, expression.not, facts);
    return truth === undefined ? undefined : !truth;
  }
  if ('all' in expression || 'any' in expression) {
    const settles = 'any' in expression;
    const parts = partsOf(expression).map((part) => evaluate(ruleSet, part, facts));
    if (parts.includes(settles)) return settles;
    return parts.includes(undefined) ? undefined : !settles;
  }
  const plain = withoutParameter(ruleSet, expression);
  if (plain !== expression) return evaluate(ruleSet, plain, facts);
  const [comparison] = comparisonsOf(ruleSet, expression);
  const value = comparison && facts.get(factOf(comparison));
  if (!comparison || value === undefined) return undefined;
  const [first, last] = comparison.operands;
  if (comparison.operator === 'has') return value === true;
  if (comparison.operator === 'atLeast') return value >= (first as Operand);
  if (comparison.operator === 'between') return value >= (first as Operand) && value <= (last as Operand);
  return comparison.operands.includes(value as Operand);
}
