import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { type BrowserLauncher, defaultReporter, startTestRunner } from '@web/test-runner';
import { backTab } from './back-tab.ts';
import { type Count, root, sum } from './count.ts';
import { embedPages } from './embed-pages.ts';
import { hostilePages } from './hostile/serve-pages.ts';

interface Suite {
  suites: Suite[];
  tests: { passed: boolean; skipped: boolean }[];
}

const testsOf = ({ suites, tests }: Suite): Suite['tests'] => [...tests, ...suites.flatMap(testsOf)];

// Tests of the pure code are written for Node.
const standIns: Readonly<Record<string, string>> = {
  'node:test': '/tests/page/node-test.js',
  'node:assert/strict': '/tests/page/node-assert.js',
};

/** Runs the files, one page each, in a browser. */
export const inBrowser = async (files: readonly string[], launcher: BrowserLauncher): Promise<Count> =>
  sum([...(await countsInBrowser(files, launcher)).values()]);

/** Runs the files, one page each, in a browser, and counts for each. */
export async function countsInBrowser(
  files: readonly string[],
  launcher: BrowserLauncher,
): Promise<ReadonlyMap<string, Count>> {
  const runner = await startTestRunner({
    config: {
      rootDir: root,
      files: [...files],
      nodeResolve: { exportConditions: ['@backontrack/source', 'browser'], extensions: ['.ts', '.js', '.mjs'] },
      plugins: [
        { name: 'stand-ins', resolveImport: ({ source }) => standIns[source] },
        hostilePages,
        backTab,
        esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
      ],
      middleware: [embedPages],
      browsers: [launcher],
      // More pages at once make timings and focus depend on each other.
      concurrency: 1,
      // A busy machine takes longer than half a minute to start Firefox.
      browserStartTimeout: 120_000,
      // Of one file. A hostile page of the tests takes seconds.
      testsFinishTimeout: 600_000,
      reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY })],
      // A walk over forty stops of the keyboard takes long where others work, too.
      testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) return new Map(files.map((file) => [file, { passed: 0, failed: 1 }]));
  await new Promise((stopped) => {
    runner.on('stopped', stopped);
  });

  return new Map(
    [...runner.sessions.all()].map((session) => {
      const file = relative(root, session.testFile);
      const tests = session.testResults ? testsOf(session.testResults) : [];
      if (tests.length === 0) console.error(`${file} ran no test.`);
      const passed = tests.filter((test) => test.passed).length;
      const failed = tests.filter((test) => !test.passed && !test.skipped).length;
      // A page can break outside of any test, and has failed although each test passed.
      const isWhole = session.passed && tests.length > 0;
      return [file, { passed, failed: isWhole ? failed : Math.max(failed, 1) }] as const;
    }),
  );
}
