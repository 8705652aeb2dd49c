import { startsOf } from './runs.ts';
import { wordKeys } from './words.ts';

/** A stretch of the sorted keys, `high` outside of it. */
export interface KeyRange {
  low: number;
  high: number;
}

/** Every word of an index, in the order of its first key, and the sorted keys that lead to them. */
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
 *
 * @returns The vocabulary, and for each of the unsorted words its number in it.
 */
export const buildVocabulary = (unsorted: readonly string[]): { vocabulary: Vocabulary; numbers: Uint32Array } => {
  // Flat lists and two maps of strings: a list for each key would double the time an index takes to build.
  const newKeys = new Map<string, number>();
  const counts: number[] = [];
  const pairs: number[] = [];
  unsorted.forEach((marked, word) => {
    for (const text of wordKeys(marked)) {
      let key = newKeys.get(text);
      if (key === undefined) {
        newKeys.set(text, (key = newKeys.size));
        counts.push(0);
      }
      counts[key] = (counts[key] as number) + 1;
      pairs.push(key, word);
    }
  });

  const keys = [...newKeys.keys()].sort();
  const places = new Uint32Array(keys.length);
  keys.forEach((text, place) => (places[newKeys.get(text) as number] = place));
  const keyStarts = startsOf(keys.map((text) => counts[newKeys.get(text) as number] as number));

  const keyWords = new Uint32Array(pairs.length / 2);
  const next = keyStarts.slice();
  for (let at = 0; at < pairs.length; at += 2) {
    const place = places[pairs[at] as number] as number;
    keyWords[next[place] as number] = pairs[at + 1] as number;
    (next[place] as number) += 1;
  }

  const numbers = new Uint32Array(unsorted.length);
  const words: string[] = [];
  keyWords.forEach((word, at) => {
    if (numbers[word] === 0) numbers[word] = words.push(unsorted[word] as string);
    keyWords[at] = (numbers[word] as number) - 1;
  });
  return { vocabulary: { words, keys, keyStarts, keyWords }, numbers: numbers.map((number) => number - 1) };
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
export const lowerBound = (keys: readonly string[], low: number, high: number, depth: number, unit: number): number => {
  while (low < high) {
    const middle = (low + high) >>> 1;
    // NaN, past the end of a key, is not at least anything.
    if ((keys[middle] as string).charCodeAt(depth) >= unit) high = middle;
    else low = middle + 1;
  }
  return low;
};
