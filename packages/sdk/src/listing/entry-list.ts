import type { Page } from '@backontrack/contract';

import { type FacetCount, SearchIndex } from '../search/index.ts';
import type { Collection } from './collection.ts';
import { type Cursor, cursorOf } from './cursor.ts';
import { indexFilters, indexParts } from './listing.ts';
import { valueNames } from './names.ts';
import { orderOf, type Placed, shortened } from './order.ts';

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

/** An entry that was found. */
export interface FoundEntry<Entry> extends Placed {
  entry: Entry;
  /** Its place among all entries, from 0. */
  position: number;
}

interface Identified {
  id: string;
}

/** The entries of one kind as the readers of one chain of locales get them, and the index over them: what a list answers. */
export class EntryList<Entry extends Identified> {
  readonly #collection: Collection<Entry>;
  readonly #entries: readonly Entry[];
  readonly #day: string;
  readonly #chain: readonly string[];
  readonly #index: SearchIndex;
  readonly #withNames: ReturnType<typeof valueNames>;

  /**
   * @param day On which entries are stale or over: `2027-01-01`.
   * @param chain Locales of the reader, by which names are sorted.
   */
  constructor(collection: Collection<Entry>, entries: readonly Entry[], day: string, chain: readonly string[]) {
    this.#collection = collection;
    this.#entries = entries;
    this.#day = day;
    this.#chain = chain;
    this.#withNames = valueNames(entries, collection.names);
    const { fields = [], filters, isListed = () => true } = collection;
    const today = Object.entries(filters).map(
      ([name, values]) => [name, (entry: Entry) => values(entry, day)] as const,
    );
    const parts = indexParts<Entry>({ fields, filters: Object.fromEntries(today), isListed, facets: [] });
    this.#index = SearchIndex.build<Entry, string>(entries, { id: ({ id }) => id, ...parts });
  }

  /** Finds the entries that pass all filters and have every word, in order and whole. */
  find(question: FindQuery): readonly FoundEntry<Entry>[] {
    return this.#find(question).found;
  }

  /** Lists a page of the entries that pass all filters and have every word, with counts over all pages. */
  page({ limit, ...question }: ListQuery): { page: Page<object>; shown: readonly FoundEntry<Entry>[] } {
    const { sort, cursor } = question;
    const { summary = (entry: Entry) => entry, facets: counted } = this.#collection;
    const { found, order, day, total, facets } = this.#find(question);
    const first = cursor ? found.findIndex((one) => order(one, cursor) > 0) : 0;
    const shown = first < 0 ? [] : found.slice(first, first + limit);
    const last = shown.at(-1);
    return {
      page: {
        items: shown.map(({ entry }) => summary(entry)),
        total,
        facets: counted.map((field) => ({ field, values: this.#withNames(field, facets[field] ?? []) })),
        ...(last && last !== found.at(-1) && { nextCursor: cursorOf({ sort, day, keys: last.keys, id: last.id }) }),
      },
      shown,
    };
  }

  #find({ q = '', filters, sort, cursor }: FindQuery) {
    const { hits, total, facets } = this.#index.search({
      text: q,
      filters: indexFilters(this.#collection, filters, q),
      limit: this.#entries.length,
    });
    const keysOf = this.#collection.sorts[sort.replace(/^-/, '')];
    if (!keysOf) throw new Error(`there is no sort ${sort}`);
    const day = cursor?.day ?? this.#day;
    const order = orderOf(this.#chain, sort.startsWith('-'));
    const found = hits
      .map(({ id, position, score }): FoundEntry<Entry> => {
        const entry = this.#entries[position]!;
        return { entry, position, id, keys: shortened(keysOf(entry, { day, fit: score })) };
      })
      .toSorted(order);
    const counts: Readonly<Record<string, readonly FacetCount[]>> = facets;
    return { found, order, day, total, facets: counts };
  }
}
