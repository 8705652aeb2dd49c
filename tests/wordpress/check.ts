/** Checks the plugin's PHP, where there is a PHP to read it. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { root } from '../count.ts';

const files = globSync('packages/wordpress/plugin/**/*.php', { cwd: root });
for (const file of files) {
  const { status, error, stdout } = spawnSync('php', ['-l', file], { cwd: root, encoding: 'utf8' });
  if (error) break;
  if (status !== 0) {
    console.error(stdout.trim());
    process.exitCode = 1;
  }
}
