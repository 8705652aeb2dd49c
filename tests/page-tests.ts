import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { root } from './count.ts';

const list = (patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: ['**/node_modules', 'dist'] })
    .map((path) => path.replaceAll(sep, '/'))
    .toSorted();

const standsIn = new Set(['node:test', 'node:assert/strict']);

/** Whether a test of Node asks it for nothing that a page has no stand-in for (`tests/page`). */
const runsInPage = (file: string): boolean =>
  [...readFileSync(root + file, 'utf8').matchAll(/from '(node:[^']+)'/g)].every(([, name = '']) => standsIn.has(name));

/** The tests that run in a page: those of the widgets, and those of the SDK's pure entry points. */
export const pageTests = (words: readonly string[] = []): string[] => {
  const files = [
    ...list(['packages/widgets/src/**/*.test.ts']),
    ...list(['tests/hostile/*.test.ts']),
    ...list(['packages/sdk/src/{eligibility,search,text}/*.test.ts']).filter(runsInPage),
  ];
  return words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)));
};
