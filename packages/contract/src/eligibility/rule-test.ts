import * as z from 'zod/mini';

import { Id } from '../value.ts';
import { outcomeStatuses } from './outcome.ts';
import { Day } from './parameter.ts';

/**
 * An answer: an option, a number, several options, an age by year or date of birth, `unknown` for "I don't know",
 * or `skipped` for "rather not say".
 */
export const Answer = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.strictObject({ yearOfBirth: z.int() }),
  z.strictObject({ dateOfBirth: Day }),
]);
export type Answer = z.infer<typeof Answer>;

/** What content people expect of the rules: with these answers, this outcome has this status. */
export const RuleTest = z.strictObject({
  name: z.string().check(z.minLength(1)),
  answers: z.record(z.string(), Answer),
  /** The day of the check. Without one, the rule set's `testsAsOf`. */
  asOf: z.optional(Day),
  outcome: Id,
  status: z.enum(outcomeStatuses),
  note: z.optional(z.string()),
  source: z.optional(Id),
});
export type RuleTest = z.infer<typeof RuleTest>;
