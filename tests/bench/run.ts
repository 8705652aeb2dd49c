/**
 * Runs a benchmark: `npm run bench -- search`. The module `tests/bench/NAME.ts` exports `bench`, which prints its table
 * and its deciding figures and says whether every goal was met. A missed goal ends with exit code 1.
 */
import { globSync } from 'node:fs';
import { parse } from 'node:path';

/** A benchmark. It is given the words behind its name, and tells whether every goal was met. */
export type Bench = (words: readonly string[]) => Promise<boolean>;

const [name = '', ...words] = process.argv.slice(2);
const files = globSync('*.ts', { cwd: import.meta.dirname }).map((file) => parse(file).name);
// A file whose name has a hyphen belongs to the benchmark it begins with.
const names = files.filter((file) => file !== 'run' && !file.includes('-')).toSorted();

if (names.includes(name)) {
  const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
  process.exitCode = (await bench(words)) ? 0 : 1;
} else {
  console.error(`Say which benchmark: npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 1;
}
