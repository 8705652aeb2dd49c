import type { Question } from '@backontrack/contract/eligibility';
import { type Answer, AnswerError, numbersOf } from './answer.ts';
import { type Cells, settle } from './diagram.ts';

/**
 * A question as the rules see it: one variable, or one for each option when several can be chosen. The values of a
 * variable fall into cells that no rule tells apart, such as all ages from 18 to 29.
 */
export interface Fact {
  readonly id: string;
  readonly question: Question;
  /** Whether several options can be chosen. */
  readonly several: boolean;
  /** Its first variable. */
  readonly variable: number;
  readonly options: readonly string[];
  /** Least number of every cell but the first, in ascending order once all rules have been read. */
  readonly bounds: number[];
}

/** Lays out the facts of a rule set in the editors' order, before any rule has drawn a bound. */
export const factsOf = (questions: readonly Question[]): Fact[] => {
  let variable = 0;
  return questions
    .toSorted((a, b) => a.order - b.order)
    .map((question) => {
      const several = question.kind === 'multi-choice';
      const options = (question.options ?? []).map(({ value }) => value);
      const fact = { id: question.id, question, several, variable, options, bounds: [] };
      variable += several ? options.length : 1;
      return fact;
    });
};

/** The cell of a number. */
export const cellOf = ({ bounds }: Fact, value: number): number => {
  let cell = 0;
  while (bounds[cell]! <= value) cell++;
  return cell;
};

/** Marks where an answer puts its fact. @throws AnswerError */
export const locate = (fact: Fact, answer: Answer | undefined, day: number, cells: Cells): void => {
  const { id, question, several, variable, options } = fact;
  if (answer === undefined || answer === 'unknown' || answer === 'skipped') return;
  if (question.kind === 'number') {
    const numbers = numbersOf(question, answer, day);
    if (typeof numbers === 'string') throw new AnswerError(id, numbers);
    settle(cells, variable, cellOf(fact, numbers[0]!), cellOf(fact, numbers[1]!));
  } else if (several && Array.isArray(answer) && answer.every((option) => options.includes(option as string))) {
    for (let index = 0; index < options.length; index++) {
      settle(cells, variable + index, Number(answer.includes(options[index])));
    }
  } else {
    const cell = several ? -1 : options.indexOf(answer as string);
    if (cell < 0) throw new AnswerError(id, 'unknown-option');
    settle(cells, variable, cell);
  }
};
