/**
 * Builds what a script tag loads: `packages/widgets/dist/cdn/<version>/`.
 *
 * `loader.js` keeps its name, since a partner's snippet holds it and its hash. It carries the table of all other files
 * with their hashes, so it is built after them. `manifest.json` tells the site, the size check and the API the same.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { minifyHTMLLiterals } from 'minify-literals';
import esbuild from 'rollup-plugin-esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const source = join(root, 'packages/widgets/src');
const { version } = JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8'));
const folder = join(root, 'packages/widgets/dist/cdn', version);

const widgets = globSync('*/define.ts', { cwd: source })
  .map((path) => dirname(path))
  .toSorted();

const prefix = 'backontrack-';

/** The files of each element, dependencies first, with their hashes. Filled by the first build, read by the second. */
const table = {};
const files = {};

/** The files of each part of a widget that is fetched when a reader first wants it. */
const parts = {};

const literals = {
  name: 'literals',
  async transform(code, id) {
    if (!id.startsWith(source)) return null;
    return minifyHTMLLiterals(code, { fileName: id });
  },
};

const smallest = {
  name: 'smallest',
  async renderChunk(code) {
    return minify(code, {
      module: true,
      sourceMap: true,
      compress: { passes: 3, toplevel: true, ecma: 2022 },
      mangle: { toplevel: true },
      format: { comments: false, ecma: 2022 },
    });
  },
};

const plugins = [
  nodeResolve({
    exportConditions: ['@backontrack/source', 'browser', 'production'],
    extensions: ['.ts', '.js', '.mjs'],
  }),
  esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
  literals,
  smallest,
];

const measure = (chunk) => {
  const bytes = Buffer.from(chunk.code);
  files[chunk.fileName] = {
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    bytes: bytes.length,
    brotli: brotliCompressSync(bytes).length,
  };
};

/** A file behind all that it imports when it is run. */
const withImports = (file, bundle, seen = new Set()) => {
  if (seen.has(file) || !bundle[file]) return [];
  seen.add(file);
  return [...bundle[file].imports.flatMap((name) => withImports(name, bundle, seen)), file];
};

const output = { dir: folder, format: 'es', sourcemap: true, generatedCode: 'es2015' };

export default [
  {
    input: Object.fromEntries(widgets.map((name) => [name, join(source, name, 'define.ts')])),
    // Nothing here works by being imported, and the parts of @lit/localize that do are not used.
    treeshake: { moduleSideEffects: false },
    plugins: [
      ...plugins,
      {
        name: 'table',
        buildStart: () => rmSync(folder, { recursive: true, force: true }),
        generateBundle(_, bundle) {
          const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
          chunks.forEach(measure);
          for (const { name, fileName } of chunks.filter(({ isEntry }) => isEntry)) {
            table[prefix + name] = withImports(fileName, bundle).map((file) => [file, files[file].integrity]);
          }
          for (const { facadeModuleId, fileName } of chunks.filter(
            (chunk) => chunk.isDynamicEntry && chunk.facadeModuleId,
          )) {
            const name = relative(source, facadeModuleId)
              .replaceAll('\\', '/')
              .replace(/\.\w+$/, '');
            parts[name] = withImports(fileName, bundle);
          }
        },
      },
    ],
    output: {
      ...output,
      // A file of a few hundred bytes costs more in hashes and in compression than it saves whoever does not need it.
      experimentalMinChunkSize: 500,
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: ({ isDynamicEntry, name }) => (isDynamicEntry ? `${name}-[hash].js` : 'shared-[hash].js'),
    },
  },
  {
    input: join(source, 'loader/loader.ts'),
    plugins: [
      {
        name: 'widgets',
        renderChunk: (code) => ({ code: code.replace('WIDGETS', () => JSON.stringify(table)), map: null }),
      },
      ...plugins,
      {
        name: 'manifest',
        generateBundle: (_, bundle) => measure(bundle['loader.js']),
        writeBundle() {
          const names = Object.entries(table).map(([tag, list]) => [
            tag.slice(prefix.length),
            list.map(([file]) => file),
          ]);
          const manifest = { version, files, widgets: Object.fromEntries(names), parts };
          writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
        },
      },
    ],
    output: { ...output, entryFileNames: 'loader.js' },
  },
];
