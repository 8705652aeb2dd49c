import { type Cells, nearly, no, verdictOf, yes } from './diagram.ts';
import type { Program } from './compile.ts';

/** The smallest set of other answers that would bring an outcome nearer. */
export interface Flip {
  /** Each question with the options that would do, given the first option of each other change. */
  readonly changes: readonly { readonly question: string; readonly to: readonly string[] }[];
  /** What the outcome would be then. `open` when further answers would be needed. */
  readonly status: 'likely' | 'close' | 'open';
}

/**
 * Finds the flip of an outcome that is not now, or close: the fewest changes to given answers that can become others
 * (a place, the last four weeks), and among as few, those that make it likely. A later question is changed before an
 * earlier one.
 */
export const flipOf = (
  { diagrams, facts }: Program,
  cells: Cells,
  given: ReadonlySet<string>,
  root: number,
): Flip | undefined => {
  const { variable, branches } = diagrams;
  const changeable = new Map(
    facts
      .filter(({ id, question, several }) => question?.changeable && !several && given.has(id))
      .map((fact) => [fact.variable, fact]),
  );
  const isClose = verdictOf(diagrams, cells, root) === nearly;
  // A change costs two, so that ending in close instead of likely, at one, only decides among as many changes.
  const atEnd = { [no]: Infinity, [yes]: 0, [nearly]: isClose ? Infinity : 1 };

  const isHere = (asked: number, cell: number) => cell >= cells.lowest[asked]! && cell <= cells.highest[asked]!;
  const costs = new Map<number, number>();
  const cost = (at: number): number => {
    if (at <= nearly) return atEnd[at as 0 | 1 | 2];
    let least = costs.get(at);
    if (least === undefined) {
      least = Infinity;
      const asked = variable[at]!;
      for (const cell of branches[at]!.keys()) least = Math.min(least, step(at, asked, cell));
      costs.set(at, least);
    }
    return least;
  };
  const step = (at: number, asked: number, cell: number): number => {
    const change = isHere(asked, cell) ? 0 : changeable.has(asked) ? 2 : Infinity;
    return change === Infinity ? Infinity : change + cost(branches[at]![cell]!);
  };
  if (cost(root) === Infinity) return undefined;

  const changes = new Map<number, number>();
  for (let at = root; at > nearly;) {
    const asked = variable[at]!;
    const best = [...branches[at]!.keys()].filter((cell) => step(at, asked, cell) === cost(at));
    const cell = best.find((candidate) => isHere(asked, candidate)) ?? best[0]!;
    if (!isHere(asked, cell)) changes.set(asked, cell);
    at = branches[at]![cell]!;
  }

  const verdictWith = (asked: number, cell: number): number => {
    const changed = { lowest: cells.lowest.slice(), highest: cells.highest.slice() };
    for (const [each, to] of [...changes, [asked, cell] as const]) changed.lowest[each] = changed.highest[each] = to;
    return verdictOf(diagrams, changed, root);
  };
  const [first] = changes;
  const verdict = first ? verdictWith(...first) : -1;
  return {
    changes: [...changes].map(([asked, cell]) => {
      const { id, options } = changeable.get(asked)!;
      const others = options.filter(
        (_, other) => other !== cell && !isHere(asked, other) && verdictWith(asked, other) === verdict,
      );
      return { question: id, to: [options[cell]!, ...others] };
    }),
    status: verdict === yes ? 'likely' : verdict === nearly ? 'close' : 'open',
  };
};
