import { foldMarks, foldSpelling } from '../text/fold.ts';

/** A word as it is compared: with its marks, and as the keys it can be found by. */
export interface Word {
  /** Lower case, composed, without apostrophes. */
  marked: string;
  /**
   * The fold, and where it differs the letters without marks: someone who has typed `T` or `Kh` of Tsvetan or Kharkiv
   * is in the middle of a digraph that the fold merges, and one typo in Cyrillic can be two in Latin letters.
   */
  keys: readonly string[];
}

/** A word and where it stands in its text, in UTF-16 units. */
export interface PlacedWord extends Word {
  start: number;
  end: number;
}

// What stands between words. Naming it is three times faster than asking for letters and digits by their properties.
const wordPattern =
  /[^\s\0-&(-/:-@[-`{-©«-±´¶-¹»-¿×÷\u2000-\u2018\u201a-\u206f\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f]+/g;
const apostrophes = /['’ʼ]/g;

/** The words of a text with their marks, in order. */
export const markedWords = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().replace(apostrophes, '').match(wordPattern) ?? [];

/** The keys a word can be found by. */
export const wordKeys = (marked: string): readonly string[] => {
  const letters = foldMarks(marked);
  const folded = foldSpelling(letters);
  return folded === letters ? [folded] : [folded, letters];
};

/** The words of a text and their places. */
export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(wordPattern)].map(({ 0: found, index }) => {
    const word = found.replace(/^['’ʼ]+|['’ʼ]+$/g, '');
    const start = index + found.indexOf(word);
    const marked = markedWords(word)[0] ?? '';
    return { marked, keys: wordKeys(marked), start, end: start + word.length };
  });

/** The words of what was typed. */
export const queryWords = (text: string): Word[] =>
  markedWords(text).map((marked) => ({ marked, keys: wordKeys(marked) }));
