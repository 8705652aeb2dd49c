import type { Question } from '@backontrack/contract/eligibility';
import { ageOn, agesOn, dayNumber } from './age.ts';

/**
 * What a person answers: an option, a whole number, several options, an age as a year or date of birth, `unknown`
 * for "I don't know", or `skipped` for "rather not say". Rules treat the last two like no answer.
 */
export type Answer =
  | (string & Record<never, never>)
  | 'unknown'
  | 'skipped'
  | number
  | readonly string[]
  | { readonly yearOfBirth: number }
  | { readonly dateOfBirth: string };

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/**
 * What is wrong with an answer. Branch on these, never on words.
 * - `unknown-question`: the rule set does not ask that. `unknown-option`: the question has no such option.
 * - `not-a-number`, `not-whole`, `out-of-range`: 14.9 is not whole; 0 and 200 are no ages.
 * - `not-a-date`: there is no such day, or the question is not one of age. `in-the-future`: it is after `asOf`.
 */
export type AnswerProblem =
  | 'unknown-question'
  | 'unknown-option'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-date'
  | 'in-the-future';

/** An answer that does not fit its question. The check goes on as if it had not been given. */
export class AnswerError extends Error {
  readonly question: string;
  readonly code: AnswerProblem;

  constructor(question: string, code: AnswerProblem) {
    super(`The answer to "${question}" cannot be used: ${code}`);
    this.question = question;
    this.code = code;
  }

  // A string, because a minifier renames the class.
  override get name() {
    return 'AnswerError';
  }
}

/** Whether an answer says anything that rules can use. */
export const isGiven = (answer: Answer | undefined): answer is Exclude<Answer, 'unknown' | 'skipped'> =>
  answer !== undefined && answer !== 'unknown' && answer !== 'skipped';

/** The least and the highest number that an answer stands for, or what is wrong with it. */
export const numbersOf = (
  { quantity, range }: Question,
  answer: unknown,
  day: number,
): [least: number, highest: number] | AnswerProblem => {
  let numbers: [number, number];
  if (typeof answer === 'number') {
    if (Number.isNaN(answer)) return 'not-a-number';
    if (!Number.isInteger(answer)) return 'not-whole';
    numbers = [answer, answer];
  } else if (typeof answer !== 'object' || answer === null) {
    return 'not-a-number';
  } else if (quantity !== 'age') {
    return 'not-a-date';
  } else if ('dateOfBirth' in answer) {
    const born = dayNumber(answer.dateOfBirth);
    if (born === undefined) return 'not-a-date';
    if (born > day) return 'in-the-future';
    const age = ageOn(day, born);
    numbers = [age, age];
  } else {
    const { yearOfBirth } = answer as { yearOfBirth?: unknown };
    if (!Number.isInteger(yearOfBirth)) return 'not-a-date';
    numbers = agesOn(day, yearOfBirth as number);
    if (numbers[1] < 0) return 'in-the-future';
  }
  const { min, max } = range ?? { min: -Infinity, max: Infinity };
  // Someone born in the year of the least age may not have reached it yet, and is still welcome to ask.
  if (numbers[1] < min || numbers[0] > max) return 'out-of-range';
  return [Math.max(numbers[0], min), Math.min(numbers[1], max)];
};
