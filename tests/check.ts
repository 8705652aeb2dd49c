/** Runs every `check:…` script of package.json to its end, and shows what the failed ones said. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './count.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const checks = Object.entries(scripts).filter(([name]) => name.startsWith('check:'));
const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
const failed: string[] = [];

for (const [name, command] of checks) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    maxBuffer: 2 ** 28,
    shell: true,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const title = name.slice('check:'.length);
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`);
  if (status === 0) continue;
  failed.push(title);
  console.log(`\n${[stdout, stderr].join('\n').trim()}\n`);
}

console.log(failed.length === 0 ? 'Everything holds.' : `Not in order: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
