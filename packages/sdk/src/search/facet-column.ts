import type { FacetCount } from './options.ts';
import { lengthsOf, startsOf } from './runs.ts';

/** A facet as it is stored: its values, and for each record how many it has and which. */
export interface FacetJson {
  values: readonly string[];
  lengths: readonly number[];
  codes: readonly number[];
}

/** A record that more than one filter leaves out. */
const severalFilters = 255;

/**
 * The values of one facet, record by record.
 *
 * Counting walks the records that were found, not a bitmap for each value: it costs the same for three values as for
 * three thousand, and next to nothing when little was found.
 */
export class FacetColumn {
  readonly #values: readonly string[];
  // The codes of record `r` are `#codes[#starts[r]]` up to but without `#codes[#starts[r + 1]]`.
  readonly #starts: Uint32Array;
  readonly #codes: Uint32Array;

  constructor({ values, lengths, codes }: FacetJson) {
    this.#values = values;
    this.#starts = startsOf(lengths);
    this.#codes = Uint32Array.from(codes);
  }

  static build(valuesOfRecords: readonly (readonly string[])[]): FacetColumn {
    const values = [...new Set(valuesOfRecords.flat())].sort();
    const codeOf = new Map(values.map((value, code) => [value, code]));
    const codes = valuesOfRecords.map((own) => [...new Set(own)].map((value) => codeOf.get(value) ?? 0));
    return new FacetColumn({ values, lengths: codes.map(({ length }) => length), codes: codes.flat() });
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
  filter(records: Uint32Array, wanted: readonly string[], leftOutBy: Uint8Array, filter: number): void {
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

  /** Counts the values of the records that no filter leaves out, or only this facet's own. */
  count(records: Uint32Array, chosen: readonly string[], leftOutBy: Uint8Array, ownFilter: number): FacetCount[] {
    const starts = this.#starts;
    const codes = this.#codes;
    const counts = new Uint32Array(this.#values.length);
    for (let index = 0; index < records.length; index += 1) {
      const record = records[index] as number;
      const by = leftOutBy[record] as number;
      if (by !== 0 && by !== ownFilter) continue;
      const end = starts[record + 1] as number;
      for (let at = starts[record] as number; at < end; at += 1) (counts[codes[at] as number] as number) += 1;
    }
    return this.#values
      .map((value, code) => ({ value, count: counts[code] as number }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .sort((a, b) => b.count - a.count);
  }
}
