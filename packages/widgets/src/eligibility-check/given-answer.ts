import type { Answer, AnswerProblem, Question } from '@backontrack/sdk/eligibility';

import { msg, str } from '../words/msg.ts';

/** Reads what a reader chose or wrote. Undefined when that is nothing. */
export function answerOf(question: Question, form: HTMLFormElement): Answer | undefined {
  const given = new FormData(form).getAll('answer').map(String);
  if (question.kind === 'multi-choice') {
    if (given.length === 0) return undefined;
    return given.filter((value) => value !== '');
  }
  const [first = ''] = given;
  return question.kind === 'number' ? numberOf(first.trim(), question) : first || undefined;
}

// An age is asked for, and many know their year better: 17, 2008, 24.11.2008 and 2008-11-24 are all understood.
function numberOf(words: string, { quantity }: Question): Answer | undefined {
  if (!words) return undefined;
  if (quantity === 'age') {
    if (/^\d{4}$/.test(words)) return { yearOfBirth: Number(words) };
    const [, day, month, year] = /^(\d{1,2})[./\s]+(\d{1,2})[./\s]+(\d{4})\.?$/.exec(words) ?? [];
    if (day && month && year) return { dateOfBirth: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
    if (/^\d{4}-\d\d-\d\d$/.test(words)) return { dateOfBirth: words };
  }
  return Number(words.replace(',', '.'));
}

/** Writes an answer as the reader would say it. */
export function wordsOf({ options = [], none }: Question, answer: Answer): string {
  if (answer === 'unknown') return dontKnow();
  if (answer === 'skipped') return ratherNot();
  const values = [answer].flat() as string[];
  const labels = values.map((value) => options.find((option) => option.value === value)?.label.text ?? value);
  return writtenNumber(answer) || labels.join(', ') || (none?.text ?? '–');
}

/** Writes a number, or an age as it was given. Anything else is nothing. */
export function writtenNumber(answer: Answer | undefined): string {
  const { yearOfBirth, dateOfBirth } = Object(answer) as { yearOfBirth?: number; dateOfBirth?: string };
  return String((typeof answer === 'number' ? answer : (yearOfBirth ?? dateOfBirth)) ?? '');
}

/** What the reader is told of an answer that does not fit, in words that say what would. */
export function problemText({ quantity, range }: Question, problem: AnswerProblem | 'missing'): string {
  switch (problem) {
    case 'missing':
      return quantity === 'age'
        ? msg('Write your age, or choose one of the answers below.', { id: 'check.problem.no-age' })
        : msg('Choose an answer. “I don’t know” is one, too.', { id: 'check.problem.missing' });
    case 'not-whole':
    case 'not-a-number':
      return msg('Write a whole number, such as 17, or the year you were born, such as 2008.', {
        id: 'check.problem.number',
      });
    case 'not-a-date':
      return msg('There is no such day. Write it like 24.11.2008, or just the year.', { id: 'check.problem.date' });
    case 'out-of-range':
      return range
        ? msg(str`That cannot be right. Write an age from ${range.min} to ${range.max}.`, { id: 'check.problem.range' })
        : msg('That cannot be right.', { id: 'check.problem.wrong' });
    default:
      return msg('Choose one of the answers.', { id: 'check.problem.option' });
  }
}

/** The answer of somebody who does not know. */
export const dontKnow = (): string => msg('I don’t know', { id: 'check.unknown' });

/** The answer of somebody who does not want to say. */
export const ratherNot = (): string => msg('Rather not say', { id: 'check.skipped' });
