import { compileRuleSet, type RuleSet, startCheck } from '@backontrack/sdk/eligibility';
import { sampleAnswers } from '@backontrack/sdk/eligibility/sampling';

/** Milliseconds that the slowest step of a path takes, the first time it is gone: judge the answers, choose what to ask. */
export const slowestNext = (ruleSet: RuleSet): number => {
  const [answers = {}] = sampleAnswers(compileRuleSet(ruleSet, '2026-01-01'), 1);
  const check = startCheck(ruleSet, { asOf: '2026-01-01' });
  let slowest = 0;
  for (;;) {
    const start = performance.now();
    const question = check.next;
    slowest = Math.max(slowest, performance.now() - start);
    if (!question) return slowest;
    check.answer(question.id, answers[question.id]);
  }
};
