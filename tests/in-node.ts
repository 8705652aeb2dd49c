import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { dot } from 'node:test/reporters';
import { type Count, root } from './count.ts';

/** Runs files of `node:test`. `serial` takes one at a time, for tests that share a port, a browser or a build. */
export const inNode = async (files: readonly string[], { serial = false } = {}): Promise<Count> => {
  const count = { passed: 0, failed: 0 };
  const empty = new Set(files);
  const broken: string[] = [];
  const errors = new Map<string, string>();

  const stream = run({
    cwd: root,
    files: [...files],
    execArgv: ['--conditions=@backontrack/source'],
    concurrency: serial ? 1 : availableParallelism(),
    timeout: 600_000,
  });

  stream.on('data', ({ type, data }) => {
    if (type === 'test:stderr') {
      const file = relative(root, resolve(root, data.file));
      errors.set(file, (errors.get(file) ?? '') + data.message);
    }
    if (type !== 'test:pass' && type !== 'test:fail') return;
    if (data.details.type === 'suite' || data.skip !== undefined || data.todo !== undefined) return;

    const file = relative(root, data.file ?? '');
    // Node reports a file that has no test, or that broke before its first one, as one test of the file's name.
    const isFile = data.name === file;
    if (type === 'test:pass' && isFile) return;
    if (isFile) broken.push(file);
    count[type === 'test:pass' ? 'passed' : 'failed'] += 1;
    empty.delete(file);
  });

  for await (const text of stream.compose(dot)) process.stdout.write(text);
  for (const file of broken) console.error(`\n${file}\n${errors.get(file) ?? ''}`);
  for (const file of empty) console.error(`${file} ran no test.`);

  return { passed: count.passed, failed: count.failed + empty.size };
};
