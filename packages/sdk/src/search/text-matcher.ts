import { WordMatches } from './match.ts';
import { heaviest, type Postings } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Keeps the fit of a word above the weight of its field. */
const fitStep = heaviest + 1;

/** Finds and scores the records that have every word of a query. */
export class TextMatcher {
  /** By record the score in the latest match: 0 where a word is missing. Better fits of heavier fields are greater. */
  readonly scores: Uint16Array;
  readonly #postings: Postings;
  // Kept between keystrokes, as large arrays cost more to make than to clear.
  readonly #scoresOfWord: Uint16Array;
  readonly #matches: WordMatches;
  readonly #found: Uint32Array;

  constructor(vocabulary: Vocabulary, postings: Postings, recordCount: number) {
    this.#postings = postings;
    this.scores = new Uint16Array(recordCount);
    this.#scoresOfWord = new Uint16Array(recordCount);
    this.#found = new Uint32Array(recordCount);
    this.#matches = new WordMatches(vocabulary);
  }

  /** Finds the records that have every word, ascending. There has to be a word. The next match overwrites the list. */
  match([first, ...others]: readonly Word[]): Uint32Array {
    const { scores } = this;
    const scoresOfWord = this.#scoresOfWord;
    if (first) this.#score(first, scores);
    for (const word of others) {
      this.#score(word, scoresOfWord);
      for (let record = 0; record < scores.length; record += 1) {
        const score = scores[record] as number;
        const more = scoresOfWord[record] as number;
        scores[record] = score !== 0 && more !== 0 ? score + more : 0;
      }
    }

    const found = this.#found;
    let count = 0;
    for (let record = 0; record < scores.length; record += 1) {
      if (scores[record] !== 0) {
        found[count] = record;
        count += 1;
      }
    }
    return found.subarray(0, count);
  }

  #score(typed: Word, scores: Uint16Array): void {
    const { starts, records, weights } = this.#postings;
    const { words, fits } = this.#matches;
    this.#matches.find(typed);

    scores.fill(0);
    for (let index = 0; index < this.#matches.count; index += 1) {
      const word = words[index] as number;
      const base = (fits[word] as number) * fitStep;
      const end = starts[word + 1] as number;
      for (let at = starts[word] as number; at < end; at += 1) {
        const record = records[at] as number;
        const score = base + (weights[at] as number);
        if (score > (scores[record] as number)) scores[record] = score;
      }
    }
  }
}
