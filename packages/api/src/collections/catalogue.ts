import { localeChain } from '@backontrack/sdk/text';
import type { Facets, Page } from '@backontrack/contract';

import { localise } from '../content/localise.ts';
import type { ContentSnapshot } from '../storage/content-store.ts';
import type { Collection, Sort } from './collection.ts';
import { type Cursor, cursorOf } from './cursor.ts';

/** An answer and the locales its texts are in. */
export interface Localised<T> {
  answer: T;
  locales: ReadonlySet<string>;
}

/** What a list is asked: filters by name, and the page of it. */
export interface ListQuery {
  filters: Readonly<Record<string, readonly string[] | undefined>>;
  sort: string;
  limit: number;
  cursor?: Cursor | undefined;
}

interface LocalisedEntry<Entry> {
  entry: Entry;
  id: string;
  locales: ReadonlySet<string>;
}

// Chains are made of the interface's locales in any order, so a caller could ask for very many.
const keptChains = 50;

/** The content of one version, in memory, as readers of each locale get it. */
export class Catalogue {
  readonly version: string;
  readonly #snapshot: ContentSnapshot;
  readonly #localised = new Map<string, LocalisedEntry<unknown>[]>();

  constructor(snapshot: ContentSnapshot) {
    this.version = snapshot.version;
    this.#snapshot = snapshot;
  }

  /** Gets one entry, or undefined when there is none of that name. */
  get<Entry>(collection: Collection<Entry>, name: string, wanted: readonly string[]): Localised<Entry> | undefined {
    const found = this.#entries(collection, localeChain(wanted)).find(({ entry }) => entry[collection.key] === name);
    return found && { answer: found.entry, locales: found.locales };
  }

  /** Lists the entries that pass all filters. */
  list<Entry>(
    collection: Collection<Entry>,
    { filters, sort, limit, cursor }: ListQuery,
    wanted: readonly string[],
  ): Localised<Page<object>> {
    const chain = localeChain(wanted);
    const entries = this.#entries(collection, chain);
    const asked = Object.entries(filters).filter(([, values]) => values !== undefined);
    const passing = (except?: string) =>
      entries.filter(({ entry }) =>
        asked.every(
          ([name, values]) =>
            name === except || collection.filters[name]?.(entry).some((value) => values?.includes(value)),
        ),
      );

    const order = orderOf(collection, sort, chain);
    const found = passing().sort(order);
    const first = cursor ? found.findIndex((one) => order(one, cursor) > 0) : 0;
    const page = first < 0 ? [] : found.slice(first, first + limit);
    const last = page.at(-1);
    const more = last !== undefined && found.at(-1) !== last;
    const facets: Facets = {};
    for (const name of collection.facets) facets[name] = countsOf(collection, name, passing(name));
    return {
      answer: {
        items: page.map(({ entry }) => (collection.summary ? collection.summary(entry) : (entry as object))),
        total: found.length,
        facets,
        ...(more && { nextCursor: cursorOf(sort, sortOf(collection, sort).value(last.entry), last.id) }),
      },
      locales: new Set(page.flatMap(({ locales }) => [...locales])),
    };
  }

  #entries<Entry>({ kind }: Collection<Entry>, chain: readonly string[]): LocalisedEntry<Entry>[] {
    const key = `${kind} ${chain.join()}`;
    let entries = this.#localised.get(key) as LocalisedEntry<Entry>[] | undefined;
    if (!entries) {
      entries = this.#snapshot.content[kind].map((stored) => {
        const locales = new Set<string>();
        return { entry: localise(kind, stored as never, chain, locales) as Entry, id: stored.id, locales };
      });
      const [oldest] = this.#localised.keys();
      if (oldest !== undefined && this.#localised.size >= keptChains) this.#localised.delete(oldest);
      this.#localised.set(key, entries);
    }
    return entries;
  }
}

function countsOf<Entry>(collection: Collection<Entry>, name: string, entries: LocalisedEntry<Entry>[]) {
  const counts = new Map<string, number>();
  for (const { entry } of entries) {
    for (const value of collection.filters[name]?.(entry) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function sortOf<Entry>({ sorts }: Collection<Entry>, sort: string): Sort<Entry> {
  const found = sorts[sort.replace(/^-/, '')];
  if (!found) throw new Error(`there is no sort ${sort}`);
  return found;
}

type Sorted<Entry> = LocalisedEntry<Entry> | Cursor;

function orderOf<Entry>(collection: Collection<Entry>, sort: string, chain: readonly string[]) {
  const { value, text } = sortOf(collection, sort);
  const direction = sort.startsWith('-') ? -1 : 1;
  const collator = text ? new Intl.Collator(chain as string[]) : undefined;
  const valueOf = (one: Sorted<Entry>) => ('entry' in one ? value(one.entry) : one.value);
  return (a: Sorted<Entry>, b: Sorted<Entry>): number => {
    const [left, right] = [valueOf(a), valueOf(b)];
    const compared = collator ? collator.compare(String(left), String(right)) : compare(left, right);
    return compared * direction || compare(a.id, b.id);
  };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
