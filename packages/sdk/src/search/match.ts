import { visitTypos } from './typo.ts';
import { narrow, type Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How well a word fits what was typed, from worst to best. */
export const fit = {
  typoStart: 1,
  typoWhole: 2,
  foldedStart: 3,
  foldedWhole: 4,
  markedStart: 5,
  exact: 6,
} as const;

/**
 * Finds the words that fit a typed word: that equal it or begin with it, as written or folded, or with one typo.
 *
 * @param found - Told the number of each word and its fit, several times when it fits in several ways.
 */
export const matchWord = (
  { words, keys, keyStarts, keyWords }: Vocabulary,
  typed: Word,
  found: (word: number, fit: number) => void,
): void => {
  const everyWord = (low: number, high: number, fitOf: (word: number) => number) => {
    const end = keyStarts[high] as number;
    for (let at = keyStarts[low] as number; at < end; at += 1) {
      const word = keyWords[at] as number;
      found(word, fitOf(word));
    }
  };
  const asWritten = (word: number, otherwise: number) => {
    const written = words[word] as string;
    if (!written.startsWith(typed.marked)) return otherwise;
    return written.length === typed.marked.length ? fit.exact : fit.markedStart;
  };

  for (const key of typed.keys) {
    visitTypos(keys, key, ({ low, high, length, prefix }) => {
      const whole = keys[low]?.length === length ? low + 1 : low;
      everyWord(low, whole, () => fit.typoWhole);
      if (prefix) everyWord(whole, high, () => fit.typoStart);
    });

    const { low, high } = narrow(keys, { low: 0, high: keys.length }, 0, key);
    const whole = keys[low] === key ? low + 1 : low;
    everyWord(low, Math.min(whole, high), (word) => asWritten(word, fit.foldedWhole));
    everyWord(whole, high, (word) => asWritten(word, fit.foldedStart));
  }
};
