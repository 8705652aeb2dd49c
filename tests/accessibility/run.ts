/**
 * Runs what shows whether the criteria of EN 301 549 are met, and writes `docs/accessibility.md` from what came of it.
 * Words after `npm run accessibility --` keep the pieces of evidence of that name, and leave what is known of the others.
 * `--check` runs nothing, and fails when the page is not what the lists and the results say.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { chromium, firefox } from '../browser.ts';
import { type Count, root, sum } from '../count.ts';
import { inNode } from '../in-node.ts';
import { evidence } from './evidence.ts';
import { gaps, report } from './report.ts';
import { readResults, type Result, testsOf, writeResults } from './results.ts';

const page = join(root, 'docs/accessibility.md');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isCheck = process.argv.includes('--check');
const chosen = Object.entries(evidence).filter(([name]) => words.length === 0 || words.includes(name));
const day = new Date().toISOString().slice(0, 10);

if (isCheck) {
  const results = readResults();
  const found = gaps(results, (name) => testsOf(evidence[name]!));
  if (readFileSync(page, 'utf8') !== (await drawn())) found.push('docs/accessibility.md is not what they say');
  for (const line of found) console.error(line);
  if (found.length > 0) console.error('\nnpm run accessibility -- NAME runs one of them again, and writes the page.');
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  const seen = { ...(await lookIntoStories()), ...(await lookIntoTests()) };
  const found: Record<string, Result> = { ...readResults(), ...seen };
  writeResults(Object.fromEntries(Object.keys(evidence).flatMap((name) => (found[name] ? [[name, found[name]]] : []))));
  writeFileSync(page, await drawn());
  const counts = chosen.flatMap(([name]) => Object.values(found[name]?.counts ?? {}));
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

async function drawn(): Promise<string> {
  return (await format('accessibility.md', report(readResults()), { printWidth: 120 })).code;
}

async function lookIntoStories(): Promise<Record<string, Result>> {
  const names = chosen.flatMap(([, { check }]) => check ?? []);
  if (names.length === 0) return {};
  const { allChecks, allLanguages, inLanguage } = await import('../stories/checks.ts');
  const { readStories } = await import('../stories/storybook.ts');
  const { tryStories } = await import('../stories/try-stories.ts');
  const stories = readStories();
  const asked = allChecks.filter(({ name }) => names.includes(name));
  const languages = names.includes('language') ? allLanguages.map(inLanguage) : [];
  const checks = [
    ...asked.filter(({ name }) => name === 'tree'),
    ...languages,
    ...asked.filter(({ name }) => name !== 'tree'),
  ];
  const failed: Record<string, number> = {};
  await tryStories(stories, checks, {
    pages: availableParallelism(),
    tell({ story, faults }) {
      for (const name of new Set(faults.map((fault) => fault.split(':')[0]!))) failed[name] = (failed[name] ?? 0) + 1;
      console.log(`${faults.length > 0 ? '✗' : '✓'} ${story.title}: ${story.name}`);
      for (const fault of faults) console.log(`    ${fault}`);
    },
  });
  const count = (name: string): Count => ({ passed: stories.length - (failed[name] ?? 0), failed: failed[name] ?? 0 });
  return Object.fromEntries(names.map((name) => [name, { day, counts: { Stories: count(name) } }]));
}

function versionOf({ executablePath }: { executablePath: string }): string {
  return /\d+(\.\d+)?/.exec(execFileSync(executablePath, ['--version'], { encoding: 'utf8' }))![0];
}

async function lookIntoTests(): Promise<Record<string, Result>> {
  const found: Record<string, { day: string; tests: string[]; counts: Record<string, Count> }> = {};
  const files = chosen.flatMap(([, { page: ofPage = [] }]) => ofPage);
  const ofTests = chosen.filter(([, { check }]) => !check);
  for (const [name, one] of ofTests) found[name] = { day, tests: testsOf(one), counts: {} };
  if (files.length > 0) {
    const [{ engines }, { countsInBrowser }] = await Promise.all([import('../engines.ts'), import('../in-browser.ts')]);
    const called = {
      Chromium: `Chromium ${versionOf(chromium())}`,
      Firefox: `Firefox ${versionOf(firefox())}`,
      WebKit: 'WebKitGTK',
    };
    for (const engine of Object.keys(engines) as (keyof typeof engines)[]) {
      const { launcher, close } = await engines[engine]();
      const counts = await countsInBrowser(files, launcher).finally(close);
      for (const [name, { page: ofPage = [] }] of ofTests)
        if (ofPage.length > 0)
          found[name]!.counts[called[engine]] = sum(ofPage.map((file) => counts.get(file) ?? { passed: 0, failed: 1 }));
    }
  }
  for (const [name, { node = [] }] of ofTests) if (node.length > 0) found[name]!.counts['Node'] = await inNode(node);
  return found;
}
