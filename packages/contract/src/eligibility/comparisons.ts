import { type Expression, type Operand, type ParameterReference, asOfFact } from './expression.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

/** One comparison in a rule, with its parameter looked up: a test per row that could apply. */
export interface Comparison {
  operator: 'eq' | 'in' | 'has' | 'between' | 'atLeast';
  question: string;
  operands: readonly Operand[];
}

type ComparisonExpression = Exclude<
  Expression,
  { all: Expression[] } | { any: Expression[] } | { not: Expression } | { criterion: string }
>;

/** The operator and the argument of an expression. */
export function operatorOf(expression: Expression): [operator: string, argument: unknown] {
  return Object.entries(expression)[0] ?? ['', undefined];
}

/** The expressions that a connective joins, or nothing for a comparison or a criterion. */
export function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all;
  if ('any' in expression) return expression.any;
  if ('not' in expression) return [expression.not];
  return [];
}

/** An expression without parameters: each becomes the rows it stands for, joined to the answers they hold for. */
export function withoutParameter(ruleSet: StoredRuleSet, expression: ComparisonExpression): Expression {
  const [operator, argument] = operatorOf(expression) as [Comparison['operator'], readonly unknown[]];
  const [question, value] = argument as [string, ParameterReference];
  if (typeof value !== 'object' || Array.isArray(value)) return expression;
  const parameter = ruleSet.parameters.find(({ id }) => id === value.parameter);
  if (!parameter) return { any: [] };
  return {
    any: parameter.rows.map((row) => ({
      all: [
        { eq: [parameter.by, row.answer] },
        ...(row.from === undefined ? [] : [{ atLeast: [asOfFact, row.from] } as Expression]),
        ...(row.until === undefined ? [] : [{ between: [asOfFact, '0000-01-01', row.until] } as Expression]),
        // A question asked of its own parameter is a question of being in the table.
        ...(question === parameter.by
          ? []
          : [
              {
                [operator]: operator === 'between' ? [question, ...[row.value].flat()] : [question, row.value],
              } as unknown as Expression,
            ]),
      ],
    })),
  };
}

/** Every comparison that an expression can come to, through its criteria and parameters. */
export function comparisonsOf(
  ruleSet: StoredRuleSet,
  expression: Expression,
  within: readonly string[] = [],
): Comparison[] {
  if ('criterion' in expression) {
    const criterion = ruleSet.criteria.find(({ id }) => id === expression.criterion);
    if (!criterion || within.includes(criterion.id)) return [];
    return comparisonsOf(ruleSet, criterion.expression, [...within, criterion.id]);
  }
  const parts = partsOf(expression);
  if (parts.length > 0) return parts.flatMap((part) => comparisonsOf(ruleSet, part, within));
  if ('all' in expression || 'any' in expression || 'not' in expression) return [];
  const plain = withoutParameter(ruleSet, expression);
  if (plain !== expression) return comparisonsOf(ruleSet, plain, within);
  const [operator, argument] = operatorOf(expression) as [Comparison['operator'], [string, ...(Operand | Operand[])[]]];
  const [question, ...operands] = argument;
  return [{ operator, question, operands: operands.flat() }];
}

/**
 * The values at which a comparison of numbers or days changes its answer: the least value on the upper side of each
 * bound. A day that ends a range is followed by the next one.
 */
export function boundsOf({ operator, question, operands }: Comparison): Operand[] {
  const after = (value: Operand) => (typeof value === 'number' ? value + 1 : nextDay(value));
  const [first, last] = operands;
  if (first === undefined) return [];
  if (question !== asOfFact && typeof first !== 'number') return [];
  if (operator === 'atLeast') return [first];
  if (operator === 'between') return [first, ...(last === undefined ? [] : [after(last)])];
  return operands.flatMap((value) => [value, after(value)]);
}

/** The day after a day. */
export function nextDay(day: string): string {
  return shifted(day, 1);
}

/** The day before a day. */
export function previousDay(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
