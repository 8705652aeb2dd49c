import { boundsOf, comparisonsOf, previousDay } from './comparisons.ts';
import { asOfFact, type Expression, type Operand } from './expression.ts';
import type { Report } from './problem.ts';
import type { StoredRuleSet } from './stored-rule-set.ts';

/**
 * Reports what content people have not tested: each outcome needs a likely, a not-now and an open case, a close one
 * when it can be close, and a case on each side of every number and every day its rules name.
 */
export function checkCoverage(ruleSet: StoredRuleSet, report: Report): void {
  for (const [index, outcome] of ruleSet.outcomes.entries()) {
    const path = ['outcomes', index];
    const tests = ruleSet.tests.filter((test) => test.outcome === outcome.id);
    const needed = outcome.always ? ['always'] : ['likely', 'not-now', 'open', ...(outcome.close ? ['close'] : [])];
    for (const status of needed) {
      if (!tests.some((test) => test.status === status))
        report(path, 'missing-test', `no test expects "${outcome.id}" to be ${status}`);
    }
    const days = tests.map((test) => test.asOf ?? ruleSet.testsAsOf);
    for (const [question, bounds] of boundsByQuestion(ruleSet, [outcome.when, outcome.close])) {
      const range = ruleSet.questions.find(({ id }) => id === question)?.range;
      const given: unknown[] = question === asOfFact ? days : tests.map((test) => test.answers[question]);
      for (const bound of bounds) {
        for (const side of [typeof bound === 'number' ? bound - 1 : previousDay(bound), bound]) {
          const outside = typeof side === 'number' && range && (side < range.min || side > range.max);
          if (!outside && !given.includes(side)) {
            report(
              path,
              'missing-test',
              `no test of "${outcome.id}" has ${question} ${side}, beside the bound at ${bound}`,
            );
          }
        }
      }
    }
  }
}

function boundsByQuestion(
  ruleSet: StoredRuleSet,
  expressions: readonly (Expression | undefined)[],
): Map<string, Set<Operand>> {
  const bounds = new Map<string, Set<Operand>>();
  for (const expression of expressions) {
    for (const comparison of expression ? comparisonsOf(ruleSet, expression) : []) {
      const found = boundsOf(comparison).filter((bound) => bound !== '0000-01-01');
      if (found.length > 0)
        bounds.set(comparison.question, new Set([...(bounds.get(comparison.question) ?? []), ...found]));
    }
  }
  return bounds;
}
