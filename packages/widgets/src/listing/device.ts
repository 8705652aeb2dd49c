import type { ListedPage } from '@backontrack/sdk';
import { hasWords, indexFilters, indexParts, type Listing, valueNames } from '@backontrack/sdk/listing';
import { SearchIndex } from '@backontrack/sdk/search';
import { localeChain } from '@backontrack/sdk/text';

import { FirstGlance } from './first-glance.ts';
import type { Answer, Device, Question } from './question.ts';

/** An order of entries. Each gives a number, from small to large; entries come in the API's own order. */
export interface DeviceOrder<Item> {
  /** By what whole-number group first, which comes before how well an entry fits. */
  group?: (item: Item) => number;
  /** Whether how well an entry fits counts. */
  byFit?: boolean;
  /** By what text or number, as the reader's language does, instead of the API's own order. */
  key?: (item: Item) => string | number;
  descending?: boolean;
}

/** How entries are found on a device. */
export interface DeviceListing<Item> {
  listing: Listing<Item>;
  orders: Readonly<Record<string, DeviceOrder<Item>>>;
  /** The name of the order, when the reader has chosen none. */
  orderOf: (searched: boolean) => string;
}

/** The most entries that come in one answer: `wholeListLimit` of the contract, which is not to come along for that. */
const mostAtOnce = 2_000;

/**
 * Reads a whole list, up to 2,000 entries in one answer, or gives undefined when there are more entries than `most`.
 *
 * @param isCounted Whether it is known already that there are not many more.
 */
export async function everyEntry<Item>(
  list: (query: Readonly<Record<string, unknown>>) => Promise<ListedPage<Item>>,
  most: number,
  isCounted: boolean,
): Promise<Item[] | undefined> {
  // Nobody is to pay for entries that are too many to be kept.
  if (!isCounted && (await list({ limit: 1 })).total > most) return undefined;
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: Math.min(most, mostAtOnce) || 1, ...(cursor && { cursor }) });
    if (page.total > most) return undefined;
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

/** Answers as the API would: the same index, filters, counts and orders over the same entries. */
export function deviceOf<Item extends { id: string }>(
  items: readonly Item[],
  { listing, orders, orderOf }: DeviceListing<Item>,
  locale: string,
): Device<Item> {
  const { fields, facets } = indexParts(listing);
  const index = SearchIndex.build<Item, string>(items, { id: ({ id }) => id, fields, facets });
  const withNames = valueNames(items, listing.names);
  const ranks = new Map<string, Float64Array>();

  /** The place of each entry when nothing is searched for, by order. */
  const rankOf = (name: string, { key, descending = false }: DeviceOrder<Item>): Float64Array => {
    const known = ranks.get(name);
    if (known) return known;
    const { compare } = new Intl.Collator(localeChain([locale]));
    const positions = items.map((_, position) => position);
    if (key) {
      const keys = items.map(key);
      const sign = descending ? -1 : 1;
      positions.sort((a, b) => sign * compareKeys(keys[a]!, keys[b]!, compare) || compareIds(items[a]!, items[b]!));
    }
    const rank = new Float64Array(items.length);
    for (const [place, position] of positions.entries()) rank[position] = place;
    ranks.set(name, rank);
    return rank;
  };

  return {
    glance: new FirstGlance(),
    search({ q, filters, sort }: Question, length: number, counted: readonly string[]): Answer<Item> {
      const searched = hasWords(q);
      const name = sort || orderOf(searched);
      const order = orders[name] ?? {};
      // The index gives entries by their fit, and equally good ones as they stand: often that is what is asked for.
      const isNatural = !order.group && !order.key && (order.byFit || !searched);
      const result = index.search({
        text: q,
        filters: indexFilters(listing, filters, q),
        limit: isNatural ? length : items.length,
        count: counted,
      });
      const counts = Object.entries(result.facets).map(([field, values]) => [field, withNames(field, values)] as const);
      const answer = { total: result.total, counts: Object.fromEntries(counts) };
      if (isNatural) return { ...answer, items: result.hits.map(({ position }) => items[position]!) };

      const rank = rankOf(name, order);
      const size = items.length || 1;
      const places = new Float64Array(result.hits.length);
      const byPlace = new Map<number, Item>();
      for (const [at, { position, score }] of result.hits.entries()) {
        const group = order.group?.(items[position]!) ?? 0;
        const place = (group * 65_536 + (order.byFit ? 65_535 - score : 0)) * size + rank[position]!;
        places[at] = place;
        byPlace.set(place, items[position]!);
      }
      places.sort();
      return { ...answer, items: [...places.subarray(0, length)].map((place) => byPlace.get(place)!) };
    },
  };
}

function compareKeys(a: string | number, b: string | number, compare: (a: string, b: string) => number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
}

const compareIds = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));
