import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { type Stored, type StoredKind, storedKinds } from '@backontrack/contract/stored';

import { inEnglish } from '../english-messages.ts';
import { StartError } from '../start-error.ts';
import { type KnownIds, unknownReferences } from './references.ts';
import { mapTexts } from './texts.ts';

const kinds = Object.keys(storedKinds) as StoredKind[];

/** All content by kind, in the order of its ids. */
export type Content = { [Kind in StoredKind]: Stored<Kind>[] };

/** Content without a single entry. */
export const noContent = (): Content => Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Content;

/**
 * Reads a folder of content files: one folder a kind, one JSON file an entry, named after its id.
 * @throws StartError naming file, field and reason of everything that is wrong.
 */
export async function loadContent(folder: string): Promise<Content> {
  const faults: string[] = [];
  const content = {} as Record<StoredKind, unknown[]>;
  for (const name of await foldersIn(folder)) {
    if (!(name in storedKinds)) faults.push(`${name}: there is no such kind of content`);
  }
  const known = await idsIn(folder);
  for (const kind of kinds) {
    content[kind] = [];
    for (const id of known[kind]) {
      const name = `${kind}/${id}.json`;
      const { entry, reasons } = readEntry(kind, id, await readFile(join(folder, name), 'utf8'), known);
      faults.push(...reasons.map((reason) => `${name}: ${reason}`));
      content[kind].push(entry);
    }
  }
  faults.push(...repeatedSlugs(content as Content));
  if (faults.length > 0) throw new StartError(`content in ${folder} is not valid:\n  ${faults.join('\n  ')}`);
  return content as Content;
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    throw new StartError(`content folder ${folder} cannot be read: ${(error as Error).message}`);
  }
}

/** The ids of the entries in a folder of content files, by the names of their files. */
export async function idsIn(folder: string): Promise<KnownIds> {
  const folders = await foldersIn(folder);
  const ids = kinds.map(async (kind) => [kind, folders.includes(kind) ? await jsonFiles(join(folder, kind)) : []]);
  return Object.fromEntries(await Promise.all(ids)) as KnownIds;
}

async function jsonFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => basename(name, '.json'));
  } catch (error) {
    throw new StartError(`content folder ${folder} cannot be read: ${(error as Error).message}`);
  }
}

function readEntry(
  kind: StoredKind,
  id: string,
  text: string,
  known: KnownIds,
): { entry?: unknown; reasons: string[] } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { reasons: [`is not JSON: ${(error as Error).message}`] };
  }
  const result = storedKinds[kind].safeParse(file, inEnglish);
  if (!result.success) {
    return { reasons: result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`) };
  }
  const entry = result.data;
  const reasons = [
    ...droppedKeys(file, entry).map((path) => `${path}: there is no such field`),
    ...undeclaredLocales(kind, entry),
    ...unknownReferences(kind, entry, known),
  ];
  if (entry.id !== id) reasons.push(`id: is ${entry.id}, but the file is named ${id}.json`);
  return { entry, reasons };
}

/** The paths that a file has and its parsed entry has not: misspelt or unknown fields. */
function droppedKeys(file: unknown, entry: unknown, path = ''): string[] {
  if (typeof file !== 'object' || file === null || typeof entry !== 'object' || entry === null) return [];
  return Object.entries(file).flatMap(([key, value]) => {
    const inside = path ? `${path}.${key}` : key;
    return Object.hasOwn(entry, key) ? droppedKeys(value, (entry as Record<string, unknown>)[key], inside) : [inside];
  });
}

/** The news that nobody gets, because an earlier one has their address. */
function repeatedSlugs({ news }: Content): string[] {
  const bySlug = new Map<string, string>();
  return news.flatMap((item) => {
    // What could not be read has its own fault.
    if (!item) return [];
    const first = bySlug.get(item.slug);
    bySlug.set(item.slug, first ?? item.id);
    return first === undefined ? [] : [`news/${item.id}.json: slug: is that of news/${first}.json, too`];
  });
}

/** The texts in a locale whose state the entry does not tell. */
function undeclaredLocales<Kind extends StoredKind>(kind: Kind, entry: Stored<Kind>): string[] {
  const reasons: string[] = [];
  const check = (byLocale: object, path: string) => {
    if (Object.keys(byLocale).length === 0) reasons.push(`${path}: needs a text in one locale at least`);
    for (const locale of Object.keys(byLocale)) {
      if (!(locale in entry.texts)) reasons.push(`${path}: ${locale} is not among texts`);
    }
  };
  mapTexts(storedKinds[kind], entry, { text: check, richText: check });
  return reasons;
}
