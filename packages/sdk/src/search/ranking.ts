import type { RecordSet } from './record-set.ts';

/**
 * The first records of a result by descending score, equally good ones in the order they stand in.
 *
 * Counts how often each score occurs instead of sorting: only what is returned is ever sorted.
 *
 * @param scores - By record number, small integers.
 */
export const topByScore = ({ records }: RecordSet, scores: Uint16Array, offset: number, limit: number): Uint32Array => {
  let highest = 0;
  for (let index = 0; index < records.length; index += 1) {
    const score = scores[records[index] as number] as number;
    if (score > highest) highest = score;
  }
  const places = new Uint32Array(highest + 2);
  for (let index = 0; index < records.length; index += 1) {
    (places[scores[records[index] as number] as number] as number) += 1;
  }
  // From how often to the place in the result where each score begins.
  for (let score = highest, place = 0; score >= 0; score -= 1) {
    const often = places[score] as number;
    places[score] = place;
    place += often;
  }

  const top = new Uint32Array(Math.max(0, Math.min(limit, records.length - offset)));
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] as number;
    const score = scores[record] as number;
    const place = (places[score] as number) - offset;
    (places[score] as number) += 1;
    if (place >= 0 && place < top.length) top[place] = record;
  }
  return top;
};

/** The first records of a result in a given order of all records. */
export const topInOrder = (
  { records, bits }: RecordSet,
  order: Uint32Array,
  offset: number,
  limit: number,
): Uint32Array => {
  const top = new Uint32Array(Math.max(0, Math.min(limit, records.length - offset)));
  for (let index = 0, place = -offset; index < order.length && place < top.length; index += 1) {
    const record = order[index] as number;
    if ((((bits[record >>> 5] as number) >>> (record & 31)) & 1) === 0) continue;
    if (place >= 0) top[place] = record;
    place += 1;
  }
  return top;
};
