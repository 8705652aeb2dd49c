import type { FacetCount } from '../search/index.ts';
import type { Listing } from './listing.ts';

/** A value of a facet, how many entries have it, and what it is called where no one else knows. */
export interface NamedCount extends FacetCount {
  name?: string;
}

/**
 * Makes a function that says what the counted values of a facet are called, as far as entries tell it.
 *
 * @param entries As the reader gets them, in their language.
 */
export function valueNames<Entry>(
  entries: readonly Entry[],
  names: Listing<Entry>['names'] = {},
): (facet: string, counts: readonly FacetCount[]) => NamedCount[] {
  const known = new Map(
    Object.entries(names).map(([facet, namesIn]) => {
      const pairs = entries.flatMap(namesIn).flatMap(({ code, name }) => (name ? [[code, name.text] as const] : []));
      return [facet, new Map(pairs)] as const;
    }),
  );
  return (facet, counts) =>
    counts.map((counted) => {
      const name = known.get(facet)?.get(counted.value);
      return name === undefined ? counted : { ...counted, name };
    });
}
