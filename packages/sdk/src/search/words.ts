import { fold, foldMarks } from '../text/fold.ts';

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

const wordPattern = /[\p{L}\p{N}\p{M}](?:['’ʼ]?[\p{L}\p{N}\p{M}])*/gu;

/** The words of a text with their marks, in order. */
export const markedWords = (text: string): readonly string[] =>
  text.normalize('NFC').toLowerCase().replace(/['’ʼ]/g, '').match(wordPattern) ?? [];

/** The keys a word can be found by. */
export const wordKeys = (marked: string): readonly string[] => {
  const folded = fold(marked);
  const letters = foldMarks(marked);
  return folded === letters ? [folded] : [folded, letters];
};

/** The words of a text and their places. */
export const placedWords = (text: string): PlacedWord[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => {
    const marked = markedWords(found)[0] ?? '';
    return { marked, keys: wordKeys(marked), start: index, end: index + found.length };
  });

/** The words of what was typed. */
export const queryWords = (text: string): Word[] =>
  markedWords(text).map((marked) => ({ marked, keys: wordKeys(marked) }));
