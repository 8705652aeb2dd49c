/**
 * Holds the brotli bytes of what readers load against the ceilings of size.json. An entry there names files of the CDN
 * folder, widgets (with all the files they load), parts (fetched when first wanted), answers of the API (with the
 * content of this repository, as the server sends them), or code to bundle.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Catalogue, createApp, loadContent } from '@backontrack/api';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { root } from './count.ts';

interface Entry {
  readonly name: string;
  /** Brotli bytes. */
  readonly limit: number;
  readonly code?: string;
  readonly files?: readonly string[];
  readonly widgets?: readonly string[];
  readonly parts?: readonly string[];
  readonly answers?: readonly string[];
}

interface Manifest {
  readonly widgets: Readonly<Record<string, readonly string[]>>;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(2)} kB`;

const { version } = read('packages/widgets/package.json') as { version: string };
const folder = `packages/widgets/dist/cdn/${version}`;

const onDisk = ({ files = [], widgets = [], parts = [] }: Entry): number => {
  if (!existsSync(join(root, folder, 'manifest.json'))) throw new Error(`${folder}/manifest.json is missing.`);
  const manifest = read(`${folder}/manifest.json`) as Manifest;
  const loaded = widgets.flatMap((widget) => {
    const ofWidget = manifest.widgets[widget];
    if (!ofWidget) throw new Error(`${folder}/manifest.json has no widget ${widget}.`);
    return ofWidget;
  });

  // Of a part only what is fetched when a reader first wants it: the rest is there already.
  const wanted = parts.map((part) => {
    const file = manifest.parts[part]?.at(-1);
    if (!file) throw new Error(`${folder}/manifest.json has no part ${part}.`);
    return file;
  });

  return [...new Set([...files, ...loaded, ...wanted])]
    .map((file) => {
      const path = join(root, folder, file);
      if (!existsSync(path)) throw new Error(`${folder}/${file} is missing.`);
      return brotli(readFileSync(path));
    })
    .reduce((total, bytes) => total + bytes, 0);
};

const sent = async (answers: readonly string[]): Promise<number> => {
  if (answers.length === 0) return 0;
  const content = await loadContent(join(root, 'packages/api/content'));
  const app = createApp({ source: { catalogue: new Catalogue({ content, version }) }, version });
  const bytes = answers.map(async (path) => {
    const response = await app.request(path, { headers: { 'accept-encoding': 'br' } });
    if (response.headers.get('content-encoding') !== 'br') throw new Error(`${path} was not answered with brotli.`);
    return (await response.arrayBuffer()).byteLength;
  });
  return (await Promise.all(bytes)).reduce((total, size) => total + size, 0);
};

// Much as the files of the CDN are made: rollup, then swc. In one file, as bundlers make that split nothing.
const bundled = async (code: string): Promise<number> => {
  const bundle = await rollup({
    input: 'entry',
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(root, 'entry.ts') : null),
        load: (id) => (id === join(root, 'entry.ts') ? code : null),
      },
      nodeResolve({
        exportConditions: ['@backontrack/source', 'browser', 'production'],
        extensions: ['.ts', '.js', '.mjs'],
      }),
      esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
    ],
    onLog: () => {},
  });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015', inlineDynamicImports: true });
  const { code: small } = await minify(output[0].code, {
    module: true,
    compress: { passes: 3, toplevel: true, ecma: 2022 },
    mangle: { toplevel: true },
    format: { comments: false, ecma: 2022 },
  });
  return brotli(Buffer.from(small));
};

const entries = read('tests/size.json') as Entry[];
const width = Math.max(...entries.map(({ name }) => name.length));

for (const entry of entries) {
  try {
    const bytes = entry.code ? await bundled(entry.code) : onDisk(entry) + (await sent(entry.answers ?? []));
    const rest = entry.limit - bytes;
    const verdict = rest < 0 ? `${kilobytes(-rest)} too much` : `${kilobytes(rest)} left`;
    console.log(
      `${rest < 0 ? '✗' : '✓'} ${entry.name.padEnd(width)}  ${kilobytes(bytes)} of ${kilobytes(entry.limit)}, ${verdict}`,
    );
    if (rest < 0) process.exitCode = 1;
  } catch (error) {
    console.log(`✗ ${entry.name.padEnd(width)}  ${(error as Error).message.replaceAll('\n', ' ')}`);
    process.exitCode = 1;
  }
}
