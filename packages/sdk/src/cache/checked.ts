import type { WithMeta } from '../call.ts';
import type { Answer } from '../receive.ts';
import type { Question } from './cache.ts';

// Of this copy of the package alone: another version may read the same answer otherwise.
const results = new WeakMap<Answer, { schema: unknown; result: WithMeta<never> }>();

/**
 * Reads an answer, once.
 * @throws BackOnTrackError when it cannot be read.
 */
export function checked(question: Question, answer: Answer): WithMeta<never> {
  const { schema } = question;
  let known = results.get(answer);
  if (!known || known.schema !== schema) {
    known = { schema, result: question.read(answer) };
    freeze(known.result.data);
    results.set(answer, known);
  }
  return known.result;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
