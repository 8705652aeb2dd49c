/**
 * Runs the tests that run in a page in Chromium, Firefox and WebKit, one after the other. Words after
 * `npm run test:browsers --` name engines, or keep the files whose path holds one. The last line is
 * `N passed, N failed`.
 */
import { type Count, sum } from './count.ts';
import { engines } from './engines.ts';
import { inBrowser } from './in-browser.ts';
import { pageTests } from './page-tests.ts';

const words = process.argv.slice(2);
const names = Object.keys(engines) as (keyof typeof engines)[];
const isNamed = (name: string) => words.some((word) => word.toLowerCase() === name.toLowerCase());
const chosen = names.some(isNamed) ? names.filter(isNamed) : names;
const files = pageTests(words.filter((word) => !names.some((name) => name.toLowerCase() === word.toLowerCase())));
const counts: Count[] = [];

for (const name of chosen) {
  const start = performance.now();
  console.log(`\n${name}: ${files.length} files`);
  try {
    const { launcher, close } = await engines[name]();
    counts.push(await inBrowser(files, launcher).finally(close));
  } catch (error) {
    console.error((error as Error).message);
    counts.push({ passed: 0, failed: files.length });
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${name}: ${counts.at(-1)!.passed} passed, ${counts.at(-1)!.failed} failed in ${seconds} s`);
}

const { passed, failed } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
