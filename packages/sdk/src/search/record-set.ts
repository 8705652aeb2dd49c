/** Some of the records of an index: as a list for walking few of them, as bits for counting many. */
export class RecordSet {
  /** Numbers of records, ascending. */
  readonly records: Uint32Array;
  readonly #size: number;
  #bits: Uint32Array | undefined;

  /** @param size - How many records the index has. */
  constructor(records: Uint32Array, size: number) {
    this.records = records;
    this.#size = size;
  }

  /** The same set, record `r` being bit `r % 32` of word `r / 32`. */
  get bits(): Uint32Array {
    if (!this.#bits) {
      this.#bits = new Uint32Array((this.#size + 31) >>> 5);
      for (let at = 0; at < this.records.length; at += 1) {
        const record = this.records[at] as number;
        (this.#bits[record >>> 5] as number) |= 1 << (record & 31);
      }
    }
    return this.#bits;
  }

  /** The records that pass a test. */
  filter(passes: (record: number) => boolean): RecordSet {
    return new RecordSet(this.records.filter(passes), this.#size);
  }
}

/** How many records two sets of the same index share. */
export const countShared = (one: Uint32Array, other: Uint32Array): number => {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) {
    let bits = (one[at] as number) & (other[at] as number);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
};
