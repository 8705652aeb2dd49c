import type { Question, RuleSet } from '@backontrack/contract/eligibility';
import type { Program } from './compile.ts';
import { type Cells, settle, verdictOf } from './diagram.ts';
import type { Fact } from './facts.ts';

/** An undecided outcome: what is left of its diagram, and the questions that still matter to it. */
export interface Undecided {
  readonly root: number;
  readonly missing: readonly string[];
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
  const needed = new Set(undecided.flatMap(({ missing }) => missing));
  const placeOf = ({ question }: Fact) =>
    sections.findIndex(({ id }) => id === question.section) + (question.sensitive ? sections.length : 0);
  const candidates = facts.filter(({ id }) => needed.has(id) && !answered.has(id));
  const earliest = Math.min(...candidates.map(placeOf));

  /** How many outcomes a question decides, on average over the answers that rules can tell apart. */
  const decidedBy = ({ id, several, variable, options }: Fact): number => {
    const trial = cells.slice();
    const roots = undecided.filter(({ missing }) => missing.includes(id)).map(({ root }) => root);
    // All subsets of many options would be too many to try: none, or one of them, is what most people answer.
    const first = several ? -1 : cells[variable * 2]!;
    const last = several ? options.length - 1 : cells[variable * 2 + 1]!;
    let decided = 0;
    for (let answer = first; answer <= last; answer++) {
      if (several) options.forEach((_, option) => settle(trial, variable + option, Number(option === answer)));
      else settle(trial, variable, answer);
      decided += roots.filter((root) => verdictOf(diagrams, trial, root) >= 0).length;
    }
    return decided / (last - first + 1);
  };

  const first = candidates.filter((fact) => placeOf(fact) === earliest);
  const decided = first.map(decidedBy);
  return first[decided.indexOf(Math.max(...decided))]?.question;
};
