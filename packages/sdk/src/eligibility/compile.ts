import type { Outcome, OutcomeStatus, RuleSet } from '@backontrack/contract/eligibility';
import { dayNumber, today } from './age.ts';
import type { Answers } from './answer.ts';
import { comparisonsOver } from './comparison.ts';
import { type Cells, createDiagrams, type Diagrams, nearly, no, ownersBy, settle, verdictOf, yes } from './diagram.ts';
import { cellOf, type Fact, factsOf, locate } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { readRules, type Rule } from './rule.ts';

/** A rule set that is ready to be asked on one day. Holds no answers. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  /** Equal for rule sets that ask and decide alike, whatever their locale. */
  readonly hash: string;
  /** The day the rules are evaluated for, as an RFC 3339 date. */
  readonly asOf: string;
  /** The status of every outcome, in the rule set's order. @throws AnswerError */
  readonly statuses: (answers: Answers) => OutcomeStatus[];
  /** @internal */
  readonly program: Program;
}

/** What the engine itself needs of a compiled rule set. */
export interface Program {
  readonly diagrams: Diagrams;
  readonly facts: readonly Fact[];
  /** What each variable stands for: a fact, or a rule that cannot be evaluated, by its operator. */
  readonly owners: readonly (Fact | string)[];
  /** What the variables of a diagram stand for, in the order of the owners, some of it more than once. */
  readonly ownersIn: (root: number) => readonly (Fact | string)[];
  readonly outcomes: readonly CompiledOutcome[];
  /** Where answers leave the facts. @throws AnswerError */
  readonly locateAll: (answers: Answers) => Cells;
}

/** An outcome with its rules as diagrams. */
export interface CompiledOutcome {
  readonly outcome: Outcome;
  readonly when: Rule | undefined;
  readonly close: Rule | undefined;
  /** Its diagram, which ends in `yes` for likely, `nearly` for close and `no` for not now. */
  readonly root: number;
  readonly fit: readonly Rule[];
}

const compiled = new WeakMap<RuleSet, CompiledRuleSet>();

/**
 * Compiles a rule set, once for each day. Never throws for what it cannot read: that stays open, and the rest works.
 * @param asOf - An RFC 3339 date. Today, where the reader is, when left out.
 * @throws RangeError when there is no such day
 */
export const compileRuleSet = (ruleSet: RuleSet, asOf: string = today()): CompiledRuleSet => {
  let found = compiled.get(ruleSet);
  if (found?.asOf !== asOf) compiled.set(ruleSet, (found = compile(ruleSet, asOf)));
  return found;
};

/** What the verdict on an outcome means. */
export const statusOf = ({ outcome }: CompiledOutcome, verdict: number): OutcomeStatus =>
  outcome.always ? 'always' : (byVerdict[verdict] ?? 'open');

const byVerdict = ['not-now', 'likely', 'close'] as const;

const compile = (ruleSet: RuleSet, asOf: string): CompiledRuleSet => {
  const day = dayNumber(asOf);
  if (Number.isNaN(day)) throw new RangeError(`asOf is no day: ${asOf}`);

  const diagrams = createDiagrams();
  const { choose } = diagrams;
  const facts = factsOf(ruleSet.questions);
  const owners: (Fact | string)[] = facts.flatMap((fact) => (fact.several ? fact.options.map(() => fact) : fact));
  const read = readRules(ruleSet, asOf, diagrams, comparisonsOver(facts, asOf, diagrams), owners);
  const rules = ruleSet.outcomes.map((outcome) => ({
    outcome,
    when: outcome.always ? undefined : read(outcome.when),
    close: outcome.close && read(outcome.close),
    fit: (outcome.fit ?? []).map(read),
  }));
  for (const { bounds } of facts) bounds.sort((a, b) => a - b);
  const outcomes = rules.map((rule) => ({
    ...rule,
    root: rule.when ? choose(rule.when.node(), yes, rule.close ? choose(rule.close.node(), nearly, no) : no) : yes,
  }));

  const blank = owners.flatMap(() => [0, 1]);
  for (const fact of facts) {
    const { question, several, variable, options } = fact;
    const { min, max } = question.range ?? { min: -Infinity, max: Infinity };
    if (question.kind === 'number') settle(blank, variable, cellOf(fact, min), cellOf(fact, max));
    else if (!several) settle(blank, variable, 0, options.length - 1);
  }
  const locateAll = (answers: Answers): Cells => {
    const cells = blank.slice();
    for (const fact of facts) locate(fact, answers[fact.id], day, cells);
    return cells;
  };

  return {
    ruleSet,
    hash: fingerprint(ruleSet),
    asOf,
    statuses: (answers) => {
      const cells = locateAll(answers);
      return outcomes.map((outcome) => statusOf(outcome, verdictOf(diagrams, cells, outcome.root)));
    },
    program: { diagrams, facts, owners, ownersIn: ownersBy(diagrams, owners), outcomes, locateAll },
  };
};
