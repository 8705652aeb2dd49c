import type { Criterion, Expression, RuleSet } from '@backontrack/contract/eligibility';
import type { Answers } from './answer.ts';
import type { Program } from './compile.ts';
import { no, variablesOf, yes } from './diagram.ts';
import type { Rule } from './rule.ts';

/** Whether a rule holds, or needs further answers. */
export type RuleState = 'met' | 'failed' | 'open';

/** One criterion of an outcome, as a sentence in the reader's language. */
export interface Reason {
  /** Absent for a rule without a name that this version cannot evaluate. */
  readonly criterion: string | undefined;
  readonly state: RuleState;
  readonly text: Criterion['met'] | undefined;
  readonly source: RuleSet['sources'][number] | undefined;
  /** `unconfirmed` when a partner has still to confirm the criterion, or the figure it uses for these answers. */
  readonly review: Criterion['review'] | undefined;
  /** The operator from a later version that keeps it open. No answer helps; ask the people who run it. */
  readonly unsupported: string | undefined;
}

/** A rule with what it came to, and the same of its parts. */
export interface Trace {
  readonly expression: Expression;
  readonly state: RuleState;
  readonly criterion: string | undefined;
  readonly parts: readonly Trace[];
}

export type Narrow = (root: number) => number;

export const stateOf = (narrowed: number): RuleState =>
  narrowed === yes ? 'met' : narrowed === no ? 'failed' : 'open';

/** The reasons of an outcome: every criterion that its rule names, in its order, and what could not be evaluated. */
export const reasonsOf = (
  ruleSet: RuleSet,
  program: Program,
  narrow: Narrow,
  answers: Answers,
  when: Rule | undefined,
): Reason[] => {
  const seen = new Set<string>();
  const visit = (rule: Rule): Reason[] => {
    const { criterion: id, parts, unsupported } = rule;
    if (id === undefined && unsupported === undefined) return parts.flatMap(visit);
    const key = id ?? `?${unsupported}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const narrowed = narrow(program.nodeOf(rule));
    const state = stateOf(narrowed);
    const criterion = ruleSet.criteria.find((candidate) => candidate.id === id);
    const doubtful = parametersIn(rule).some((parameter) => isUnconfirmed(ruleSet, parameter, answers));
    return [
      {
        criterion: id,
        state,
        text: criterion?.[state],
        source: ruleSet.sources.find((source) => source.id === criterion?.source),
        review: criterion && (doubtful ? 'unconfirmed' : criterion.review),
        unsupported: unsupportedIn(program, narrowed)[0],
      },
    ];
  };
  return when ? visit(when) : [];
};

/** The operators that keep a diagram open and that no answer settles. */
export const unsupportedIn = ({ diagrams, unsupported }: Program, narrowed: number): string[] =>
  [...variablesOf(diagrams, narrowed)]
    .map((variable) => unsupported.get(variable))
    .filter((operator) => operator !== undefined);

/** The trace of a rule. Rows of a parameter's table are left out: what the rule came to says enough. */
export const traceOf = (program: Program, narrow: Narrow, rule: Rule): Trace => ({
  expression: rule.expression,
  state: stateOf(narrow(program.nodeOf(rule))),
  criterion: rule.criterion,
  parts: rule.parameter === undefined ? rule.parts.map((part) => traceOf(program, narrow, part)) : [],
});

const parametersIn = ({ parameter, parts }: Rule): string[] => [
  ...(parameter === undefined ? [] : [parameter]),
  ...parts.flatMap(parametersIn),
];

const isUnconfirmed = ({ parameters }: RuleSet, id: string, answers: Answers): boolean => {
  const parameter = parameters.find((candidate) => candidate.id === id);
  return parameter?.rows.some((row) => row.answer === answers[parameter.by] && row.review !== 'confirmed') ?? false;
};
