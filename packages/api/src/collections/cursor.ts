/**
 * Where a page ends: the sort value and id of its last entry. The next page is what comes after it in order,
 * so it stays right while entries are added or removed.
 */
export interface Cursor {
  sort: string;
  value: string | number;
  id: string;
}

/** Writes a cursor as an opaque word. */
export function cursorOf(sort: string, value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

/** Reads a cursor, or gives undefined when it is not one of ours for this sort. */
export function readCursor(word: string, sort: string): Cursor | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(word, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [own, value, id] = parts as unknown[];
    const valid = own === sort && (typeof value === 'string' || typeof value === 'number') && typeof id === 'string';
    return valid ? { sort, value, id } : undefined;
  } catch {
    return undefined;
  }
}
