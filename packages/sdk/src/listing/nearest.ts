/** The word that is at most two typing mistakes away, or undefined when none is. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    // Where nothing is alike, nothing is meant: `x` is not `q`.
    if (distance < least && distance < Math.max(word.length, candidate.length)) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return row[b.length] ?? limit;
}
