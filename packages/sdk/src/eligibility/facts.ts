import type { Question } from '@backontrack/contract/eligibility';
import { dayNumber } from './age.ts';
import { type Answer, AnswerError, isGiven, numbersOf } from './answer.ts';
import type { Cells } from './diagram.ts';
import type { Comparison } from './rule.ts';

/**
 * A question as the rules see it: one variable, or one per option when several can be chosen. A variable's values
 * fall into cells that no rule tells apart, such as all ages from 18 to 29.
 */
export interface Fact {
  readonly id: string;
  readonly question: Question | undefined;
  /** Its first variable. */
  readonly variable: number;
  /** One variable per option, in their order, when several can be chosen. */
  readonly options: readonly string[];
  readonly several: boolean;
  readonly cellOf: ReadonlyMap<string, number>;
  /** Least number of every cell but the first. */
  readonly bounds: readonly number[];
}

const numberOf = (value: string | number): number => (typeof value === 'number' ? value : (dayNumber(value) ?? NaN));

/** The numbers at which a comparison changes its answer. */
const boundsOf = ({ operator, operands }: Comparison): number[] => {
  const [first = NaN, last = NaN] = operands.map(numberOf);
  const bounds =
    operator === 'atLeast'
      ? [first]
      : operator === 'between'
        ? [first, last + 1]
        : operands.map(numberOf).flatMap((value) => [value, value + 1]);
  return bounds.filter((bound) => !Number.isNaN(bound));
};

/** Lays out the facts that the comparisons of a rule set ask for. */
export const factsOf = (questions: readonly Question[], comparisons: readonly Comparison[]): Fact[] => {
  let variable = 0;
  return [undefined, ...questions].map((question): Fact => {
    const id = question?.id ?? 'asOf';
    const options = question && question.kind !== 'number' ? (question.options ?? []).map(({ value }) => value) : [];
    const bounds =
      options.length > 0 ? [] : comparisons.filter((comparison) => comparison.question === id).flatMap(boundsOf);
    const several = question?.kind === 'multi-choice';
    const fact = {
      id,
      question,
      variable,
      options,
      several,
      cellOf: new Map(options.map((option, index) => [option, index])),
      bounds: [...new Set(bounds)].sort((a, b) => a - b),
    };
    variable += several ? options.length : 1;
    return fact;
  });
};

/** How many cells each variable of a fact has. */
export const cellCount = ({ several, options, bounds }: Fact): number =>
  several ? 2 : options.length || bounds.length + 1;

/** The cell of a number. */
export const cellOfNumber = ({ bounds }: Fact, value: number): number => {
  let cell = 0;
  while (cell < bounds.length && bounds[cell]! <= value) cell++;
  return cell;
};

/** Whether a comparison holds, for each cell of its fact. */
export const truths = (fact: Fact, { operator, operands }: Comparison): boolean[] => {
  if (fact.options.length > 0) return fact.options.map((option) => operands.includes(option));
  const [first = NaN, last = NaN] = operands.map(numberOf);
  return [-Infinity, ...fact.bounds].map((value) =>
    operator === 'atLeast'
      ? value >= first
      : operator === 'between'
        ? value >= first && value <= last
        : operands.map(numberOf).includes(value),
  );
};

/** Marks where an answer puts its fact. @throws AnswerError */
export const locate = (fact: Fact, answer: Answer | undefined, day: number, { lowest, highest }: Cells): void => {
  const { question, variable, options, several, cellOf } = fact;
  if (!question || !isGiven(answer)) return;
  if (several) {
    if (!Array.isArray(answer) || answer.some((option) => !cellOf.has(option)))
      throw new AnswerError(fact.id, 'unknown-option');
    for (let index = 0; index < options.length; index++) {
      lowest[variable + index] = highest[variable + index] = answer.includes(options[index]) ? 1 : 0;
    }
  } else if (question.kind === 'number') {
    const numbers = numbersOf(question, answer, day);
    if (typeof numbers === 'string') throw new AnswerError(fact.id, numbers);
    lowest[variable] = cellOfNumber(fact, numbers[0]);
    highest[variable] = cellOfNumber(fact, numbers[1]);
  } else {
    const cell = cellOf.get(answer as string);
    if (cell === undefined) throw new AnswerError(fact.id, 'unknown-option');
    lowest[variable] = highest[variable] = cell;
  }
};
