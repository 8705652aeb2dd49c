import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LoaderScript } from '@backontrack/api';
import { build as bundle } from 'esbuild';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

import { filesOf } from '../src/builder/snippets.ts';
import { readLoader, readRolling } from './places.ts';
import { readWidgetFiles } from './widget-files.ts';

const path = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

/** Builds what the server serves beside the API: the widgets with their loader, and the demo page. */
export async function build(): Promise<void> {
  await buildWidgets();
  await buildSite();
}

async function buildWidgets(): Promise<void> {
  const { options, warnings } = await loadConfigFile(path('rollup.config.mjs'), { silent: true });
  warnings.flush();
  for (const { output, ...input } of options) {
    const built = await rollup(input);
    for (const one of output) await built.write(one);
    await built.close();
  }
}

/** Copies the pages and writes the built files and their hashes into them, as the snippets give them to a partner. */
async function buildSite(): Promise<void> {
  const loader = await readLoader();
  const rolling = await readRolling();
  const files = await readWidgetFiles();
  const target = path('packages/site/dist');
  await rm(target, { recursive: true, force: true });
  await cp(path('packages/site/src'), target, { recursive: true, filter: (from) => !from.endsWith('/builder') });
  await bundle({
    entryPoints: [path('packages/site/src/builder/builder.ts')],
    outfile: `${target}/builder.js`,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@backontrack/source'],
    tsconfig: path('tsconfig.json'),
    logLevel: 'error',
  });
  for (const name of await readdir(target)) {
    if (!name.endsWith('.html')) continue;
    const page = await readFile(`${target}/${name}`, 'utf8');
    const filledFor = ({ src, integrity }: LoaderScript) =>
      page
        .replaceAll('{{loader}}', src)
        .replaceAll('{{integrity}}', integrity)
        .replaceAll('{{files}}', JSON.stringify(files).replaceAll('"', '&quot;'))
        .replaceAll(/<!-- files of ([\w-]+) -->/g, (_, widget: string) => filesOf(widget, { origin: '', files }))
        .replaceAll('{{rolling}}', rolling?.src ?? '')
        .replaceAll('{{rolling-integrity}}', rolling?.integrity ?? '');
    await writeFile(`${target}/${name}`, filledFor(loader));
    // The same page by the other channel.
    if (name === 'index.html' && rolling) await writeFile(`${target}/rolling.html`, filledFor(rolling));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
