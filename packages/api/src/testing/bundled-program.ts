import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const api = fileURLToPath(new URL('../..', import.meta.url));
const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url));

let bundled: Promise<string> | undefined;

/**
 * Puts the command line with all it imports into one file, in a folder beside which everything is where it expects it.
 * Most of a start is finding and reading a thousand modules, and a test that starts a hundred servers has no time for it.
 * @returns The file. It is removed when the process ends.
 */
export const bundledProgram = (): Promise<string> => (bundled ??= bundle());

async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'backontrack-api-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(modules, join(folder, 'node_modules'));
  for (const name of ['package.json', 'content']) symlinkSync(join(api, name), join(folder, name));
  const file = join(folder, 'src', 'command-line', 'main.mjs');
  await build({
    entryPoints: [join(api, 'src/command-line/main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@backontrack/source'],
    // Native, and only asked for where it is installed.
    external: ['better-sqlite3', 'pg-native'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return file;
}
