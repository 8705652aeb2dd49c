import { lowerBound, narrow, type KeyRange } from './vocabulary.ts';

/** What was found one typo away from a typed key. */
export interface TypoRange extends KeyRange {
  /** How much of each key corresponds to what was typed, in UTF-16 units. */
  length: number;
  /** Whether keys may go on behind that. If not, only a key of just this length is meant. */
  prefix: boolean;
}

/** The shortest key, in UTF-16 units, in which a typo is looked for. Below it nearly everything is near. */
export const shortestWithTypo = 4;

/**
 * Visits every range of sorted keys one typo away from a typed key, or from the beginning it is of: a letter too many,
 * missing or wrong, or two neighbours swapped (restricted Damerau-Levenshtein distance 1).
 *
 * A letter missing at the end is not one of them: without it the typed key is a beginning.
 * The last letter of a beginning is never the wrong one: a fourth letter that fits nothing would otherwise bring all
 * words that share the first three. Numbers have no typos: 2024 is not 2025.
 */
export const visitTypos = (keys: readonly string[], typed: string, visit: (range: TypoRange) => void): void => {
  const last = typed.length - 1;
  if (typed.length < shortestWithTypo || /\p{N}/u.test(typed)) return;

  const report = (from: KeyRange, depth: number, rest: string) => {
    const { low, high } = narrow(keys, from, depth, rest);
    if (low < high) visit({ low, high, length: depth + rest.length, prefix: rest !== '' });
  };

  let agreeing: KeyRange = { low: 0, high: keys.length };
  for (let at = 0; at <= last && agreeing.low < agreeing.high; at += 1) {
    const letter = typed.charCodeAt(at);
    const rest = typed.slice(at + 1);

    report(agreeing, at, rest);
    if (at < last) report(agreeing, at, typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2));

    let { low } = agreeing;
    // A key that ends here has no letter to differ in.
    while (low < agreeing.high && (keys[low] as string).length <= at) low += 1;
    while (low < agreeing.high) {
      const unit = (keys[low] as string).charCodeAt(at);
      const high = lowerBound(keys, low, agreeing.high, at, unit + 1);
      report({ low, high }, at + 1, typed.slice(at));
      if (unit !== letter) report({ low, high }, at + 1, rest);
      low = high;
    }

    agreeing = narrow(keys, agreeing, at, typed.charAt(at));
  }
};
