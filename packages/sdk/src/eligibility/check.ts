import type { OutcomeStatus, Question, RuleSet } from '@backontrack/contract/eligibility';
import { today } from './age.ts';
import { type Answer, AnswerError, type Answers } from './answer.ts';
import { compileRuleSet, statusOf } from './compile.ts';
import { nearly, narrowBy, yes } from './diagram.ts';
import { type Flip, flipOf } from './flip.ts';
import { nextQuestion } from './next-question.ts';
import { inOrder } from './order.ts';
import { type Reason, reasonsOf, type Trace, traceOf } from './reasons.ts';
import type { Rule } from './rule.ts';

/** What the check says of one outcome. Its words are in the rule set, under the same id. */
export interface OutcomeResult {
  readonly id: string;
  readonly stage: number;
  readonly status: OutcomeStatus;
  /** How many of its `fit` rules hold. */
  readonly fit: number;
  readonly reasons: readonly Reason[];
  /** The questions whose answers can still change the status, in the editors' order. Empty unless it is open. */
  readonly missing: readonly string[];
  /** The smallest set of other answers that would bring it nearer, when it is close or not now and there is one. */
  readonly flip: Flip | undefined;
  /** For stage 5: the first outcome of stage 2 or 3 that there is for these answers. */
  readonly companion: string | undefined;
}

/** What a check came to. It can be shared; answers are not in it. */
export interface CheckResult {
  readonly ruleSet: string;
  readonly version: string;
  readonly hash: string;
  readonly asOf: string;
  readonly outcomes: readonly { readonly id: string; readonly status: OutcomeStatus }[];
}

/** Why an outcome has its status: every rule behind it with what it came to. */
export interface Explanation {
  readonly id: string;
  readonly status: OutcomeStatus;
  readonly when: Trace | undefined;
  readonly close: Trace | undefined;
}

/** One person's way through a rule set. Nothing leaves it. */
export interface Check {
  readonly ruleSet: RuleSet;
  readonly asOf: string;
  readonly answers: Answers;
  /** Gives, changes or, with undefined, takes back an answer. @throws AnswerError and keeps the answer there was */
  answer(question: string, answer: Answer | undefined): Check;
  /** The question to ask next, or undefined when no answer would decide anything more. */
  readonly next: Question | undefined;
  /** Every outcome by stage, then status, then fit. */
  readonly outcomes: readonly OutcomeResult[];
  readonly result: CheckResult;
  /** The full trace of an outcome, or undefined when there is none of that id. */
  explain(outcome: string): Explanation | undefined;
}

/** How a check is started. */
export interface CheckOptions {
  /** The day of the check as an RFC 3339 date. Today, where the reader is, when left out. */
  asOf?: string;
}

/** Starts a check without answers. A rule set is compiled the first time only. @throws RangeError when `asOf` is no day */
export const startCheck = (ruleSet: RuleSet, { asOf = today() }: CheckOptions = {}): Check => {
  const { hash, program } = compileRuleSet(ruleSet, asOf);
  const { diagrams, facts, outcomes, ownersIn, locateAll } = program;

  let answers: Answers = {};
  let view: ReturnType<typeof viewNow> | undefined;
  const viewNow = () => {
    const cells = locateAll(answers);
    const narrow = narrowBy(diagrams, cells);
    // Options of which several can be chosen are variables of one question, side by side.
    const missingFrom = (root: number) =>
      ownersIn(root)
        .flatMap((owner) => (typeof owner === 'string' ? [] : owner.id))
        .filter((id, at, all) => id !== all[at - 1]);
    const judged = outcomes.map((compiled) => {
      const root = narrow(compiled.root);
      return { compiled, root, status: statusOf(compiled, root), missing: missingFrom(root) };
    });
    return {
      cells,
      given: new Set(Object.keys(answers)),
      judged,
      narrow: (rule: Rule) => narrow(rule.node()),
    };
  };
  const current = () => (view ??= viewNow());

  const check: Check = {
    ruleSet,
    asOf,
    get answers() {
      return answers;
    },
    answer(question, answer) {
      if (!facts.some(({ id }) => id === question)) throw new AnswerError(question, 'unknown-question');
      const changed = { ...answers, [question]: answer };
      if (answer === undefined) delete changed[question];
      locateAll(changed);
      answers = changed;
      view = undefined;
      return check;
    },
    get next() {
      const { cells, given, judged } = current();
      return nextQuestion(
        ruleSet,
        program,
        cells,
        judged.filter(({ root }) => root > nearly),
        given,
      );
    },
    get outcomes() {
      const { cells, judged, narrow } = current();
      return inOrder(
        judged.map(({ compiled: { outcome, when, root, fit }, status, missing }) => ({
          id: outcome.id,
          stage: outcome.stage,
          status,
          fit: fit.filter((rule) => narrow(rule) === yes).length,
          reasons: when ? reasonsOf(ruleSet, program, narrow, answers, when) : [],
          missing,
          flip: status === 'close' || status === 'not-now' ? flipOf(program, cells, root) : undefined,
        })),
      );
    },
    get result() {
      const results = check.outcomes.map(({ id, status }) => ({ id, status }));
      return { ruleSet: ruleSet.id, version: ruleSet.version, hash, asOf, outcomes: results };
    },
    explain(id) {
      const { judged, narrow } = current();
      const found = judged.find(({ compiled }) => compiled.outcome.id === id);
      if (!found) return undefined;
      const { when, close } = found.compiled;
      return { id, status: found.status, when: when && traceOf(narrow, when), close: close && traceOf(narrow, close) };
    },
  };
  return check;
};
