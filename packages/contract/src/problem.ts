import * as z from 'zod/mini';

import { openEnum } from './open-enum.ts';

/** The API's stable error codes: branch on these, never on words. */
export const problemCodes = [
  'invalid-request',
  'not-found',
  'method-not-allowed',
  'payload-too-large',
  'unsupported-media-type',
  'rate-limited',
  'conflict',
  'unavailable',
  'internal',
] as const;

/** What is wrong with one value of a request. */
export const fieldProblemCodes = [
  'unknown',
  'invalid',
  'missing',
  'repeated',
  'too-long',
  'malformed',
  'outdated',
  'phone-or-visit',
  'sample',
] as const;

/** An error answer. Source: RFC 9457, with a stable `code`, the request's id and, for input, what is wrong where. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  code: openEnum(problemCodes),
  requestId: z.string(),
  errors: z.optional(
    z.array(
      z.object({
        /** The parameter or the path of the field: `country`, `consent.textVersion`. */
        path: z.string(),
        code: openEnum(fieldProblemCodes),
        message: z.optional(z.string()),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof Problem>;

/** What is wrong with which parameter or field of a request. */
export type FieldProblem = NonNullable<Problem['errors']>[number];

/**
 * Tells what is wrong with which field of a body, from what its schema says of it.
 * @param value - The body.
 */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], value: unknown): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys
        .slice(0, 20)
        .map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknown', message: 'there is no such field' }));
    }
    return [{ path: pathOf(issue.path), code: codeOf(issue, value), message: issue.message }];
  });
}

function codeOf({ code, path }: z.core.$ZodIssue, value: unknown): FieldProblem['code'] {
  if (code === 'too_big') return 'too-long';
  return valueAt(value, path) === undefined ? 'missing' : 'invalid';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

const pathOf = (path: readonly PropertyKey[]): string => path.join('.').slice(0, 100) || 'body';
