import type { Program } from './compile.ts';
import { type Cells, nearly, no, settle, verdictOf, yes } from './diagram.ts';
import type { Fact } from './facts.ts';

/** The smallest set of other answers that would bring an outcome nearer. */
export interface Flip {
  /**
   * Each question with the options that would do, given the first option of each other change. When the outcome would
   * be open, one that could.
   */
  readonly changes: readonly { readonly question: string; readonly to: readonly string[] }[];
  /** What the outcome would be then. `open` when further answers would be needed. */
  readonly status: 'likely' | 'close' | 'open';
}

/**
 * Finds the flip of an outcome that is not now, or close: the fewest changes to given answers that can become others
 * (a place, the last four weeks), and among as few, those that make it likely. A later question is changed before an
 * earlier one.
 */
export const flipOf = ({ diagrams, owners }: Program, cells: Cells, root: number): Flip | undefined => {
  const { variable, branches } = diagrams;
  const isHere = (asked: number, cell: number) => cell >= cells[asked * 2]! && cell <= cells[asked * 2 + 1]!;
  const isChangeable = (owner: Fact | string | undefined) =>
    typeof owner === 'object' && owner.question.kind === 'choice' && owner.question.changeable;

  // An answer that was not given can be anything, so nothing of it needs to change.
  // A change costs two, so that ending in close instead of likely, at one, only decides among as many changes.
  const costs = [Infinity, 0, verdictOf(diagrams, cells, root) === nearly ? Infinity : 1];
  const costOf = (from: number): number => (costs[from] ??= Math.min(...branchCosts(from)));
  const branchCosts = (from: number): number[] => {
    const asked = variable[from]!;
    const change = isChangeable(owners[asked]) ? 2 : Infinity;
    return branches[from]!.map((branch, cell) => (isHere(asked, cell) ? 0 : change) + costOf(branch));
  };
  if (costOf(root) === Infinity) return undefined;

  const changes: [asked: number, cell: number][] = [];
  for (let from = root; from > nearly;) {
    const asked = variable[from]!;
    const isBest = branchCosts(from).map((cost) => cost === costOf(from));
    const stay = isBest.findIndex((best, cell) => best && isHere(asked, cell));
    const cell = stay < 0 ? isBest.indexOf(true) : stay;
    if (stay < 0) changes.push([asked, cell]);
    from = branches[from]![cell]!;
  }

  const verdictWith = (...more: [asked: number, cell: number][]): number => {
    const changed = cells.slice();
    for (const [asked, cell] of [...changes, ...more]) settle(changed, asked, cell);
    return verdictOf(diagrams, changed, root);
  };
  const verdict = verdictWith();
  return {
    changes: changes.map(([asked, cell]) => {
      const { id, options } = owners[asked] as Fact;
      // Two options that both leave an outcome open may leave different things open.
      const others = options.filter((_, other) => verdict > no && verdictWith([asked, other]) === verdict);
      return { question: id, to: [...new Set([options[cell]!, ...others])] };
    }),
    status: verdict === yes ? 'likely' : verdict === nearly ? 'close' : 'open',
  };
};
