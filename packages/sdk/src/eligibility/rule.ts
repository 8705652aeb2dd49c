import type { Expression, RuleSet } from '@backontrack/contract/eligibility';

/** What a comparison asks of one question: its operator and what it compares with. */
export interface Comparison {
  readonly question: string;
  readonly operator: string;
  readonly operands: readonly (string | number)[];
}

/** An expression with its criteria followed and its parameters looked up. */
export interface Rule {
  readonly expression: Expression;
  readonly joins: 'all' | 'any' | 'not' | undefined;
  readonly parts: readonly Rule[];
  readonly comparison?: Comparison | undefined;
  /** The criterion that the expression names. */
  readonly criterion?: string | undefined;
  /** Parameters that the expression itself uses. */
  readonly parameter?: string | undefined;
  /** The operator, when it cannot be evaluated: it comes from a later version, or what it names is not there. */
  readonly unsupported?: string | undefined;
}

type Reading = (expression: Expression, within?: readonly string[]) => Rule;

const isList = Array.isArray as (value: unknown) => value is readonly unknown[];

/** Reads the expressions of a rule set. Never throws: what it cannot read becomes a rule that stays open. */
export const readRules = ({ questions, criteria, parameters }: RuleSet): Reading => {
  const kinds = new Map<string, string>(questions.map(({ id, kind }) => [id, kind]));
  kinds.set('asOf', 'day');

  const read: Reading = (expression, within = []) => {
    const [entry, ...more] = Object.entries((expression as object | null) ?? {}) as [string, unknown][];
    const [operator = '', argument] = entry ?? [];
    const rule = (joins: Rule['joins'], parts: readonly Rule[]): Rule => ({ expression, joins, parts });
    const unsupported: Rule = { expression, joins: undefined, parts: [], unsupported: operator };
    if (more.length > 0) return unsupported;

    if (operator === 'all' || operator === 'any') {
      return isList(argument)
        ? rule(
            operator,
            argument.map((part) => read(part as Expression, within)),
          )
        : unsupported;
    }
    if (operator === 'not') return rule('not', [read(argument as Expression, within)]);
    if (operator === 'criterion') {
      const criterion = criteria.find(({ id }) => id === argument);
      if (!criterion || within.includes(criterion.id)) return unsupported;
      return { ...rule('all', [read(criterion.expression, [...within, criterion.id])]), criterion: criterion.id };
    }

    if (!isList(argument)) return unsupported;
    const [question, value] = argument as [string, unknown];
    const wanted =
      operator === 'has'
        ? ['multi-choice']
        : operator === 'eq' || operator === 'in'
          ? ['choice', 'number', 'day']
          : ['number', 'day'];
    if (!['eq', 'in', 'has', 'between', 'atLeast'].includes(operator) || !wanted.includes(kinds.get(question) ?? ''))
      return unsupported;

    if (typeof value !== 'object' || value === null || isList(value)) {
      const operands = argument.slice(1).flat() as (string | number)[];
      const counted = operator === 'between' ? operands.length === 2 : operator === 'in' || operands.length === 1;
      const plain = operands.every((operand) => typeof operand === 'string' || typeof operand === 'number');
      return counted && plain ? { ...rule(undefined, []), comparison: { question, operator, operands } } : unsupported;
    }
    const parameter = parameters.find(({ id }) => id === (value as { parameter?: unknown }).parameter);
    if (!parameter) return unsupported;
    const rows = parameter.rows.map((row) => ({
      all: [
        { eq: [parameter.by, row.answer] },
        ...(row.from === undefined ? [] : [{ atLeast: ['asOf', row.from] }]),
        ...(row.until === undefined ? [] : [{ between: ['asOf', '0000-01-01', row.until] }]),
        // A question asked of its own parameter is a question of being in the table.
        ...(question === parameter.by ? [] : [{ [operator]: [question, ...[row.value].flat()] }]),
      ],
    }));
    return { ...read({ any: rows } as unknown as Expression, within), expression, parameter: parameter.id };
  };
  return read;
};

/** Every comparison in a rule. */
export const comparisonsIn = ({ comparison, parts }: Rule): Comparison[] =>
  comparison ? [comparison] : parts.flatMap(comparisonsIn);
