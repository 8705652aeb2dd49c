import { hasWords, indexFilters, indexParts, type Listing, valueNames } from '@backontrack/sdk/listing';
import { SearchIndex } from '@backontrack/sdk/search';

import type { Answer } from './fake-api.ts';

/** Answers as a list of the API does: filtered, searched, counted, page by page, in the order the entries stand. */
export function listApi<Item extends { id: string }>(items: readonly Item[], listing: Listing<Item>): Answer {
  const index = SearchIndex.build<Item, string>(items, { id: ({ id }) => id, ...indexParts(listing) });
  const withNames = valueNames(items, listing.names);
  return ({ searchParams }) => {
    const q = searchParams.get('q') ?? '';
    const filters = Object.fromEntries(
      Object.keys(listing.filters).map((name) => [name, searchParams.getAll(name)] as const),
    );
    const limit = Number(searchParams.get('limit') ?? 20);
    const offset = Number(searchParams.get('cursor') ?? 0);
    const { hits, total, facets } = index.search({
      text: hasWords(q) ? q : '',
      filters: indexFilters(listing, filters, q),
      offset,
      limit,
    });
    return {
      items: hits.map(({ position }) => items[position]),
      total,
      facets: listing.facets.map((field) => ({ field, values: withNames(field, facets[field] ?? []) })),
      ...(offset + limit < total && { nextCursor: String(offset + limit) }),
    };
  };
}
