/**
 * Decision diagrams: a rule as a graph that asks one fact after the other and ends in a verdict. A rule that can no
 * longer change has exactly one node left, so a diagram is never unsure when the answers are not.
 *
 * Three-valued logic alone is: it cannot see that "under 18, or 18 and over" holds at any age.
 */
export interface Diagrams {
  /** The variable that each node asks. Verdicts ask none. */
  readonly variable: number[];
  /** Where each node goes on, by the cell that its variable lies in. */
  readonly branches: (readonly number[])[];
  readonly known: Map<string, number>;
}

/** The cells that each variable can still lie in, both ends included. One cell: the fact is known. */
export interface Cells {
  readonly lowest: Uint16Array;
  readonly highest: Uint16Array;
}

/** Verdicts are the first nodes of every diagram. A rule knows the first two, an outcome all three. */
export const no = 0;
export const yes = 1;
export const nearly = 2;

// After every variable there is, and small enough to keep the list one of small integers.
const asksNothing = 0x3fffffff;

export const createDiagrams = (): Diagrams => ({
  variable: [asksNothing, asksNothing, asksNothing],
  branches: [[], [], []],
  known: new Map(),
});

/** The node that asks `variable` and goes on to `branches`. Equal nodes are one node, and a question that decides nothing is left out. */
export const node = (diagrams: Diagrams, variable: number, branches: readonly number[]): number => {
  const first = branches[0]!;
  if (branches.every((branch) => branch === first)) return first;
  const key = `${variable}:${branches.join()}`;
  let found = diagrams.known.get(key);
  if (found === undefined) {
    found = diagrams.variable.push(variable) - 1;
    diagrams.branches.push(branches);
    diagrams.known.set(key, found);
  }
  return found;
};

/** Says what two nodes come to when that is clear without asking on, or -1. */
export type Join = (left: number, right: number) => number;

export const and: Join = (left, right) =>
  left === no || right === no ? no : left === yes ? right : right === yes ? left : -1;
export const or: Join = (left, right) =>
  left === yes || right === yes ? yes : left === no ? right : right === no ? left : -1;
export const except: Join = (left, right) => (left === no || right === yes ? no : right === no ? left : -1);
/** What an outcome comes to by its `when` and its `close` rule. */
export const whenElseClose: Join = (when, close) =>
  when === yes ? yes : when > no || close > yes ? -1 : close === yes ? nearly : no;

/** Joins two diagrams into one. */
export const join = (diagrams: Diagrams, rule: Join, left: number, right: number): number => {
  const done = new Map<number, number>();
  const visit = (a: number, b: number): number => {
    const clear = rule(a, b);
    if (clear >= 0) return clear;
    const key = a * 0x4000000 + b;
    let joined = done.get(key);
    if (joined === undefined) {
      const variable = Math.min(diagrams.variable[a]!, diagrams.variable[b]!);
      const next = (from: number, cell: number) =>
        diagrams.variable[from] === variable ? diagrams.branches[from]![cell]! : from;
      const asking = diagrams.variable[a] === variable ? a : b;
      joined = node(
        diagrams,
        variable,
        diagrams.branches[asking]!.map((_, cell) => visit(next(a, cell), next(b, cell))),
      );
      done.set(key, joined);
    }
    return joined;
  };
  return visit(left, right);
};

/** Answers a diagram as far as the facts are known. What is left asks only for facts that still matter. */
export const narrowBy = (diagrams: Diagrams, { lowest, highest }: Cells): ((root: number) => number) => {
  const done = new Map<number, number>();
  const visit = (from: number): number => {
    if (from <= nearly) return from;
    let narrowed = done.get(from);
    if (narrowed === undefined) {
      const variable = diagrams.variable[from]!;
      const branches = diagrams.branches[from]!;
      const low = lowest[variable]!;
      const high = highest[variable]!;
      const least = visit(branches[low]!);
      narrowed =
        low === high
          ? least
          : node(
              diagrams,
              variable,
              branches.map((branch, cell) => (cell > low && cell <= high ? visit(branch) : least)),
            );
      done.set(from, narrowed);
    }
    return narrowed;
  };
  return visit;
};

/** The verdict of a diagram, or -1 while more than one is possible. */
export const verdictOf = ({ variable, branches }: Diagrams, { lowest, highest }: Cells, root: number): number => {
  let at = root;
  while (at > nearly) {
    const asked = variable[at]!;
    const cell = lowest[asked]!;
    if (cell !== highest[asked]) return spread(variable, branches, lowest, highest, at);
    at = branches[at]![cell]!;
  }
  return at;
};

const spread = (
  variable: readonly number[],
  branches: readonly (readonly number[])[],
  lowest: Uint16Array,
  highest: Uint16Array,
  root: number,
): number => {
  let verdict: number | undefined;
  const seen = new Set<number>();
  // Whether everything reached so far comes to one verdict.
  const visit = (at: number): boolean => {
    if (at <= nearly) {
      verdict ??= at;
      return verdict === at;
    }
    if (seen.has(at)) return true;
    seen.add(at);
    const asked = variable[at]!;
    for (let cell = lowest[asked]!; cell <= highest[asked]!; cell++) if (!visit(branches[at]![cell]!)) return false;
    return true;
  };
  return visit(root) ? verdict! : -1;
};

/** Every variable that a diagram asks. */
export const variablesOf = ({ variable, branches }: Diagrams, root: number): Set<number> => {
  const variables = new Set<number>();
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (at <= nearly || seen.has(at)) return;
    seen.add(at);
    variables.add(variable[at]!);
    for (const branch of branches[at]!) visit(branch);
  };
  visit(root);
  return variables;
};
