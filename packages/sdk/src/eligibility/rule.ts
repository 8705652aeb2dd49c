import type { Expression, RuleSet } from '@backontrack/contract/eligibility';
import type { Compare } from './comparison.ts';
import { type Diagrams, no, yes } from './diagram.ts';

/** An expression with its criteria followed and its parameters looked up for the day of the check. */
export interface Rule {
  readonly expression: Expression;
  readonly parts: readonly Rule[];
  /** Its diagram. */
  readonly node: () => number;
  /** The criterion that the expression names. */
  readonly criterion?: string;
  /** The parameter that the expression uses. */
  readonly parameter?: string;
  /** Whether it cannot be evaluated, being of a later version or naming what is not there. */
  readonly unsupported?: boolean;
}

/** Reads the expressions of a rule set. Never throws: what it cannot read becomes a rule that stays open. */
export const readRules = (
  { criteria, parameters }: RuleSet,
  asOf: string,
  { node, choose }: Diagrams,
  compare: Compare,
  owners: unknown[],
): ((expression: Expression | undefined) => Rule) => {
  const not = (_: number, part: number) => choose(part, no, yes);
  const all = (left: number, right: number) => choose(left, right, no);
  const any = (left: number, right: number) => choose(left, yes, right);

  const read = (expression = {} as Expression, within: readonly string[] = []): Rule => {
    const [[operator, argument] = [''], ...more] = Object.entries(Object(expression)) as [string, unknown?][];
    const joined = (parts: readonly Expression[], join: typeof all, start: number, inside = within): Rule => {
      const rules = parts.map((part) => read(part, inside));
      return { expression, parts: rules, node: () => rules.map((rule) => rule.node()).reduce(join, start) };
    };
    if (more.length === 0) {
      if (operator === 'not') return joined([argument as Expression], not, no);
      if (operator === 'criterion') {
        const found = criteria.find(({ id }) => id === argument && !within.includes(id));
        if (found) return { ...joined([found.expression], all, yes, [...within, found.id]), criterion: found.id };
      }
      if (Array.isArray(argument)) {
        if (operator === 'all') return joined(argument as Expression[], all, yes);
        if (operator === 'any') return joined(argument as Expression[], any, no);

        const [fact, ...rest] = argument as [string, ...unknown[]];
        const parameter = parameters.find(({ id }) => id === (rest[0] as { parameter?: unknown })?.parameter);
        if (parameter) {
          const { id, by, rows } = parameter;
          const inForce = rows.filter(({ from = asOf, until = asOf }) => from <= asOf && asOf <= until);
          const choices = inForce.map(({ answer, value }) => ({
            // A question asked of its own parameter is a question of being in the table.
            all: [{ eq: [by, answer] }, ...(fact === by ? [] : [{ [operator]: [fact, value].flat() }])],
          }));
          return { ...joined(choices as unknown as Expression[], any, no), parameter: id };
        }
        const diagram = compare(operator, fact, rest.flat() as string[]);
        if (diagram) return { expression, parts: [], node: diagram };
      }
    }
    // A variable that no answer settles.
    const variable = owners.push(operator) - 1;
    return { expression, parts: [], node: () => node(variable, [no, yes]), unsupported: true };
  };
  return (expression) => read(expression);
};
