/**
 * Runs every test: in Node, in Chromium, and end to end. Words after `npm test --` keep the files whose path holds one.
 * The last line is `N passed, N failed`.
 */
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { type Count, root, sum } from './count.ts';
import { inNode } from './in-node.ts';

interface Part {
  readonly title: string;
  readonly patterns: readonly string[];
  readonly except?: string;
  run(files: readonly string[]): Promise<Count>;
}

const parts: readonly Part[] = [
  {
    title: 'Node',
    patterns: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    except: '{packages/widgets,tests/e2e,tests/hostile,tests/wordpress}',
    run: inNode,
  },
  {
    title: 'Chromium',
    patterns: [
      'packages/widgets/src/**/*.test.ts',
      'packages/sdk/src/eligibility/profile-run.test.ts',
      // The others run in all three engines by `npm run test:browsers`.
      'tests/hostile/{doctor,policies,translation,frames,snippets}.test.ts',
    ],
    // Looks for a browser, and may install one: not before there is a test for it.
    run: async (files) => {
      const [{ inBrowser }, { engines }] = await Promise.all([import('./in-browser.ts'), import('./engines.ts')]);
      return inBrowser(files, (await engines.Chromium()).launcher);
    },
  },
  {
    title: 'End to end',
    patterns: ['tests/e2e/**/*.test.ts'],
    run: (files) => inNode(files, { serial: true }),
  },
];

const words = process.argv.slice(2);

const filesOf = ({ patterns, except = 'dist' }: Part): string[] => {
  const found = globSync(patterns, { cwd: root, exclude: ['**/node_modules', except] });
  const paths = found.map((path) => path.replaceAll(sep, '/')).toSorted();
  return words.length === 0 ? paths : paths.filter((path) => words.some((word) => path.includes(word)));
};

const counts: Count[] = [];

for (const part of parts) {
  const files = filesOf(part);
  if (files.length === 0) continue;

  const start = performance.now();
  console.log(`\n${part.title}: ${files.length} files`);
  const count = await part.run(files).catch(({ message }: Error) => {
    console.error(message);
    return { passed: 0, failed: files.length };
  });
  counts.push(count);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${part.title}: ${count.passed} passed, ${count.failed} failed in ${seconds} s`);
}

if (counts.length === 0) console.error(`No test file matches: ${words.join(' ')}`);

const { passed, failed } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
