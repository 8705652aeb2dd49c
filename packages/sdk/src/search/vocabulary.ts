import { wordKeys } from './words.ts';

/** A stretch of the sorted keys, `high` outside of it. */
export interface KeyRange {
  low: number;
  high: number;
}

/** Every word of an index, in the order of its fold, and the sorted keys that lead to them. */
export interface Vocabulary {
  words: readonly string[];
  /** Each key once, in the order of its UTF-16 units. */
  keys: readonly string[];
  /** The words of key `k` are `keyWords[keyStarts[k]]` up to but without `keyWords[keyStarts[k + 1]]`. */
  keyStarts: Uint32Array;
  keyWords: Uint32Array;
}

/**
 * Sorts words and their keys.
 *
 * Words of neighbouring keys get neighbouring numbers, so that what is found by a prefix lies together in memory.
 * The order depends on the set of words alone.
 */
export const buildVocabulary = (unsorted: readonly string[]): Vocabulary => {
  const wordsOfKey = new Map<string, { first: string[]; second: string[] }>();
  const entry = (key: string) => {
    let found = wordsOfKey.get(key);
    if (!found) wordsOfKey.set(key, (found = { first: [], second: [] }));
    return found;
  };
  for (const word of unsorted) {
    const [folded = '', letters] = wordKeys(word);
    entry(folded).first.push(word);
    if (letters !== undefined) entry(letters).second.push(word);
  }

  const keys = [...wordsOfKey.keys()].sort();
  const words = keys.flatMap((key) => wordsOfKey.get(key)?.first.sort() ?? []);
  const numbers = new Map(words.map((word, number) => [word, number]));

  const keyStarts = new Uint32Array(keys.length + 1);
  const keyWords: number[] = [];
  keys.forEach((key, at) => {
    const { first, second } = entry(key);
    for (const word of [...first, ...second]) keyWords.push(numbers.get(word) ?? 0);
    keyStarts[at + 1] = keyWords.length;
  });
  return { words, keys, keyStarts, keyWords: Uint32Array.from(keyWords) };
};

/** Narrows a range of keys that agree up to `depth` to those that go on with `rest`. Empty when there are none. */
export const narrow = (keys: readonly string[], { low, high }: KeyRange, depth: number, rest: string): KeyRange => {
  for (let at = 0; at < rest.length && low < high; at += 1) {
    const unit = rest.charCodeAt(at);
    low = lowerBound(keys, low, high, depth + at, unit);
    high = lowerBound(keys, low, high, depth + at, unit + 1);
  }
  return { low, high };
};

/** The first key of a range whose unit at `depth` is `unit` or more. A key that ends before counts as less. */
export const lowerBound = (
  keys: readonly string[],
  low: number,
  high: number,
  depth: number,
  unit: number,
): number => {
  while (low < high) {
    const middle = (low + high) >>> 1;
    // NaN, past the end of a key, is not at least anything.
    if ((keys[middle] as string).charCodeAt(depth) >= unit) high = middle;
    else low = middle + 1;
  }
  return low;
};
