export { type Answer, AnswerError, type AnswerProblem, type Answers } from './answer.ts';
export {
  type Check,
  type CheckOptions,
  type CheckResult,
  type Explanation,
  type OutcomeResult,
  startCheck,
} from './check.ts';
export { type CompiledRuleSet, compileRuleSet } from './compile.ts';
export type { Flip } from './flip.ts';
export { workFirst } from './order.ts';
export type { Reason, RuleState, Trace } from './reasons.ts';
export type {
  Criterion,
  Expression,
  Outcome,
  OutcomeStatus,
  Question,
  RuleSet,
} from '@backontrack/contract/eligibility';
