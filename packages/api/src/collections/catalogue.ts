import type { Page } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import { indexFilters, indexParts, valueNames } from '@backontrack/sdk/listing';
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

/** What is looked for: words, and filters by name. */
export interface FindQuery {
  q?: string | undefined;
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  sort: string;
  cursor?: Cursor | undefined;
}

/** What a list is asked: what is looked for, and the page of it. */
export interface ListQuery extends FindQuery {
  limit: number;
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
  /** Says what the values of a facet are called. */
  withNames: ReturnType<typeof valueNames>;
}

// Chains are made of the interface's locales in any order, so a caller could ask for very many.
const keptShelves = 100;

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

  /** Finds the entries that pass all filters and have every word, in order and whole. */
  find<Entry, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    question: FindQuery,
    wanted: readonly string[],
  ): Localised<readonly Entry[]> {
    const { found } = this.#find(collection, question, localeChain(wanted));
    return {
      answer: found.map(({ entry }) => entry),
      locales: new Set(found.flatMap(({ locales }) => [...locales])),
    };
  }

  /** Lists a page of the entries that pass all filters and have every word, with counts over all pages. */
  list<Entry, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    { limit, ...question }: ListQuery,
    wanted: readonly string[],
  ): Localised<Page<object>> {
    const { sort, cursor } = question;
    const { found, order, day, total, facets, withNames } = this.#find(collection, question, localeChain(wanted));
    const first = cursor ? found.findIndex((one) => order(one, cursor) > 0) : 0;
    const items = first < 0 ? [] : found.slice(first, first + limit);
    const last = items.at(-1);
    return {
      answer: {
        items: items.map(({ entry }) => (collection.summary ? collection.summary(entry) : (entry as object))),
        total,
        facets: collection.facets.map((field) => ({ field, values: withNames(field, facets[field] ?? []) })),
        ...(last && last !== found.at(-1) && { nextCursor: cursorOf({ sort, day, keys: last.keys, id: last.id }) }),
      },
      locales: new Set(items.flatMap(({ locales }) => [...locales])),
    };
  }

  #find<Entry, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    { q = '', filters, sort, cursor }: FindQuery,
    chain: readonly string[],
  ) {
    const { entries, index, withNames } = this.#shelf(collection, chain);
    const { hits, total, facets } = index.search({
      text: q,
      filters: indexFilters(collection, filters, q),
      limit: entries.length,
    });

    const keysOf = collection.sorts[sort.replace(/^-/, '')];
    if (!keysOf) throw new Error(`there is no sort ${sort}`);
    const day = cursor?.day ?? this.day;
    const order = orderOf(chain, sort.startsWith('-'));
    const found = hits
      .map(({ position, score }) => {
        const one = entries[position] as LocalisedEntry<Entry>;
        return { ...one, keys: shortened(keysOf(one.entry, { day, fit: score })) };
      })
      .toSorted(order);
    return { found, order, day, total, facets, withNames };
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
    const shelf = {
      entries,
      index: indexOf(collection, entries, this.day),
      withNames: valueNames(
        entries.map(({ entry }) => entry),
        collection.names,
      ),
    };
    const [oldest] = this.#shelves.keys();
    if (oldest !== undefined && this.#shelves.size >= keptShelves) this.#shelves.delete(oldest);
    this.#shelves.set(key, shelf);
    return shelf;
  }
}

function indexOf<Entry, Kind extends StoredKind>(
  { fields = [], filters, isListed = () => true }: Collection<Entry, Kind>,
  entries: readonly LocalisedEntry<Entry>[],
  day: string,
): SearchIndex {
  const today = Object.entries(filters).map(([name, values]) => [name, (entry: Entry) => values(entry, day)] as const);
  const parts = indexParts<Entry>({ fields, filters: Object.fromEntries(today), isListed, facets: [] });
  return SearchIndex.build<LocalisedEntry<Entry>, string>(entries, {
    id: ({ id }) => id,
    fields: parts.fields.map(({ weight, text }) => ({ weight, text: ({ entry }) => text(entry) })),
    facets: Object.fromEntries(
      Object.entries(parts.facets).map(([name, values]) => [name, ({ entry }: LocalisedEntry<Entry>) => values(entry)]),
    ),
  });
}
