/** Finds the snippets for partners' pages that were ever documented. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../count.ts';

/** Those with a widget, or a link that becomes one, in a guide, as they stand there. */
const snippetsIn = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^ *```html\n([\s\S]*?)^ *```/gm)]
    .map(([, snippet = '']) => snippet.trim())
    .filter((snippet) => /<backontrack-|\/embed\//.test(snippet));

/** The ones that are documented now. */
export const documented = (): string[] => [
  ...new Set(globSync(['README.md', 'docs/**/*.md'], { cwd: root }).toSorted().flatMap(snippetsIn)),
];

/** The ones that were documented at any time. */
export const kept = (): string[] => snippetsIn('tests/hostile/snippets.md');

/** All of them, each once. */
export const snippets = (): string[] => [...new Set([...kept(), ...documented()])];
