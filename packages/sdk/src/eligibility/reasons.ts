import type { Criterion, Expression, RuleSet } from '@backontrack/contract/eligibility';
import type { Answers } from './answer.ts';
import type { Program } from './compile.ts';
import { no, yes } from './diagram.ts';
import type { Rule } from './rule.ts';

/** Whether a rule holds, or needs further answers. */
export type RuleState = 'met' | 'failed' | 'open';

/** One criterion of an outcome, as a sentence in the reader's language. */
export interface Reason {
  /** Absent for a rule without a name that cannot be evaluated. */
  readonly criterion: string | undefined;
  readonly state: RuleState;
  readonly text: Criterion['met'] | undefined;
  readonly source: RuleSet['sources'][number] | undefined;
  /** `unconfirmed` when a partner has still to confirm the criterion, or the figure it uses for these answers. */
  readonly review: Criterion['review'] | undefined;
  /** The operator, from a later version, that keeps it open. No answer helps; ask the people who run it. */
  readonly unsupported: string | undefined;
}

/** A rule with what it came to, and the same of its parts. */
export interface Trace {
  readonly expression: Expression;
  readonly state: RuleState;
  readonly criterion: string | undefined;
  readonly parts: readonly Trace[];
}

/** What answers leave of a rule. */
export type Narrow = (rule: Rule) => number;

const stateOf = (narrowed: number): RuleState => (narrowed === yes ? 'met' : narrowed === no ? 'failed' : 'open');

/** The reasons of an outcome: every criterion that its rule names, in its order, and what could not be evaluated. */
export const reasonsOf = (
  { criteria, sources, parameters }: RuleSet,
  { ownersIn }: Program,
  narrow: Narrow,
  answers: Answers,
  when: Rule,
): Reason[] => {
  const isUnconfirmed = ({ parameter, parts }: Rule): boolean =>
    parameters.some(
      ({ id, by, rows }) =>
        id === parameter && rows.some(({ answer, review }) => answer === answers[by] && review !== 'confirmed'),
    ) || parts.some(isUnconfirmed);

  const reasonOf = (rule: Rule): Reason => {
    const narrowed = narrow(rule);
    const state = stateOf(narrowed);
    const criterion = criteria.find(({ id }) => id === rule.criterion);
    return {
      criterion: rule.criterion,
      state,
      text: criterion?.[state],
      source: sources.find(({ id }) => id === criterion?.source),
      review: isUnconfirmed(rule) ? 'unconfirmed' : criterion?.review,
      unsupported: ownersIn(narrowed).find((owner) => typeof owner === 'string'),
    };
  };
  const named = (rule: Rule): Rule[] => (rule.criterion || rule.unsupported ? [rule] : rule.parts.flatMap(named));
  const reasons = named(when).map(reasonOf);
  return reasons.filter(
    ({ criterion }, index) => !criterion || reasons.findIndex((other) => other.criterion === criterion) === index,
  );
};

/** The trace of a rule. Rows of a parameter's table are left out: what the rule came to says enough. */
export const traceOf = (narrow: Narrow, rule: Rule): Trace => ({
  expression: rule.expression,
  state: stateOf(narrow(rule)),
  criterion: rule.criterion,
  parts: rule.parameter ? [] : rule.parts.map((part) => traceOf(narrow, part)),
});
