import type { Question, RuleSet } from '@backontrack/contract/eligibility';
import type { Program } from './compile.ts';
import { type Cells, type Diagrams, verdictOf } from './diagram.ts';
import type { Fact } from './facts.ts';

/** An undecided outcome: what is left of its diagram, and the questions that still matter to it. */
export interface Undecided {
  readonly root: number;
  readonly missing: ReadonlySet<string>;
}

/**
 * Chooses the question to ask next among those that an undecided outcome still needs: sensitive ones last, then the
 * earliest section, then the one that decides most outcomes on average over its answers, then the editors' order.
 */
export const nextQuestion = (
  { sections }: RuleSet,
  { diagrams, facts }: Program,
  cells: Cells,
  undecided: readonly Undecided[],
  answered: ReadonlySet<string>,
): Question | undefined => {
  const needed = new Set(undecided.flatMap(({ missing }) => [...missing]));
  const candidates = facts.filter(({ id, question }) => question && needed.has(id) && !answered.has(id)) as (Fact & {
    question: Question;
  })[];
  const places = new Map(sections.map(({ id }, index) => [id, index]));
  const placeOf = ({ question }: { question: Question }) =>
    (question.sensitive ? sections.length : 0) + (places.get(question.section) ?? 0);

  const earliest = Math.min(...candidates.map(placeOf));
  const first = candidates.filter((candidate) => placeOf(candidate) === earliest);
  if (first.length < 2) return first[0]?.question;

  const decided = first.map((fact) => decidedBy(diagrams, cells, fact, undecided));
  return first[decided.indexOf(Math.max(...decided))]!.question;
};

/** How many outcomes a question decides, on average over the answers that rules can tell apart, taken as equally likely. */
const decidedBy = (diagrams: Diagrams, cells: Cells, fact: Fact, undecided: readonly Undecided[]): number => {
  const roots = undecided.filter(({ missing }) => missing.has(fact.id)).map(({ root }) => root);
  const trial = { lowest: cells.lowest.slice(), highest: cells.highest.slice() };
  const { variable, several, options } = fact;
  let decided = 0;
  let answers = 0;
  const count = () => {
    answers++;
    for (const root of roots) if (verdictOf(diagrams, trial, root) >= 0) decided++;
  };
  if (several) {
    // All subsets would be too many to try. None, or one of the options, is what most people answer.
    const end = variable + options.length;
    trial.lowest.fill(0, variable, end);
    trial.highest.fill(0, variable, end);
    count();
    for (let chosen = variable; chosen < end; chosen++) {
      trial.lowest[chosen] = trial.highest[chosen] = 1;
      count();
      trial.lowest[chosen] = trial.highest[chosen] = 0;
    }
  } else {
    for (let cell = cells.lowest[variable]!; cell <= cells.highest[variable]!; cell++) {
      trial.lowest[variable] = trial.highest[variable] = cell;
      count();
    }
  }
  return decided / answers;
};
