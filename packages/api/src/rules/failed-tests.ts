import type { RuleTest, StoredRuleSet } from '@backontrack/contract/eligibility';
import { AnswerError, type RuleSet, startCheck } from '@backontrack/sdk/eligibility';

import { servedRuleSet } from './served-rule-set.ts';

/** A test of content people that does not hold. */
export interface FailedTest {
  test: RuleTest;
  /** The status the rules give, or what is wrong with the answers. */
  found: string;
}

/** Runs the tests in a rule-set file. The rule set has to be valid. */
export function failedTests(stored: StoredRuleSet): FailedTest[] {
  const ruleSet = servedRuleSet(stored);
  return stored.tests
    .map((test) => ({ test, found: statusIn(ruleSet, test, test.asOf ?? stored.testsAsOf) }))
    .filter(({ test, found }) => found !== test.status);
}

/** The status that a test's outcome has in a rule set, or why it has none. */
export function statusIn(ruleSet: RuleSet, { answers, outcome }: RuleTest, asOf: string): string {
  const check = startCheck(ruleSet, { asOf });
  try {
    for (const [question, answer] of Object.entries(answers)) check.answer(question, answer);
  } catch (error) {
    if (error instanceof AnswerError) return `${error.question}: ${error.code}`;
    throw error;
  }
  return check.outcomes.find(({ id }) => id === outcome)?.status ?? 'no such outcome';
}
