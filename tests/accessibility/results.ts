import { readFileSync, writeFileSync } from 'node:fs';
import { root, type Count } from '../count.ts';
import type { Evidence } from './evidence.ts';

/** What came of one piece of evidence, when it was last looked for. */
export interface Result {
  readonly day: string;
  /** Stories, or tests by what they ran in: an engine with its version, or Node. */
  readonly counts: Readonly<Record<string, Count>>;
  /** The sentences of the tests, as they stood in their files then. */
  readonly tests?: readonly string[];
}

export type Results = Readonly<Record<string, Result>>;

const path = `${root}tests/accessibility/results.json`;

/** The committed results, by the names in `evidence.ts`. */
export const readResults = (): Results => JSON.parse(readFileSync(path, 'utf8')) as Results;

export const writeResults = (results: Results): void => writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);

/** The sentences of the tests of a piece of evidence, as they stand in the sources. */
export const testsOf = ({ page = [], node = [] }: Evidence): string[] =>
  [...page, ...node].flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(/\b(?:it|test)\(\s*(['"`])(.*?)\1/gs)].map(
      ([, , words = '']) => words,
    ),
  );

/** Whether all of it passed, and there was any. */
export const isMet = (result: Result | undefined): boolean => {
  const counts = Object.values(result?.counts ?? {});
  return counts.length > 0 && counts.every(({ passed, failed }) => passed > 0 && failed === 0);
};
