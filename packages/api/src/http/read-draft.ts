import type * as z from 'zod/mini';

import { inEnglish } from '../english-messages.ts';
import { type FieldProblem, ProblemError } from './problems.ts';

/**
 * Reads a body as the contract describes it.
 * @throws ProblemError naming each field that is unknown, missing or not valid.
 */
export function readDraft<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, inEnglish);
  if (result.success) return result.data;
  throw new ProblemError(
    'invalid-request',
    result.error.issues.flatMap((issue) => problemsOf(issue, value)),
  );
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 20).map((key) => ({
      path: pathOf([...issue.path, key]),
      code: 'unknown',
      message: 'there is no such field',
    }));
  }
  return [{ path: pathOf(issue.path), code: codeOf(issue, value), message: issue.message }];
}

function codeOf({ code, path }: z.core.$ZodIssue, value: unknown): FieldProblem['code'] {
  if (code === 'too_big') return 'too-long';
  return valueAt(value, path) === undefined ? 'missing' : 'invalid';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

const pathOf = (path: readonly PropertyKey[]): string => path.join('.').slice(0, 100) || 'body';
