import type { Question } from '@backontrack/contract/eligibility';
import { ageOn, dayNumber } from './age.ts';

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
 * - `not-a-date`: there is no such year or day of birth. One after `asOf` is out of range.
 */
export type AnswerProblem =
  | 'unknown-question'
  | 'unknown-option'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-date';

/** An answer that does not fit its question. The check goes on as if it had not been given. */
export class AnswerError extends Error {
  readonly question: string;
  readonly code: AnswerProblem;

  constructor(question: string, code: AnswerProblem) {
    super(`The answer to ${question} is ${code}`);
    this.question = question;
    this.code = code;
  }

  // A string, because a minifier renames the class.
  override get name() {
    return 'AnswerError';
  }
}

/** The least and the highest number that an answer stands for, or what is wrong with it. `day` is that of the check. */
export const numbersOf = ({ quantity, range }: Question, answer: Answer, day: number): number[] | AnswerProblem => {
  let [least, highest] = [answer as number, answer as number];
  if (typeof answer === 'object' && quantity === 'age') {
    const { yearOfBirth, dateOfBirth } = Object(answer) as Record<string, unknown>;
    const inYear = Number.isInteger(yearOfBirth);
    const born = inYear ? (yearOfBirth as number) * 10_000 : dayNumber(dateOfBirth);
    if (Number.isNaN(born)) return 'not-a-date';
    // Until its last day, a year of birth leaves two ages open.
    least = ageOn(day, inYear ? born + 1231 : born);
    highest = ageOn(day, inYear ? born + 101 : born);
  } else if (!Number.isInteger(answer)) {
    return typeof answer === 'number' && answer % 1 ? 'not-whole' : 'not-a-number';
  }
  const { min, max } = range ?? { min: least, max: highest };
  // Whoever may have reached the least age already is not turned away.
  return highest < min || least > max ? 'out-of-range' : [Math.max(least, min), Math.min(highest, max)];
};
