/** Some of the records of an index: as a list for walking few of them, as bits for counting and combining many. */
export class RecordSet {
  #records: Uint32Array | undefined;
  #bits: Uint32Array | undefined;
  readonly #size: number;

  /**
   * @param size - How many records the index has.
   * @param records - Numbers of records, ascending. Where they are absent, `bits` says them.
   */
  constructor(size: number, records: Uint32Array | undefined, bits?: Uint32Array) {
    this.#size = size;
    this.#records = records;
    this.#bits = bits;
  }

  /** Numbers of records, ascending. */
  get records(): Uint32Array {
    return (this.#records ??= listOf(this.bits));
  }

  /** The same set, record `r` being bit `r % 32` of word `r / 32`. */
  get bits(): Uint32Array {
    return (this.#bits ??= bitsOf(this.#records ?? [], this.#size));
  }

  /** The records that are in another set too. */
  and({ bits }: RecordSet): RecordSet {
    const both = this.bits.slice();
    for (let at = 0; at < both.length; at += 1) (both[at] as number) &= bits[at] as number;
    return new RecordSet(this.#size, undefined, both);
  }
}

/** How many records two sets of the same index share, given their bits. */
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

const bitsOf = (records: ArrayLike<number>, size: number): Uint32Array => {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] as number;
    (bits[record >>> 5] as number) |= 1 << (record & 31);
  }
  return bits;
};

const listOf = (bits: Uint32Array): Uint32Array => {
  const records = new Uint32Array(countShared(bits, bits));
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    // Without the sign of 32-bit integers these would be slow floating-point numbers.
    for (let word = (bits[at] as number) | 0; word !== 0; word &= word - 1) {
      records[count] = at * 32 + 31 - Math.clz32(word & -word);
      count += 1;
    }
  }
  return records;
};
