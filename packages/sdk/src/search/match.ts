import { visitTypos } from './typo.ts';
import { narrow, type Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How well a word fits what was typed, from worst to best. 0 is not at all. */
export const fit = {
  typoStart: 1,
  typoWhole: 2,
  foldedStart: 3,
  foldedWhole: 4,
  markedStart: 5,
  exact: 6,
} as const;

/** The words of a vocabulary that fit a typed word: that equal it or begin with it, as written, folded or with a typo. */
export class WordMatches {
  /** Numbers of the words found, in the first `count` places. */
  readonly words: Uint32Array;
  count = 0;
  /** By number of a word, its best fit. */
  readonly fits: Uint8Array;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.words = new Uint32Array(vocabulary.words.length);
    this.fits = new Uint8Array(vocabulary.words.length);
  }

  /** Looks for a word. What was found before is forgotten. */
  find(typed: Word): void {
    const { keys, keyStarts } = this.#vocabulary;
    for (let at = 0; at < this.count; at += 1) this.fits[this.words[at] as number] = 0;
    this.count = 0;

    const note = (low: number, high: number, rank: number, marked?: string) =>
      this.#note(keyStarts[low] as number, keyStarts[high] as number, rank, marked);
    for (const key of typed.keys) {
      const { low, high } = narrow(keys, { low: 0, high: keys.length }, 0, key);
      const rest = keys[low] === key ? low + 1 : low;
      note(low, rest, fit.foldedWhole, typed.marked);
      note(rest, high, fit.foldedStart, typed.marked);

      visitTypos(keys, key, ({ low: from, high: to, length, prefix }) => {
        const longer = keys[from]?.length === length ? from + 1 : from;
        note(from, longer, fit.typoWhole);
        if (prefix) note(longer, to, fit.typoStart);
      });
    }
  }

  /** Notes the words of a stretch of keys, as fitting better where they are written like the marked one. */
  #note(start: number, end: number, rank: number, marked: string | undefined): void {
    const { words, keyWords } = this.#vocabulary;
    for (let at = start; at < end; at += 1) {
      const word = keyWords[at] as number;
      const known = this.fits[word] as number;
      if (known === 0) {
        this.words[this.count] = word;
        this.count += 1;
      }
      const written = marked === undefined ? '' : (words[word] as string);
      const isAsWritten = marked !== undefined && written.startsWith(marked);
      const found = isAsWritten ? (written.length === marked.length ? fit.exact : fit.markedStart) : rank;
      if (found > known) this.fits[word] = found;
    }
  }
}
