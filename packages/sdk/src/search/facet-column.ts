import type { FacetCount } from './options.ts';
import { countShared, RecordSet } from './record-set.ts';
import { lengthsOf, startsOf } from './runs.ts';

/** A facet as it is stored: its values, and for each record how many it has and which. */
export interface FacetJson {
  values: readonly string[];
  lengths: readonly number[];
  codes: readonly number[];
}

/** Stands for more than one filter in {@link FacetColumn.filter}. */
const severalFilters = 255;

/** The values of one facet, record by record and value by value. */
export class FacetColumn {
  readonly #values: readonly string[];
  // The codes of record `r` are `#codes[#starts[r]]` up to but without `#codes[#starts[r + 1]]`.
  readonly #starts: Uint32Array;
  readonly #codes: Uint32Array;
  #bitsOfValues: readonly Uint32Array[] | undefined;

  constructor({ values, lengths, codes }: FacetJson) {
    this.#values = values;
    this.#starts = startsOf(lengths);
    this.#codes = Uint32Array.from(codes);
  }

  static build(valuesOfRecords: readonly (readonly string[])[]): FacetColumn {
    const codeOf = new Map<string, number>();
    const codes: number[] = [];
    const lengths = valuesOfRecords.map((values) => {
      const start = codes.length;
      for (const value of values) {
        let code = codeOf.get(value);
        if (code === undefined) codeOf.set(value, (code = codeOf.size));
        if (!codes.includes(code, start)) codes.push(code);
      }
      return codes.length - start;
    });
    return new FacetColumn({ values: [...codeOf.keys()], lengths, codes });
  }

  toJSON(): FacetJson {
    return { values: this.#values, lengths: lengthsOf(this.#starts), codes: [...this.#codes] };
  }

  /**
   * Leaves out the records that have none of the wanted values.
   *
   * @param leftOutBy - For each record 0 while it is in the result, then the number of the filter that leaves it out.
   * @param filter - The number of this filter, from 1.
   */
  filter({ records }: RecordSet, wanted: readonly string[], leftOutBy: Uint8Array, filter: number): void {
    const starts = this.#starts;
    const codes = this.#codes;
    const isWanted = Uint8Array.from(this.#values, (value) => Number(wanted.includes(value)));
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index] as number;
      const end = starts[record + 1] as number;
      let at = starts[record] as number;
      while (at < end && isWanted[codes[at] as number] === 0) at += 1;
      if (at === end) leftOutBy[record] = leftOutBy[record] === 0 ? filter : severalFilters;
    }
  }

  /** Counts the values in a set of records, the most frequent first. A chosen value is listed even with none. */
  count(set: RecordSet, chosen: readonly string[]): FacetCount[] {
    const walked = (set.records.length * this.#codes.length) / (this.#starts.length - 1);
    const counted = this.#values.length * set.bits.length;
    // Walking suits a short result and a facet of many values, bitmaps a long result: 1 ms instead of 5 for 100,000.
    const counts = walked < counted ? this.#walk(set) : this.#bits().map((bits) => countShared(bits, set.bits));
    return this.#values
      .map((value, code) => ({ value, count: counts[code] as number }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  #walk({ records }: RecordSet): Uint32Array {
    const starts = this.#starts;
    const codes = this.#codes;
    const counts = new Uint32Array(this.#values.length);
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index] as number;
      const end = starts[record + 1] as number;
      for (let at = starts[record] as number; at < end; at += 1) (counts[codes[at] as number] as number) += 1;
    }
    return counts;
  }

  #bits(): readonly Uint32Array[] {
    if (!this.#bitsOfValues) {
      const size = this.#starts.length - 1;
      const found: number[][] = this.#values.map(() => []);
      for (let record = 0; record < size; record += 1) {
        for (let at = this.#starts[record] as number; at < (this.#starts[record + 1] as number); at += 1) {
          found[this.#codes[at] as number]?.push(record);
        }
      }
      this.#bitsOfValues = found.map((records) => new RecordSet(Uint32Array.from(records), size).bits);
    }
    return this.#bitsOfValues;
  }
}
