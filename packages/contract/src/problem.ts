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
