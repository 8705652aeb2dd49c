import { type Diagrams, no, yes } from './diagram.ts';
import type { Fact } from './facts.ts';

type Value = string | number;

/** Gives the diagram of a comparison once all have been read, or undefined when it cannot be evaluated. */
export type Compare = (operator: string, fact: string, operands: readonly Value[]) => (() => number) | undefined;

/**
 * Reads comparisons of answers, and of the day of the check, with what rules name. Each adds the bounds it draws to
 * its fact, so diagrams are made only after the last one.
 */
export const comparisonsOver =
  (facts: readonly Fact[], asOf: string, { node }: Diagrams): Compare =>
  (operator, id, operands) => {
    const [first, last] = operands;
    const isRange = operator === 'between' || operator === 'atLeast';
    // A range without an end has none: nothing is more than undefined.
    const holds = (value: Value) => (isRange ? value >= first! && !(value > last!) : operands.includes(value));
    const truth = (value: Value) => (holds(value) ? yes : no);

    const wanted: Record<string, number> = { eq: 1, has: 1, in: operands.length, between: 2, atLeast: 1 };
    const fact = facts.find((candidate) => candidate.id === id);
    const isNumber = fact?.question.kind === 'number';
    if (
      wanted[operator] !== operands.length ||
      (operator === 'has') !== !!fact?.several ||
      operands.some((operand) => typeof operand !== (isNumber ? 'number' : 'string'))
    ) {
      return undefined;
    }
    if (!fact) return id === 'asOf' ? () => truth(asOf) : undefined;

    const { variable, options, bounds, several } = fact;
    if (isNumber) {
      const edges = (operands as number[]).flatMap((value) => [value, value + 1]);
      bounds.push(...edges.filter((value) => !bounds.includes(value) && holds(value) !== holds(value - 1)));
      return () => node(variable, [-Infinity, ...bounds].map(truth));
    }
    const option = options.indexOf(first as string);
    if (several) return option < 0 ? undefined : () => node(variable + option, [no, yes]);
    return () => node(variable, options.map(truth));
  };
