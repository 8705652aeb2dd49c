import * as z from 'zod/mini';

import { stored, TextStates } from '../stored/form.ts';
import { StoredExpression } from './expression.ts';
import { Day } from './parameter.ts';
import { ruleSet } from './rule-set.ts';
import { RuleTest } from './rule-test.ts';

/** A rule set as content people write it: every text in all its locales, and the tests that hold the rules. */
export const StoredRuleSet = z.strictObject({
  $schema: z.optional(z.string()),
  ...ruleSet(stored, StoredExpression).shape,
  texts: TextStates,
  /** The day on which the tests are evaluated that name no other. */
  testsAsOf: Day,
  tests: z.array(RuleTest),
});
export type StoredRuleSet = z.infer<typeof StoredRuleSet>;
