import { startsOf } from './runs.ts';

/** Which records have which word, and the greatest weight among the fields that have it. */
export interface Postings {
  /** The postings of word `w` are those from `starts[w]` up to but without `starts[w + 1]`. */
  starts: Uint32Array;
  /** Numbers of records, ascending within a word. */
  records: Uint32Array;
  /** 1 to {@link heaviest}. */
  weights: Uint8Array;
}

/** The weight of the field with the greatest weight. Others are in proportion. */
export const heaviest = 255;

/** Postings in the order they are met: by record. */
export class PostingsWriter {
  readonly #words: number[] = [];
  readonly #records: number[] = [];
  readonly #weights: number[] = [];
  /** By word, the place of its newest posting. */
  readonly #newest: number[] = [];

  /** Notes that a record has a word. A new word has the next number, records come in order. */
  add(word: number, record: number, weight: number): void {
    // Reading past the end of an array, even to find nothing there, is slow for good.
    const newest = word < this.#newest.length ? (this.#newest[word] as number) : -1;
    if (newest >= 0 && this.#records[newest] === record) {
      if (weight > (this.#weights[newest] as number)) this.#weights[newest] = weight;
      return;
    }
    this.#newest[word] = this.#words.length;
    this.#words.push(word);
    this.#records.push(record);
    this.#weights.push(weight);
  }

  /** Puts the postings in the order of the words, each word having got a new number. */
  sortByWord(renumbered: Uint32Array): Postings {
    const lengths: number[] = [...renumbered].fill(0);
    for (const word of this.#words) (lengths[renumbered[word] as number] as number) += 1;
    const starts = startsOf(lengths);

    const records = new Uint32Array(this.#words.length);
    const weights = new Uint8Array(this.#words.length);
    const next = starts.slice();
    for (let posting = 0; posting < records.length; posting += 1) {
      const word = renumbered[this.#words[posting] as number] as number;
      const place = next[word] as number;
      next[word] = place + 1;
      records[place] = this.#records[posting] as number;
      weights[place] = this.#weights[posting] as number;
    }
    return { starts, records, weights };
  }
}

/** Postings as plain JSON. */
export type PostingsJson = { readonly [List in keyof Postings]: readonly number[] };

export const postingsToJson = ({ starts, records, weights }: Postings): PostingsJson => ({
  starts: [...starts],
  records: [...records],
  weights: [...weights],
});

export const postingsFromJson = ({ starts, records, weights }: PostingsJson): Postings => ({
  starts: Uint32Array.from(starts),
  records: Uint32Array.from(records),
  weights: Uint8Array.from(weights),
});
