import * as z from 'zod/mini';

/** How many entries of the current result have each value of a field, the most frequent first. */
export const Facet = z.object({
  /** Name of the filter: `country`. */
  field: z.string(),
  values: z.array(
    z.object({
      value: z.string(),
      count: z.number(),
      /** What the value is called, where its code is in no vocabulary and no browser knows it: a region's. */
      name: z.optional(z.string()),
    }),
  ),
});
export type Facet = z.infer<typeof Facet>;

/** Defines a page of a list. */
/* @__NO_SIDE_EFFECTS__ */
export function page<Item extends z.ZodMiniType>(item: Item) {
  return z.object({
    items: z.array(item),
    /** How many entries the filters leave, over all pages. */
    total: z.number(),
    facets: z.array(Facet),
    /** Asks for the next page. Absent on the last one. */
    nextCursor: z.optional(z.string()),
  });
}

/** A page of a list: its entries, how many there are in all, and the cursor of the next page. */
export interface Page<Item> {
  items: Item[];
  total: number;
  facets: Facet[];
  nextCursor?: string | undefined;
}
