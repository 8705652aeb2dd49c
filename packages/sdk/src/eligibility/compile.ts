import type { Outcome, OutcomeStatus, RuleSet } from '@backontrack/contract/eligibility';
import { dayNumber, today } from './age.ts';
import type { Answers } from './answer.ts';
import {
  and,
  type Cells,
  createDiagrams,
  type Diagrams,
  except,
  join,
  no,
  node,
  or,
  verdictOf,
  whenElseClose,
  yes,
} from './diagram.ts';
import { cellCount, cellOfNumber, type Fact, factsOf, locate, truths } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { comparisonsIn, readRules, type Rule } from './rule.ts';

/** An outcome with its rules as diagrams. */
export interface CompiledOutcome {
  readonly outcome: Outcome;
  readonly when: Rule | undefined;
  readonly close: Rule | undefined;
  /** Its diagram, which ends in `yes` for likely, `nearly` for close and `no` for not now. */
  readonly root: number;
  readonly fit: readonly number[];
}

/** A rule set that is ready to be asked. Made once by {@link compileRuleSet}; holds no answers. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  /** Equal for rule sets that decide alike, whatever their locale. */
  readonly hash: string;
  /** The status of every outcome, in the rule set's order. @throws AnswerError */
  readonly statuses: (answers: Answers, asOf?: string) => OutcomeStatus[];
  /** @internal */
  readonly program: Program;
}

/** What the engine itself needs of a compiled rule set. */
export interface Program {
  readonly diagrams: Diagrams;
  readonly facts: readonly Fact[];
  readonly outcomes: readonly CompiledOutcome[];
  /** The operators it cannot evaluate, by their variable. */
  readonly unsupported: ReadonlyMap<number, string>;
  readonly nodeOf: (rule: Rule) => number;
  /** What is known before any answer. */
  readonly blank: (day: number) => Cells;
}

const compiled = new WeakMap<RuleSet, CompiledRuleSet>();

/** Compiles a rule set, once. Never throws: what it cannot read stays open, and the rest works. */
export const compileRuleSet = (ruleSet: RuleSet): CompiledRuleSet => {
  let found = compiled.get(ruleSet);
  if (!found) {
    const program = compile(ruleSet);
    found = { ruleSet, hash: fingerprint(ruleSet), statuses: statusesBy(program), program };
    compiled.set(ruleSet, found);
  }
  return found;
};

/** The day as the rules count it. @throws RangeError when there is no such day */
export const dayOf = (asOf: string): number => {
  const day = dayNumber(asOf);
  if (day === undefined) throw new RangeError(`asOf is no day: ${asOf}`);
  return day;
};

/** What an outcome's verdict means. */
export const statusOf = ({ outcome }: CompiledOutcome, verdict: number): OutcomeStatus =>
  outcome.always ? 'always' : verdict < 0 || verdict > 2 ? 'open' : byVerdict[verdict]!;

const byVerdict = ['not-now', 'likely', 'close'] as const;

const compile = (ruleSet: RuleSet): Program => {
  const read = readRules(ruleSet);
  const outcomes = ruleSet.outcomes.map((outcome) => ({
    outcome,
    when: outcome.always ? undefined : read(outcome.when!),
    close: outcome.close && read(outcome.close),
    fit: (outcome.fit ?? []).map((rule) => read(rule)),
  }));
  const rules = outcomes.flatMap(({ when, close, fit }) => [when, close, ...fit]).filter((rule) => rule !== undefined);
  const questions = ruleSet.questions.toSorted((a, b) => a.order - b.order);
  const facts = factsOf(questions, rules.flatMap(comparisonsIn));
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));

  const diagrams = createDiagrams();
  const unsupported = new Map<number, string>();
  const open = new Map<string, number>();
  const last = facts.at(-1)!;
  const asked = last.variable + (last.several ? last.options.length : 1);
  const stayOpen = (operator: string, expression: unknown): number => {
    // The same rule twice is one open fact, so that "it, or not it" still holds.
    const key = JSON.stringify([operator, expression]);
    const variable = open.get(key) ?? asked + open.size;
    open.set(key, variable);
    unsupported.set(variable, operator);
    return node(diagrams, variable, [no, yes]);
  };

  const nodes = new Map<Rule, number>();
  const nodeOf = (rule: Rule): number => {
    let found = nodes.get(rule);
    if (found === undefined) nodes.set(rule, (found = build(rule)));
    return found;
  };
  const build = ({ joins, parts, comparison, unsupported: operator = '', expression }: Rule): number => {
    if (joins === 'not') return join(diagrams, except, yes, nodeOf(parts[0]!));
    if (joins) {
      const rule = joins === 'all' ? and : or;
      return parts.map(nodeOf).reduce((left, right) => join(diagrams, rule, left, right), joins === 'all' ? yes : no);
    }
    const fact = comparison && factOf.get(comparison.question);
    if (!fact) return stayOpen(operator, expression);
    if (!fact.several) return node(diagrams, fact.variable, truths(fact, comparison).map(Number));
    const option = fact.cellOf.get(String(comparison.operands[0]));
    return option === undefined
      ? stayOpen(comparison.operator, expression)
      : node(diagrams, fact.variable + option, [no, yes]);
  };

  const program = outcomes.map(({ outcome, when, close, fit }) => ({
    outcome,
    when,
    close,
    root: when ? join(diagrams, whenElseClose, nodeOf(when), close ? nodeOf(close) : no) : yes,
    fit: fit.map(nodeOf),
  }));

  const size = asked + open.size;
  const lowest = new Uint16Array(size);
  const highest = new Uint16Array(size).fill(1);
  for (const fact of facts) {
    const range = fact.question?.kind === 'number' ? fact.question.range : undefined;
    const cells = cellCount(fact);
    for (let index = 0; index < (fact.several ? fact.options.length : 1); index++)
      highest[fact.variable + index] = cells - 1;
    if (range) {
      lowest[fact.variable] = cellOfNumber(fact, range.min);
      highest[fact.variable] = cellOfNumber(fact, range.max);
    }
  }
  const blank = (day: number): Cells => {
    const cells = { lowest: lowest.slice(), highest: highest.slice() };
    cells.lowest[0] = cells.highest[0] = cellOfNumber(facts[0]!, day);
    return cells;
  };
  return { diagrams, facts, outcomes: program, unsupported, nodeOf, blank };
};

const statusesBy = ({ diagrams, facts, outcomes, blank }: Program): CompiledRuleSet['statuses'] => {
  let since: string | undefined;
  let day = 0;
  let start = blank(day);
  let cells = blank(day);
  return (answers, asOf = today()) => {
    if (asOf !== since) {
      day = dayOf(asOf);
      start = blank(day);
      cells = blank(day);
      since = asOf;
    }
    cells.lowest.set(start.lowest);
    cells.highest.set(start.highest);
    for (const fact of facts) locate(fact, answers[fact.id], day, cells);
    return outcomes.map((outcome) => statusOf(outcome, verdictOf(diagrams, cells, outcome.root)));
  };
};
