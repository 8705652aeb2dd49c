import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { AstNode, Plugin, RenderedChunk } from 'rollup';

import { areNamesLacking } from '../commands/locales/names.ts';
import type { Words } from '../commands/locales/modules.ts';
import { targetLocales } from '../commands/locales/target-locales.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url)).replaceAll('\\', '/');

const tables: Record<string, Words> = {};
for (const locale of targetLocales) {
  tables[locale] = ((await import(`../src/locales/${locale}.ts`)) as { messages: Words }).messages;
}

const isName = (id: string) => /^(country|language|date)\.[\w-]+$/.test(id) && id !== 'language.rom';
const namesUsedIn: Record<string, string> = {
  country: '/words/country-name.',
  language: '/words/names.',
  date: '/words/short-day.',
};
const ids = [...new Set(Object.values(tables).flatMap((words) => Object.keys(words)))].toSorted();

/** What stands for the options of a message, which are its id, in the files: a number is a fifth of the bytes. */
const keys = new Map(ids.map((id, at) => [id, isName(id) ? id : at.toString(36)]));

/** What `msg` takes, as it is written there. */
const options = '(words, { id })';

const placeholder = (widget: string) => `backontrack-messages:${widget}`;

/**
 * For rollup: gives each widget a file of its messages in each locale, `news-feed.de.json`, and their hashes, which it
 * fetches them by.
 */
export function messageFiles(): Plugin {
  /** The messages that each file of code says. */
  const said = new Map<string, string[]>();

  return {
    name: 'message-files',
    resolveId: {
      order: 'pre',
      handler: (name, importer) =>
        name.endsWith('/fetch-messages.ts')
          ? fileURLToPath(new URL(name.replace('/fetch-', '/fetch-checked-'), `file://${importer}`))
          : null,
    },
    transform(code, path) {
      const file = path.replaceAll('\\', '/');
      if (!file.startsWith(source)) return null;
      const [, widget] = /^([\w-]+)\/define\.ts$/.exec(file.slice(source.length)) ?? [];
      if (widget) {
        const [, element] = /define\("[\w-]+", (\w+)\)/.exec(code) ?? [];
        if (!element) this.error(`${path} does not define an element in the way of the others.`);
        return { code: `${code}\n${element}.messages = ${JSON.stringify(placeholder(widget))};`, map: null };
      }
      if (file.endsWith('/words/msg.ts')) {
        if (!code.includes(options)) this.error(`${path} takes the id of a message in another way.`);
        return { code: code.replace(options, '(words, id)'), map: null };
      }
      const found = idsIn(this.parse(code));
      said.set(
        path,
        found.map(({ id }) => id).filter((id) => keys.has(id)),
      );
      const short = found
        .toSorted((one, other) => other.start - one.start)
        .reduce(
          (text, { start, end, id }) => text.slice(0, start) + JSON.stringify(keys.get(id) ?? id) + text.slice(end),
          code,
        );
      return { code: short, map: null };
    },
    renderChunk(code, { fileName }, _, { chunks }) {
      const [held, widget] = /backontrack-messages:([\w-]+)/.exec(code) ?? [];
      if (!held || !widget) return null;
      const modules = [...reachable(fileName, chunks)].flatMap((name) => chunks[name]?.moduleIds ?? []);
      const own = new Set(modules.flatMap((path) => said.get(path) ?? []));
      const holds = (file: string) => modules.some((path) => path.includes(file));
      // A widget without them asks the browser for the names, where that knows them.
      const hasNames = holds('/locales/en.');
      const hashes = targetLocales.map((locale) => {
        const isShown = (id: string) =>
          own.has(id) ||
          (isName(id) && (hasNames || areNamesLacking(locale)) && holds(namesUsedIn[id.split('.')[0]!]!));
        const words = Object.entries(tables[locale]!).filter(([id]) => isShown(id));
        const text = JSON.stringify(Object.fromEntries(words.map(([id, message]) => [keys.get(id), message])));
        this.emitFile({ type: 'asset', fileName: `${widget}.${locale}.json`, source: text });
        return createHash('sha256').update(text).digest('base64').slice(0, -1);
      });
      return { code: code.replace(held, hashes.join('')), map: null };
    },
  };
}

/** A file with all that it imports, at once or later. */
function reachable(file: string, chunks: Record<string, RenderedChunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of [...(chunks[file]?.imports ?? []), ...(chunks[file]?.dynamicImports ?? [])])
    reachable(name, chunks, seen);
  return seen;
}

interface Asked {
  id: string;
  /** Where the options stand. */
  start: number;
  end: number;
}

/** The ids in `msg('…', { id: '…' })`. */
function idsIn(node: AstNode): Asked[] {
  const found: Asked[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    const {
      type,
      callee,
      arguments: args,
    } = value as { type?: string; callee?: { name?: string }; arguments?: Options[] };
    if (type === 'CallExpression' && callee?.name === 'msg' && args?.[1]) {
      const [, { start, end, properties }] = args as [unknown, Options];
      const id = properties.find(({ key }) => key.name === 'id')?.value.value;
      if (id) found.push({ id, start, end });
    }
    Object.values(value).forEach(look);
  };
  look(node);
  return found;
}

interface Options {
  start: number;
  end: number;
  properties: { key: { name: string }; value: { value: string } }[];
}
