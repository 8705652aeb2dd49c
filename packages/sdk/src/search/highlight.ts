import { fold, foldMarks } from '../text/fold.ts';
import { visitTypos } from './typo.ts';
import { placedWords, queryWords, type PlacedWord, type Word } from './words.ts';

/** A stretch of a text in UTF-16 units, `end` outside of it, as `String.prototype.slice` takes it. */
export type TextRange = readonly [start: number, end: number];

/**
 * The stretches of a text that fit what was typed, to be marked in it: in order, none touching another.
 *
 * A word of which the beginning was typed is covered as far as it was typed. It needs no index: what
 * {@link SearchIndex.search} finds in a text is what is covered in it.
 */
export const highlight = (text: string, typed: string): TextRange[] => {
  const words = queryWords(typed);
  return placedWords(text).flatMap((word) => {
    const covered = Math.max(0, ...words.map((each) => coveredLength(text.slice(word.start, word.end), word, each)));
    return covered > 0 ? [[word.start, word.start + covered] as const] : [];
  });
};

/** How much of a word fits a typed word, in units of the text. */
const coveredLength = (written: string, word: PlacedWord, typed: Word): number => {
  const [typedFold = '', typedLetters = typedFold] = typed.keys;
  const [wordFold = '', wordLetters = wordFold] = word.keys;
  if (wordLetters.startsWith(typedLetters)) return reach(written, foldMarks, typedLetters.length);
  if (wordFold.startsWith(typedFold)) return reach(written, fold, typedFold.length);
  return lengthWithTypo(written, foldMarks, typedLetters) ?? lengthWithTypo(written, fold, typedFold) ?? 0;
};

const lengthWithTypo = (written: string, keyOf: (text: string) => string, typed: string): number | undefined => {
  const key = keyOf(written);
  let found: number | undefined;
  visitTypos([key], typed, ({ length, prefix }) => {
    if (prefix || key.length === length) found = Math.max(found ?? 0, length);
  });
  return found === undefined ? undefined : reach(written, keyOf, found);
};

/** The length of the shortest beginning whose key has a length, with what follows and adds nothing, such as marks. */
const reach = (written: string, keyOf: (text: string) => string, keyLength: number): number => {
  let end = 1;
  while (end < written.length && keyOf(written.slice(0, end)).length < keyLength) end += 1;
  const key = keyOf(written.slice(0, end));
  while (end < written.length && keyOf(written.slice(0, end + 1)) === key) end += 1;
  return end;
};
