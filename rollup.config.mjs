/**
 * Builds what a script tag loads: `packages/widgets/dist/cdn/<version>/`.
 *
 * `loader.js` keeps its name, since a partner's snippet holds it and its hash. It carries the files of each widget with
 * their hashes, so it is built after them. A file that fetches a part of a widget later carries the hashes of that
 * part. So the one hash in the snippet stands for every byte that runs. `manifest.json` tells the site, the size check
 * and the API the same.
 *
 * Beside it lies a folder for each rolling channel: `v1/loader.js` runs the loader of the version that the signed
 * `v1/manifest.jws` names. See docs/decisions/rolling-channel.md.
 */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { minifyHTMLLiterals } from 'minify-literals';
import esbuild from 'rollup-plugin-esbuild';

import { readChannels } from './packages/widgets/cdn/channels.ts';
import { checkedParts, measure, seal } from './packages/widgets/cdn/checked-parts.ts';
import { oneDecorate } from './packages/widgets/cdn/decorators.ts';
import { guardLit } from './packages/widgets/cdn/guard-lit.ts';
import { litMembers } from './packages/widgets/cdn/lit-members.ts';
import { messageFiles } from './packages/widgets/cdn/message-files.ts';
import { openEnums } from './packages/widgets/cdn/open-enums.ts';
import { ownCopies } from './packages/widgets/cdn/own-copies.ts';
import { ownCssTag } from './packages/widgets/cdn/own-css-tag.ts';
import { ownPolicy } from './packages/widgets/cdn/own-policy.ts';
import { ownZod } from './packages/widgets/cdn/own-zod.ts';
import { sharedFiles, withImports } from './packages/widgets/cdn/shared-files.ts';
import { integrityOf, signRelease } from './packages/widgets/cdn/signing.ts';
import { smallest } from './packages/widgets/cdn/smallest.ts';

const root = dirname(fileURLToPath(import.meta.url));
const source = join(root, 'packages/widgets/src');
const { version } = JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8'));
const cdn = join(root, 'packages/widgets/dist/cdn');
const folder = join(cdn, version);

const widgets = globSync('*/define.ts', { cwd: source })
  .map((path) => dirname(path))
  .toSorted();

const prefix = 'backontrack-';

/** The files that every element starts with, dependencies first, with their hashes. Set by the first build, read by the second. */
let common;
/** The other files of each element, filled likewise. */
const table = {};
/** What is known of each built file, by its name. */
const files = {};

/** What the manifest of a rolling channel says of this build. */
let release;
/** The files of each part of a widget that is fetched when a reader first wants it. */
const parts = {};

const literals = {
  name: 'literals',
  async transform(code, id) {
    if (!id.startsWith(source)) return null;
    return minifyHTMLLiterals(code, { fileName: id });
  },
};

const plugins = [
  nodeResolve({
    exportConditions: ['@backontrack/source', 'browser', 'production'],
    extensions: ['.ts', '.js', '.mjs'],
  }),
  esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
  oneDecorate,
  literals,
];

// The doctor is built before all others. A bundle of the page's own has none.
const calledDoctor = {
  name: 'called-doctor',
  transform(code, id) {
    if (!id.endsWith('loader/first-request.ts')) return null;
    const doctor = JSON.stringify([['doctor.js', files['doctor.js'].integrity]]);
    return {
      code: `import { callDoctor } from './call-doctor.ts';\n${code}\ncallDoctor(loader, ${doctor});`,
      map: null,
    };
  },
};

// Maps lie beside the files. To say so in each would cost every reader 25 bytes: the server says it in a header.
const output = { dir: folder, format: 'es', sourcemap: 'hidden', generatedCode: 'es2015' };

const elements = {
  input: Object.fromEntries(widgets.map((name) => [name, join(source, name, 'define.ts')])),
  // Nothing here works by being imported.
  treeshake: { moduleSideEffects: false },
  plugins: [ownCopies, ownPolicy, guardLit, ownCssTag, ownZod, openEnums, ...plugins, messageFiles()],
};

/** What is in the file that runs first of the files of a widget, and is there while the others are on their way. */
const first = new Set(
  [
    'loader/first-request.ts',
    'loader/call-doctor.ts',
    'loader/registry.ts',
    'language.ts',
    '../../sdk/src/text/locale-chain.ts',
  ].map((path) => join(source, path)),
);

/** `listing-filter-panel` for what is in `listing/filter-panel.ts`, and `contact-form` for `contact/contact-form.ts`. */
const partName = (path) => {
  const [owner, name] = path
    .replace(/\.\w+$/, '')
    .split(/[\\/]/)
    .slice(-2);
  return name.startsWith(owner) || ['src', 'loader'].includes(owner) ? name : `${owner}-${name}`;
};

const fileOf = await sharedFiles(elements, ['mentor-finder', 'programme-directory']);

export default [
  {
    // One file that needs no other, so that it works where the others do not.
    input: join(source, 'doctor/doctor.ts'),
    plugins: [
      {
        name: 'names',
        renderChunk: (code) => ({
          code: code.replace('NAMES', () => JSON.stringify(widgets)),
          map: null,
        }),
      },
      ...plugins,
      smallest,
      {
        name: 'doctor',
        generateBundle({ dir }, bundle, isWrite) {
          if (isWrite) rmSync(dir, { recursive: true, force: true });
          measure(files, bundle['doctor.js']);
        },
      },
    ],
    output: { ...output, entryFileNames: 'doctor.js' },
  },
  {
    ...elements,
    plugins: [
      checkedParts,
      calledDoctor,
      ...elements.plugins,
      litMembers,
      smallest,
      {
        name: 'table',
        generateBundle(_, bundle) {
          const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
          const needed = chunks.find(({ name }) => name === 'first')?.imports ?? ['itself'];
          if (needed.length > 0) this.error(`The file that runs first has to wait for ${needed.join(', ')}.`);
          for (const chunk of chunks) seal(files, chunk, bundle);
          for (const { fileName, source: text } of Object.values(bundle).filter(({ type }) => type === 'asset')) {
            if (!fileName.endsWith('.map')) files[fileName] = { integrity: integrityOf(text, 'sha256') };
          }
          const lists = chunks
            .filter(({ isEntry }) => isEntry)
            .map(({ name, fileName }) => [name, withImports(fileName, bundle)])
            // Beside those that share most with it, a list is compressed best.
            .toSorted(([, one], [, other]) => (one.join() < other.join() ? -1 : 1));
          const withHashes = (list) => list.map((file) => [file, files[file].integrity]);
          const [[, some]] = lists;
          const shared = some.findIndex((file, at) => lists.some(([, list]) => list[at] !== file));
          common = withHashes(some.slice(0, shared));
          for (const [name, list] of lists) table[prefix + name] = withHashes(list.slice(shared));
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
      manualChunks: (id) => (first.has(id) ? 'first' : fileOf.get(id)),
      onlyExplicitManualChunks: true,
      // A file of a few hundred bytes costs more in hashes and in compression than it saves whoever does not need it.
      experimentalMinChunkSize: 700,
      minifyInternalExports: false,
      // Without a hash, which the loader would carry twice: the folder is named for the version.
      entryFileNames: '[name].js',
      chunkFileNames: ({ isDynamicEntry, facadeModuleId, name }) =>
        `${isDynamicEntry && facadeModuleId ? partName(facadeModuleId) : name}.js`,
    },
  },
  {
    input: join(source, 'loader/loader.ts'),
    plugins: [
      {
        name: 'widgets',
        renderChunk: (code) => ({
          code: code
            .replace('COMMON', () => JSON.stringify(common))
            .replace('WIDGETS', () => JSON.stringify(table))
            .replace('VERSION', () => JSON.stringify(version)),
          map: null,
        }),
      },
      ...plugins,
      smallest,
      {
        name: 'manifest',
        generateBundle(_, bundle) {
          measure(files, bundle['loader.js'], 'sha384');
          const names = Object.entries(table).map(([tag, list]) => [
            tag.slice(prefix.length),
            [...common, ...list].map(([file]) => file),
          ]);
          const manifest = { version, files, widgets: Object.fromEntries(names), parts };
          const text = `${JSON.stringify(manifest, null, 2)}\n`;
          this.emitFile({ type: 'asset', fileName: 'manifest.json', source: text });
          release = { version, loader: files['loader.js'].integrity, files: integrityOf(text) };
        },
      },
    ],
    output: { ...output, entryFileNames: 'loader.js' },
  },
  ...readChannels(version).map(({ name, keys, oldest, published, developmentKey }) => ({
    input: join(source, 'loader/rolling.ts'),
    plugins: [
      {
        name: 'keys',
        renderChunk: (code) => ({
          code: code.replace('KEYS', () => JSON.stringify(keys)).replace('OLDEST', () => JSON.stringify(oldest)),
          map: null,
        }),
      },
      ...plugins,
      smallest,
      {
        name: 'channel',
        generateBundle({ dir }, bundle, isWrite) {
          if (isWrite) rmSync(join(dir, name), { recursive: true, force: true });
          if (published) bundle[`${name}/loader.js`].code = published;
          if (!developmentKey) return;
          this.emitFile({
            type: 'asset',
            fileName: `${name}/manifest.jws`,
            source: signRelease(release, developmentKey),
          });
        },
      },
    ],
    output: { ...output, dir: cdn, entryFileNames: `${name}/loader.js` },
  })),
];
