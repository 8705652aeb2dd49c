import { fieldProblems } from '@backontrack/contract';
import type * as z from 'zod/mini';

import { inEnglish } from '../english-messages.ts';
import { ProblemError } from './problems.ts';

/**
 * Reads a body as the contract describes it.
 * @throws ProblemError naming each field that is unknown, missing or not valid.
 */
export function readDraft<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, inEnglish);
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', fieldProblems(result.error.issues, value));
}
