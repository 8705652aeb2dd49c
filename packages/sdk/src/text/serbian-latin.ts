const cyrillic = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const latin = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ');

const small: Readonly<Record<string, string>> = Object.fromEntries(
  [...cyrillic].map((letter, at) => [letter, latin[at] ?? letter]),
);

/**
 * Writes Serbian Cyrillic in Latin letters. Everything else, other alphabets included, is left as it is.
 *
 * A digraph follows the case around it: `ЉУБИЦА` gives `LJUBICA`, `Љубица` gives `Ljubica`, and a lone `Њ` gives `Nj`.
 * There is no way back: `nj` can be њ or нј, as in инјекција.
 */
export const toSerbianLatin = (text: string): string =>
  text.replace(/[\u0400-\u045f]/g, (letter, at: number) => {
    const lower = letter.toLowerCase();
    const found = small[lower];
    if (found === undefined) return letter;
    if (letter === lower) return found;
    if (found.length === 1) return found.toUpperCase();
    return isAmongCapitals(text, at) ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1);
  });

/** Whether the capital at `at` belongs to a word in capitals: the letter after it decides, else the one before it. */
const isAmongCapitals = (text: string, at: number): boolean => {
  const next = /^\p{M}*(\p{L})/u.exec(text.slice(at + 1, at + 8))?.[1];
  const neighbour = next ?? /(\p{L})\p{M}*$/u.exec(text.slice(Math.max(0, at - 7), at))?.[1];
  return neighbour !== undefined && /\p{Lu}/u.test(neighbour);
};
