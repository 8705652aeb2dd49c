/**
 * Decision diagrams: rules as graphs that ask one fact after the other and end in a verdict. Rules that say the same
 * are the same node, and a rule that can no longer change is a verdict: a diagram is unsure only while answers matter.
 *
 * Three-valued logic alone is not: it cannot see that "under 18, or 18 and over" holds at any age.
 */
export interface Diagrams {
  /** The variable that each node asks. Verdicts ask none. */
  readonly variable: readonly number[];
  /** Where each node goes on, by the cell that its variable lies in. */
  readonly branches: readonly (readonly number[])[];
  /** The node that asks a variable and goes on to the branches. One that decides nothing is left out. */
  readonly node: (variable: number, branches: readonly number[]) => number;
  /** The node that comes to `then` where a condition is met, and to `otherwise` where it is not. */
  readonly choose: (condition: number, then: number, otherwise: number) => number;
}

/**
 * The cells that each variable can still lie in: the lowest of the first variable, the highest of the first, the
 * lowest of the second and so on. Where both are one, the fact is known.
 */
export type Cells = number[];

/** Narrows a variable to a range of cells, or to one. */
export const settle = (cells: Cells, variable: number, lowest: number, highest: number = lowest): void => {
  cells[variable * 2] = lowest;
  cells[variable * 2 + 1] = highest;
};

/** The verdicts, which are the first nodes of every diagram. Rules know two, outcomes three. */
export const no = 0;
export const yes = 1;
export const nearly = 2;

// After every variable there is, and small enough to keep the list one of small integers.
const nothing = 0x3fffffff;

/* @__NO_SIDE_EFFECTS__ */
export const createDiagrams = (): Diagrams => {
  const variable = [nothing, nothing, nothing];
  const branches: (readonly number[])[] = [[], [], []];
  const made = new Map<string, number>();
  const once = (key: string, make: () => number): number => {
    let found = made.get(key);
    if (found === undefined) made.set(key, (found = make()));
    return found;
  };

  const node: Diagrams['node'] = (asked, next) =>
    next.every((branch) => branch === next[0])
      ? (next[0] ?? no)
      : once(`${asked}:${next.join()}`, () => {
          variable.push(asked);
          return branches.push(next) - 1;
        });

  const choose: Diagrams['choose'] = (...parts) => {
    const [condition, then, otherwise] = parts;
    if (condition === yes || then === otherwise) return then;
    if (condition === no) return otherwise;
    return once(parts.join(), () => {
      const asked = Math.min(...parts.map((part) => variable[part]!));
      const asking = parts.find((part) => variable[part] === asked)!;
      const on = (part: number, cell: number) => (variable[part] === asked ? branches[part]![cell]! : part);
      return node(
        asked,
        branches[asking]!.map((_, cell) => choose(on(condition, cell), on(then, cell), on(otherwise, cell))),
      );
    });
  };

  return { variable, branches, node, choose };
};

/** Answers diagrams as far as the facts are known. What is left asks only for facts that still matter. */
export const narrowBy = ({ variable, branches, node }: Diagrams, cells: Cells): ((root: number) => number) => {
  const done = [no, yes, nearly];
  const narrow = (root: number): number =>
    (done[root] ??= (() => {
      const asked = variable[root]!;
      const low = cells[asked * 2]!;
      const high = cells[asked * 2 + 1]!;
      const before = branches[root]!;
      const least = narrow(before[low]!);
      if (low === high) return least;
      const next = before.map((branch, cell) => (cell > low && cell <= high ? narrow(branch) : least));
      // Most of a large rule set asks for what nobody has answered yet. To look for a node takes longer than to compare.
      return next.every((branch, cell) => branch === before[cell]) ? root : node(asked, next);
    })());
  return narrow;
};

/** The verdict of a diagram, or -1 while more than one is possible. */
export const verdictOf = (diagrams: Diagrams, cells: Cells, root: number): number => {
  const { variable, branches } = diagrams;
  let at = root;
  while (at > nearly) {
    const asked = variable[at]!;
    const next = branches[at]!;
    const low = cells[asked * 2]!;
    const high = cells[asked * 2 + 1]!;
    if (low < high) {
      const verdict = verdictOf(diagrams, cells, next[low]!);
      if (verdict < 0) return verdict;
      for (let cell = low + 1; cell <= high; cell++) {
        if (verdictOf(diagrams, cells, next[cell]!) !== verdict) return -1;
      }
      return verdict;
    }
    at = next[low]!;
  }
  return at;
};

/** Makes a function that tells what the variables of a diagram stand for, in their order, some of it more than once. */
export const ownersBy = <Owner>(
  { variable, branches }: Diagrams,
  owners: readonly Owner[],
): ((root: number) => Owner[]) => {
  // The last diagram that each node and each variable was met in, by its turn. To make a set for each of hundreds of
  // diagrams takes a slow phone longer than all else.
  const metIn = variable.map(() => 0);
  const askedIn = owners.map(() => 0);
  let turn = 0;
  const visit = (at: number): void => {
    if (at <= nearly || metIn[at] === turn) return;
    metIn[at] = askedIn[variable[at]!] = turn;
    branches[at]!.forEach(visit);
  };
  return (root) => {
    turn++;
    visit(root);
    return owners.filter((_, asked) => askedIn[asked] === turn);
  };
};
