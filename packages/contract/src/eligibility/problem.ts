/** What can be wrong with a rule set. Branch on these, never on words. */
export const ruleProblemCodes = [
  'invalid',
  'unknown-field',
  'unknown-operator',
  'unknown-question',
  'unknown-option',
  'unknown-criterion',
  'unknown-parameter',
  'unknown-source',
  'unknown-section',
  'unknown-outcome',
  'duplicate-id',
  'wrong-kind',
  'empty-range',
  'negated-criterion',
  'cycle',
  'unreachable-outcome',
  'unused',
  'missing-test',
  'wording',
] as const;
export type RuleProblemCode = (typeof ruleProblemCodes)[number];

/** One thing that is wrong with a rule set. */
export interface RuleProblem {
  /** Where: `outcomes.3.when.all.0`. */
  path: string;
  code: RuleProblemCode;
  /** Why, for the person who writes rules. */
  reason: string;
}

export type Path = readonly PropertyKey[];
export type Report = (path: Path, code: RuleProblemCode, reason: string) => void;
