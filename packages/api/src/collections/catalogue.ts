import type { Page } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import { SearchIndex } from '@backontrack/sdk/search';
import { localeChain } from '@backontrack/sdk/text';

import { localise } from '../content/localise.ts';
import type { ContentSnapshot } from '../storage/content-store.ts';
import type { Collection } from './collection.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { orderOf, shortened } from './order.ts';

/** An answer and the locales its texts are in. */
export interface Localised<T> {
  answer: T;
  locales: ReadonlySet<string>;
}

/** What a list is asked: words to search for, filters by name, and the page of it. */
export interface ListQuery {
  q?: string | undefined;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  /** The collection's own order unless told. */
  sort: string;
  limit: number;
  cursor?: Cursor | undefined;
}

interface LocalisedEntry<Entry> {
  entry: Entry;
  id: string;
  locales: ReadonlySet<string>;
}

/** The entries of one kind as the readers of one chain of locales get them, and the index over them. */
interface Shelf<Entry> {
  entries: readonly LocalisedEntry<Entry>[];
  index: SearchIndex;
}

// Chains are made of the interface's locales in any order, so a caller could ask for very many.
const keptShelves = 100;

const listed = 'is-listed';

/** The content of one version on one day, in memory, as readers of each locale get it. */
export class Catalogue {
  readonly version: string;
  /** The day on which consents hold and entries are stale or not, in UTC: `2027-01-01`. */
  readonly day: string;
  readonly #snapshot: ContentSnapshot;
  readonly #shelves = new Map<string, unknown>();

  constructor(snapshot: ContentSnapshot, day: string = new Date().toISOString().slice(0, 10)) {
    this.version = snapshot.version;
    this.day = day;
    this.#snapshot = snapshot;
  }

  /** Gets one entry, or undefined when there is none of that name. */
  get<Entry, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    name: string,
    wanted: readonly string[],
  ): Localised<Entry> | undefined {
    const { entries } = this.#shelf(collection, localeChain(wanted));
    const found = entries.find(({ entry }) => entry[collection.key] === name);
    return found && { answer: found.entry, locales: found.locales };
  }

  /** Lists every entry in one order, unfiltered and whole: for feeds and other views. */
  all<Entry, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    wanted: readonly string[],
  ): Localised<readonly Entry[]> {
    const { entries } = this.#shelf(collection, localeChain(wanted));
    return {
      answer: entries.map(({ entry }) => entry),
      locales: new Set(entries.flatMap(({ locales }) => [...locales])),
    };
  }

  /** Lists the entries that pass all filters and have every word. */
  list<Entry, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    { q = '', filters, sort, limit, cursor }: ListQuery,
    wanted: readonly string[],
  ): Localised<Page<object>> {
    const chain = localeChain(wanted);
    const { entries, index } = this.#shelf(collection, chain);
    const result = index.search({
      text: q,
      filters: { ...meant(collection, filters), ...(!hasWords(q) && { [listed]: 'true' }) },
      limit: entries.length,
    });

    const keysOf = collection.sorts[sort.replace(/^-/, '')];
    if (!keysOf) throw new Error(`there is no sort ${sort}`);
    const day = cursor?.day ?? this.day;
    const found = result.hits.map(({ position, score }) => {
      const one = entries[position] as LocalisedEntry<Entry>;
      return { ...one, keys: shortened(keysOf(one.entry, { day, fit: score })) };
    });
    const order = orderOf(chain, sort.startsWith('-'));
    found.sort(order);

    const first = cursor ? found.findIndex((one) => order(one, cursor) > 0) : 0;
    const items = first < 0 ? [] : found.slice(first, first + limit);
    const last = items.at(-1);
    return {
      answer: {
        items: items.map(({ entry }) => (collection.summary ? collection.summary(entry) : (entry as object))),
        total: result.total,
        facets: collection.facets.map((field) => ({ field, values: [...(result.facets[field] ?? [])] })),
        ...(last && last !== found.at(-1) && { nextCursor: cursorOf({ sort, day, keys: last.keys, id: last.id }) }),
      },
      locales: new Set(items.flatMap(({ locales }) => [...locales])),
    };
  }

  #shelf<Entry, Kind extends StoredKind>(collection: Collection<Entry, Kind>, chain: readonly string[]): Shelf<Entry> {
    const key = `${collection.kind} ${chain.join()}`;
    const known = this.#shelves.get(key) as Shelf<Entry> | undefined;
    if (known) return known;

    const entries = this.#snapshot.content[collection.kind]
      .filter((stored) => collection.isPublic?.(stored, this.day) ?? true)
      .map((stored) => {
        const locales = new Set<string>();
        return { entry: localise(collection.kind, stored, chain, locales) as Entry, id: stored.id, locales };
      });
    const shelf = { entries, index: indexOf(collection, entries) };
    const [oldest] = this.#shelves.keys();
    if (oldest !== undefined && this.#shelves.size >= keptShelves) this.#shelves.delete(oldest);
    this.#shelves.set(key, shelf);
    return shelf;
  }
}

/** Whether there is anything to search for in what was typed. */
export const hasWords = (q = ''): boolean => /[\p{L}\p{N}\p{M}]/u.test(q);

function indexOf<Entry, Kind extends StoredKind>(
  { fields = [], filters, isListed = () => true }: Collection<Entry, Kind>,
  entries: readonly LocalisedEntry<Entry>[],
): SearchIndex {
  return SearchIndex.build<LocalisedEntry<Entry>, string>(entries, {
    id: ({ id }) => id,
    // What is not listed has no words but its name's, so nothing else finds it.
    fields: fields.map(({ weight, text, isName = false }) => ({
      weight,
      text: ({ entry }) => (isName || isListed(entry) ? text(entry) : undefined),
    })),
    facets: {
      ...Object.fromEntries(
        Object.entries(filters).map(([name, values]) => [name, ({ entry }: LocalisedEntry<Entry>) => values(entry)]),
      ),
      [listed]: ({ entry }) => String(isListed(entry)),
    },
  });
}

function meant<Entry, Kind extends StoredKind>(
  { alsoMeant = {} }: Collection<Entry, Kind>,
  filters: ListQuery['filters'],
): ListQuery['filters'] {
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      values?.flatMap((value) => [value, ...(alsoMeant[name]?.(value) ?? [])]),
    ]),
  );
}
