import type { Entry } from './cache.ts';
import type { Flights } from './flights.ts';

/** What the clients of a page share. */
export interface Shelf {
  /** The one used longest ago comes first. */
  entries: Map<string, Entry>;
  /** Characters of all entries. */
  size: number;
  flights: Flights<Entry>;
}

// A name for each shape of a shelf: copies and versions of this package that agree on it share one.
const name = Symbol.for('@backontrack/sdk shelf 1');

/** Finds the shelf of this page or process, also if another copy of this package has made it. */
export function sharedShelf(): Shelf {
  const realm = globalThis as { [name]?: Shelf };
  return (realm[name] ??= { entries: new Map(), size: 0, flights: new Map() });
}

/** Takes an entry away. */
export function remove(shelf: Shelf, address: string): void {
  shelf.size -= shelf.entries.get(address)?.answer.size ?? 0;
  shelf.entries.delete(address);
}

/** Puts an entry where the ones used last are, and drops the ones used longest ago beyond `most` characters. */
export function put(shelf: Shelf, address: string, entry: Entry, most: number): void {
  remove(shelf, address);
  shelf.entries.set(address, entry);
  shelf.size += entry.answer.size;
  if (shelf.size <= most) return;
  for (const oldest of shelf.entries.keys()) {
    remove(shelf, oldest);
    if (shelf.size <= most) return;
  }
}
