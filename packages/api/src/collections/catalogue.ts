import type { Page } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import { EntryList, type FindQuery, type ListQuery } from '@backontrack/sdk/listing';
import { localeChain } from '@backontrack/sdk/text';

import { localise } from '../content/localise.ts';
import type { ContentSnapshot } from '../storage/content-store.ts';
import type { Collection } from './collections.ts';

/** An answer and the locales its texts are in. */
export interface Localised<T> {
  answer: T;
  locales: ReadonlySet<string>;
}

/** The entries of one kind as the readers of one chain of locales get them, with the locales of each. */
interface Shelf<Entry extends Identified> {
  entries: readonly Entry[];
  locales: readonly ReadonlySet<string>[];
  list: EntryList<Entry>;
}

interface Identified {
  id: string;
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
  get<Entry extends Identified, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    name: string,
    wanted: readonly string[],
  ): Localised<Entry> | undefined {
    const { entries, locales } = this.#shelf(collection, wanted);
    const place = entries.findIndex((entry) => entry[collection.key] === name);
    return place < 0 ? undefined : { answer: entries[place]!, locales: locales[place]! };
  }

  /** Finds the entries that pass all filters and have every word, in order and whole. */
  find<Entry extends Identified, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    question: FindQuery,
    wanted: readonly string[],
  ): Localised<readonly Entry[]> {
    const { list, locales } = this.#shelf(collection, wanted);
    const found = list.find(question);
    return { answer: found.map(({ entry }) => entry), locales: localesOf(found, locales) };
  }

  /** Lists a page of the entries that pass all filters and have every word, with counts over all pages. */
  list<Entry extends Identified, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    question: ListQuery,
    wanted: readonly string[],
  ): Localised<Page<object>> {
    const { list, locales } = this.#shelf(collection, wanted);
    const { page, shown } = list.page(question);
    return { answer: page, locales: localesOf(shown, locales) };
  }

  #shelf<Entry extends Identified, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    wanted: readonly string[],
  ): Shelf<Entry> {
    const chain = localeChain(wanted);
    const key = `${collection.kind} ${chain.join()}`;
    const known = this.#shelves.get(key) as Shelf<Entry> | undefined;
    if (known) return known;

    const locales: Set<string>[] = [];
    const entries = this.#snapshot.content[collection.kind]
      .filter((stored) => collection.isPublic?.(stored, this.day) ?? true)
      .map((stored) => {
        const ofEntry = new Set<string>();
        locales.push(ofEntry);
        return localise(collection.kind, stored, chain, ofEntry) as unknown as Entry;
      });
    const shelf = { entries, locales, list: new EntryList(collection, entries, this.day, chain) };
    const [oldest] = this.#shelves.keys();
    if (oldest !== undefined && this.#shelves.size >= keptShelves) this.#shelves.delete(oldest);
    this.#shelves.set(key, shelf);
    return shelf;
  }
}

const localesOf = (found: readonly { position: number }[], locales: readonly ReadonlySet<string>[]): Set<string> =>
  new Set(found.flatMap(({ position }) => [...locales[position]!]));
