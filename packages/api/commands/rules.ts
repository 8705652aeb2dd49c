/**
 * For people who write rules:
 * - `npm run rules -- check [file ...]` says what is wrong with rule sets, and which of their tests do not hold.
 * - `npm run rules -- report <old> <new>` prints who gains and who loses by a change.
 * - `npm run rules -- schema` writes the JSON Schema that editors check rule sets against.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ruleSetJsonSchema, StoredRuleSet, validateRuleSet } from '@backontrack/contract/eligibility';

import { type Change, changesBetween, isGain, profileCount } from '../src/rules/changes.ts';
import { failedTests } from '../src/rules/failed-tests.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const print = (line = '') => process.stdout.write(`${line}\n`);
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

// npm runs a script in the package's folder; a person's paths start where the person is.
const fromHere = (file: string) => new URL(file, `file://${process.env['INIT_CWD'] ?? process.cwd()}/`);
const read = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** @returns Whether every file is right. */
function check(files: readonly (string | URL)[]): boolean {
  let wrong = 0;
  for (const file of files) {
    const stored = read(file);
    const problems = validateRuleSet(stored).map((problem) => `${problem.path}: ${problem.reason} (${problem.code})`);
    const parsed = StoredRuleSet.safeParse(stored);
    const failures = problems.length === 0 && parsed.success ? failedTests(parsed.data) : [];
    for (const { test, found } of failures) {
      problems.push(`test "${test.name}": expects ${test.outcome} to be ${test.status}, and it is ${found}`);
    }
    wrong += problems.length;
    const tests = parsed.success ? counted(parsed.data.tests.length, 'test') : 'unread';
    print(
      `${String(file).split('/').at(-1)}: ${problems.length === 0 ? `right, ${tests}` : counted(problems.length, 'problem')}`,
    );
    for (const problem of problems) print(`  ${problem}`);
  }
  return wrong === 0;
}

function report(old: unknown, recent: unknown): void {
  const changes = changesBetween(StoredRuleSet.parse(old), StoredRuleSet.parse(recent));
  const gains = changes.filter(isGain);
  const losses = changes.filter((change) => !isGain(change));
  section('Who gains', gains);
  section('Who loses', losses);
  print(
    `${counted(gains.length, 'gain')} and ${counted(losses.length, 'loss').replace(/losss$/, 'losses')} over the tests and ${profileCount} profiles.`,
  );
}

function section(title: string, changes: readonly Change[]): void {
  print(title);
  const kinds = new Map<string, Change[]>();
  for (const change of changes) {
    const kind = `${change.outcome}: ${change.before} -> ${change.after}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), change]);
  }
  if (kinds.size === 0) print('  no one');
  for (const [kind, alike] of kinds) {
    print(`  ${kind}, ${counted(alike.length, 'time')}`);
    for (const { who, answers } of alike) print(`    ${who}: ${JSON.stringify(answers)}`);
  }
}

const [command, ...files] = process.argv.slice(2);
if (command === 'check') {
  const all = files.length > 0 ? files.map(fromHere) : globSync(path('../content/eligibility/*.json'));
  process.exitCode = check(all) ? 0 : 1;
} else if (command === 'report' && files.length === 2) {
  const [old, recent] = files.map((file) => read(fromHere(file)));
  report(old, recent);
} else if (command === 'schema') {
  writeFileSync(path('../../contract/rule-set.schema.json'), `${JSON.stringify(ruleSetJsonSchema(), null, 2)}\n`);
} else {
  print('npm run rules -- check [file ...] | report <old> <new> | schema');
  process.exitCode = 1;
}
