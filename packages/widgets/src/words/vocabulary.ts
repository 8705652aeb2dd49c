/** The words for each value of a vocabulary. Functions, because the language may change while the page is open. */
export type Words = Readonly<Record<string, () => string>>;

/** The word for a value. One that a later version of the API adds is shown as it came. */
export const wordFor = (words: Words, value: string): string => words[value]?.() ?? value;
