/** Where each run of a flat list starts, given the length of each, and where the last one ends. */
export const startsOf = (lengths: readonly number[]): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, run) => {
    starts[run + 1] = (starts[run] as number) + length;
  });
  return starts;
};
