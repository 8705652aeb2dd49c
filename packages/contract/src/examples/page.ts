import type { Page } from '../page.ts';

/** A page that holds all of a list. */
export const page = <Item>(items: Item[]): Page<Item> => ({ items, total: items.length, facets: [] });
