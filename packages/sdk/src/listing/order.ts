/** What an entry is ordered by: its keys, and its id where they are equal. */
export interface Placed {
  keys: readonly (string | number)[];
  id: string;
}

// Longer ones would make a cursor longer than an address can carry.
const keyLength = 200;

/** Cuts what is too long for a cursor, so that an entry and a cursor made of it compare as equal. */
export const shortened = (keys: readonly (string | number)[]): (string | number)[] =>
  keys.map((key) => (typeof key === 'string' ? key.slice(0, keyLength) : key));

/**
 * Makes a comparison of entries for `Array.prototype.sort`: numbers by size, text as a reader's language does.
 * @param descending Turns the first key around, and no other.
 */
export function orderOf(chain: readonly string[], descending: boolean): (a: Placed, b: Placed) => number {
  const collator = new Intl.Collator(chain as string[]);
  const compare = (a: string | number = '', b: string | number = '') =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return (a, b) => {
    for (const [at, key] of a.keys.entries()) {
      const compared = compare(key, b.keys[at]);
      if (compared !== 0) return at === 0 && descending ? -compared : compared;
    }
    return a.id < b.id ? -1 : Number(a.id > b.id);
  };
}
