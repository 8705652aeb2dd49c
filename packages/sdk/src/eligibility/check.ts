import type { OutcomeStatus, Question, RuleSet } from '@backontrack/contract/eligibility';
import { today } from './age.ts';
import { type Answer, AnswerError, type AnswerProblem, type Answers } from './answer.ts';
import { type CompiledRuleSet, compileRuleSet, dayOf, type Program, statusOf } from './compile.ts';
import { nearly, narrowBy, variablesOf, yes } from './diagram.ts';
import { locate } from './facts.ts';
import { type Flip, flipOf } from './flip.ts';
import { nextQuestion } from './next-question.ts';
import { inOrder } from './order.ts';
import { type Reason, reasonsOf, type Trace, traceOf } from './reasons.ts';

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
  /** What would be wrong with an answer, to be said at its field. */
  problemOf(question: string, answer: Answer): AnswerProblem | undefined;
  /** The question to ask next, or undefined when no answer would decide anything more. */
  readonly next: Question | undefined;
  /** Every outcome by stage, then status, then fit. */
  readonly outcomes: readonly OutcomeResult[];
  readonly result: CheckResult;
  /** The full trace of an outcome, or undefined when there is none of that id. */
  explain(outcome: string): Explanation | undefined;
}

export interface CheckOptions {
  /** The day of the check as an RFC 3339 date. Today, where the reader is, when left out. */
  asOf?: string;
}

/** Starts a check without answers. A rule set is compiled the first time only. */
export const startCheck = (ruleSet: RuleSet, { asOf = today() }: CheckOptions = {}): Check => {
  const compiled = compileRuleSet(ruleSet);
  const day = dayOf(asOf);
  let answers: Answers = {};
  let view: View | undefined;
  const current = () => (view ??= viewOf(compiled, answers, day));

  const { facts, blank } = compiled.program;
  const tryAnswer = (question: string, answer: Answer | undefined): void => {
    const fact = facts.find(({ id }) => id === question);
    if (!fact?.question) throw new AnswerError(question, 'unknown-question');
    locate(fact, answer, day, blank(day));
  };

  const check: Check = {
    ruleSet,
    asOf,
    get answers() {
      return answers;
    },
    answer(question, answer) {
      tryAnswer(question, answer);
      const { [question]: _, ...others } = answers;
      answers = answer === undefined ? others : { ...others, [question]: answer };
      view = undefined;
      return check;
    },
    problemOf(question, answer) {
      try {
        tryAnswer(question, answer);
        return undefined;
      } catch (error) {
        return (error as AnswerError).code;
      }
    },
    get next() {
      return current().next();
    },
    get outcomes() {
      return current().outcomes();
    },
    get result() {
      const outcomes = current()
        .outcomes()
        .map(({ id, status }) => ({ id, status }));
      return { ruleSet: ruleSet.id, version: ruleSet.version, hash: compiled.hash, asOf, outcomes };
    },
    explain: (outcome) => current().explain(outcome),
  };
  return check;
};

interface View {
  next: () => Question | undefined;
  outcomes: () => readonly OutcomeResult[];
  explain: (outcome: string) => Explanation | undefined;
}

/** What a set of answers comes to, worked out as far as it is asked for. */
const viewOf = ({ ruleSet, program }: CompiledRuleSet, answers: Answers, day: number): View => {
  const { diagrams, facts, outcomes, blank } = program;
  const cells = blank(day);
  for (const fact of facts) locate(fact, answers[fact.id], day, cells);
  const narrow = narrowBy(diagrams, cells);
  const given = new Set(Object.keys(answers));
  const judged = outcomes.map((compiled) => {
    const root = narrow(compiled.root);
    return {
      ...compiled,
      whole: compiled.root,
      root,
      status: statusOf(compiled, root),
      missing: missingFrom(program, root),
    };
  });

  let next: { question: Question | undefined } | undefined;
  let results: readonly OutcomeResult[] | undefined;
  return {
    next: () =>
      (next ??= {
        question: nextQuestion(
          ruleSet,
          program,
          cells,
          judged.filter(({ root }) => root > nearly),
          given,
        ),
      }).question,
    outcomes: () =>
      (results ??= inOrder(
        judged.map(({ outcome, when, whole, status, missing, fit }) => ({
          id: outcome.id,
          stage: outcome.stage,
          status,
          fit: fit.filter((rule) => narrow(rule) === yes).length,
          reasons: reasonsOf(ruleSet, program, narrow, answers, when),
          missing: [...missing],
          flip: status === 'close' || status === 'not-now' ? flipOf(program, cells, given, whole) : undefined,
        })),
      )),
    explain: (id) => {
      const found = judged.find(({ outcome }) => outcome.id === id);
      if (!found) return undefined;
      const { status, when, close } = found;
      return {
        id,
        status,
        when: when && traceOf(program, narrow, when),
        close: close && traceOf(program, narrow, close),
      };
    },
  };
};

const missingFrom = ({ diagrams, facts }: Program, root: number): ReadonlySet<string> => {
  const variables = root > nearly ? variablesOf(diagrams, root) : new Set<number>();
  const isAsked = ({ variable, several, options }: Program['facts'][number]) =>
    several ? options.some((_, index) => variables.has(variable + index)) : variables.has(variable);
  return new Set(variables.size > 0 ? facts.filter(isAsked).map(({ id }) => id) : []);
};
