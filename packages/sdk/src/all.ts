import type { Call } from './call.ts';
import type { ListedPage, RequestOptions } from './transport.ts';

/** How all entries of a list are read. */
export interface AllOptions extends RequestOptions {
  /** The most entries to read. 1,000 unless told. */
  max?: number;
}

/** Reads a list page by page, as far as its reader goes. */
export async function* allOf<Query extends object, Item>(
  list: (query: Query, options: RequestOptions) => Call<ListedPage<Item>>,
  query: Query,
  { max = 1_000, ...options }: AllOptions = {},
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined;
  let left = max;
  do {
    const page: ListedPage<Item> = await list(cursor ? { ...query, cursor } : query, options);
    for (const item of page.items) {
      if (left-- <= 0) return;
      yield item;
    }
    cursor = page.nextCursor;
  } while (cursor && left > 0);
}
