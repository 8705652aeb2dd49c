import type { FacetCount } from './options.ts';
import { countShared, RecordSet } from './record-set.ts';

/** A facet as plain JSON: the codes of record `r` are `codes[starts[r]]` up to but without `codes[starts[r + 1]]`. */
export interface FacetJson {
  /** By their codes. */
  values: readonly string[];
  starts: readonly number[];
  codes: readonly number[];
}

/** The values of one facet, record by record and value by value. */
export class FacetColumn {
  readonly #values: readonly string[];
  readonly #starts: Uint32Array;
  readonly #codes: Uint32Array;
  #bitsOfValues: readonly Uint32Array[] | undefined;
  // From key to key the filters stay.
  #lastWanted: readonly string[] = [];
  #lastHaving: RecordSet | undefined;

  constructor({ values, starts, codes }: FacetJson) {
    this.#values = values;
    this.#starts = Uint32Array.from(starts);
    this.#codes = Uint32Array.from(codes);
  }

  static build(valuesOfRecords: readonly (readonly string[])[]): FacetColumn {
    const codeOf = new Map<string, number>();
    const codes: number[] = [];
    const starts = [0];
    for (const values of valuesOfRecords) {
      const start = codes.length;
      for (const value of values) {
        let code = codeOf.get(value);
        if (code === undefined) codeOf.set(value, (code = codeOf.size));
        if (!codes.includes(code, start)) codes.push(code);
      }
      starts.push(codes.length);
    }
    return new FacetColumn({ values: [...codeOf.keys()], starts, codes });
  }

  toJSON(): FacetJson {
    return { values: this.#values, starts: [...this.#starts], codes: [...this.#codes] };
  }

  /** The records that have one of the wanted values. */
  having(wanted: readonly string[]): RecordSet {
    const known = this.#lastHaving;
    const last = this.#lastWanted;
    if (known && wanted.length === last.length && wanted.every((value, at) => value === last[at])) return known;
    const bits = this.#noBits();
    this.#mark(this.#values.map((value) => (wanted.includes(value) ? bits : undefined)));
    this.#lastWanted = [...wanted];
    return (this.#lastHaving = new RecordSet(this.#starts.length - 1, undefined, bits));
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
      this.#bitsOfValues = this.#values.map(() => this.#noBits());
      this.#mark(this.#bitsOfValues);
    }
    return this.#bitsOfValues;
  }

  #noBits(): Uint32Array {
    return new Uint32Array((this.#starts.length + 30) >>> 5);
  }

  /** Sets the bit of each record in the bits of each of its values. */
  #mark(bitsOfValues: readonly (Uint32Array | undefined)[]): void {
    const starts = this.#starts;
    const codes = this.#codes;
    for (let record = 0; record + 1 < starts.length; record += 1) {
      const end = starts[record + 1] as number;
      for (let at = starts[record] as number; at < end; at += 1) {
        const bits = bitsOfValues[codes[at] as number];
        if (bits) (bits[record >>> 5] as number) |= 1 << (record & 31);
      }
    }
  }
}
