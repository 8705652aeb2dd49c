/**
 * Where a page ends: the sort keys and the id of its last entry. The next page is what comes after them in order,
 * so it stays right while entries are added or removed, that last one too.
 */
export interface Cursor {
  sort: string;
  /** The day whose order the list is read in. */
  day: string;
  keys: readonly (string | number)[];
  id: string;
}

/** Writes a cursor as an opaque word. */
export function cursorOf({ sort, day, keys, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, day, keys, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a cursor, or gives undefined when it is not one of ours for this sort. */
export function readCursor(word: string, sort: string): Cursor | undefined {
  try {
    const bytes = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const parts: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
    if (!Array.isArray(parts) || parts.length !== 4) return undefined;
    const [own, day, keys, id] = parts as unknown[];
    const isKey = (key: unknown) => typeof key === 'string' || typeof key === 'number';
    if (own !== sort || typeof id !== 'string' || !Array.isArray(keys) || !keys.every(isKey)) return undefined;
    if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
    return { sort, day, keys, id };
  } catch {
    return undefined;
  }
}
