import { minify as compress } from '@swc/core';
import type { Plugin, RenderedChunk } from 'rollup';
import { minify as rename } from 'terser';

import { withImports } from './shared-files.ts';

type Chunks = Readonly<Record<string, RenderedChunk>>;

/**
 * For rollup: makes each file as small as it gets once it is compressed. swc shortens the code and Terser the names,
 * since it can be told some: what files import from each other has the same name in all of them, so that no list of
 * imports or exports has to say two. That is 300 bytes of what a widget loads. It also heads the files that are best
 * compiled as a whole, where the source map is made.
 */
export const smallest: Plugin = {
  name: 'smallest',
  async renderChunk(code, { fileName }, _, { chunks }) {
    const { text, names } = withSharedNames(code, fileName, this.parse(code), sharedNames(chunks));
    const short = await compress(text, {
      module: true,
      sourceMap: true,
      // A function put into its only place is compressed worse: 100 to 200 bytes in a widget.
      compress: {
        passes: 3,
        toplevel: true,
        ecma: 2022,
        inline: 0,
        reduce_funcs: false,
        unsafe_arrows: true,
        keep_fargs: false,
        collapse_vars: false,
      },
      mangle: false,
      format: { comments: false, ecma: 2022 },
    });
    const { code: small = '', map } = await rename(short.code, {
      module: true,
      compress: false,
      mangle: true,
      nameCache: { vars: { props: names } },
      format: { comments: false, ecma: 2020, preamble: isCalledOnLoad(fileName, chunks) ? calledOnLoad : '' },
      sourceMap: { content: short.map!, asObject: true },
    });
    return { code: small, map: map as never };
  },
};

// Chromium compiles such a file on another thread while it comes, instead of one function after the other as each is
// called: on a slow phone 30 ms of the 800 that a page with the finder takes. Source: https://v8.dev/blog/explicit-compile-hints
const calledOnLoad = '//# allFunctionsCalledOnLoad';

// The loaders have no bytes for it. Of the check's own file most waits for answers, and the doctor is for webmasters.
const compiledWhenCalled = new Set(['doctor', 'eligibility-check', 'loader', 'rolling']);

/** Whether a file is one of those that a widget starts with, nearly all of which runs at once. */
const isCalledOnLoad = (fileName: string, chunks: Chunks): boolean =>
  Object.values(chunks)
    .filter(({ isEntry, name }) => isEntry && !compiledWhenCalled.has(name))
    .some((entry) => withImports(entry.fileName, chunks).includes(fileName));

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'];
const shortNames = [
  ...letters,
  ...letters.flatMap((one) => [...letters, ...'0123456789'].map((other) => one + other)),
].filter((name) => !['do', 'if', 'in'].includes(name));

const keyOf = (file: string, name: string) => `${file} ${name}`;

/** The names of what files import from each other: the shortest for what they use most, first in what is loaded at once. */
function sharedNames(chunks: Chunks): ReadonlyMap<string, string> {
  const atOnce = new Set(
    Object.values(chunks)
      .filter(({ isEntry }) => isEntry)
      .flatMap(({ fileName }) => withImports(fileName, chunks)),
  );
  const uses = new Map<string, number>();
  for (const { fileName, importedBindings, modules } of Object.values(chunks)) {
    const weight = atOnce.has(fileName) ? 100 : 1;
    const counts = new Map<string, number>();
    for (const { code } of Object.values(modules))
      for (const word of code?.match(/[\w$]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [file, names] of Object.entries(importedBindings)) {
      // What is imported later is asked for by its name.
      if (!chunks[file] || chunks[file].isDynamicEntry) continue;
      for (const name of names) {
        const key = keyOf(file, name);
        uses.set(key, (uses.get(key) ?? 0) + (counts.get(name) ?? 0) * weight);
      }
    }
  }
  const keys = [...uses.keys()].toSorted((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
  return new Map(keys.map((key, place) => [key, shortNames[place]!]));
}

/** Code whose imports and exports have the shared names, with what Terser is to call the code's own names for them. */
function withSharedNames(
  code: string,
  fileName: string,
  { body }: { body: unknown },
  shared: ReadonlyMap<string, string>,
): { text: string; names: Record<string, string> } {
  const names: Record<string, string> = {};
  let text = '';
  let written = 0;
  for (const { source, specifiers = [] } of body as Statement[]) {
    const file = source ? source.value.replace('./', '') : fileName;
    const [first] = specifiers;
    if (!first) continue;
    const list = specifiers.map(({ start, end, imported, exported, local }) => {
      const name = shared.get(keyOf(file, (imported ?? exported)?.name ?? ''));
      if (!name) return ['', code.slice(start, end)];
      names[`$${local.name}`] = name;
      return [name, imported ? `${name} as ${local.name}` : `${local.name} as ${name}`];
    });
    // In the order of the alphabet they are compressed best.
    const sorted = list.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
    text += code.slice(written, first.start) + sorted.map(([, specifier]) => specifier).join(', ');
    written = specifiers.at(-1)!.end;
  }
  return { text: text + code.slice(written), names };
}

interface Name {
  readonly name: string;
}

interface Statement {
  readonly source?: { readonly value: string };
  readonly specifiers?: readonly {
    readonly start: number;
    readonly end: number;
    readonly imported?: Name;
    readonly exported?: Name;
    readonly local: Name;
  }[];
}
