import { compareNames } from '../words/format.ts';
import { type Counted, type Field, type Question, valuesOf } from './question.ts';

/** A value that can be chosen, and what a reader sees for it. */
export interface Option extends Counted {
  words: string;
}

/** What of a field can be chosen now, in the order in which it is offered. */
export function optionsOf({ name, word, rank }: Field, question: Question, counted: readonly Counted[]): Option[] {
  const chosen = valuesOf(question.filters, name);
  const compare = compareNames();
  const offered = choices[name]?.(question, counted) ?? counted;
  const others = chosen
    .filter((one) => !offered.some(({ value }) => value === one))
    .map((value): Counted => ({ value }));
  return [...offered, ...others]
    .filter(({ value, count }) => count !== 0 || chosen.includes(value))
    .map(({ value, count }) => ({ value, count, words: word(value), rank: rank?.(value) ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.words, b.words));
}

const ages = [...Array(17).keys()].map((at): Counted => ({ value: String(14 + at) }));

/** What can be chosen now, where that is not what was counted. */
const choices: Readonly<Record<string, (question: Question, counted: readonly Counted[]) => readonly Counted[]>> = {
  age: () => ages,
  region: regionsIn,
  remote: (_, counted) => counted.filter(({ value }) => value === 'true'),
};

/** The regions of the countries that are chosen: those of all would be too many to choose from. */
function regionsIn({ filters }: Question, counted: readonly Counted[]): Counted[] {
  const everywhere = new Map(counted.map(({ value, count }) => [value, count ?? 0]));
  return counted
    .filter(({ value }) => value.length > 2 && valuesOf(filters, 'country').includes(value.slice(0, 2)))
    .map(({ value, count = 0 }) => ({ value, count: count + (everywhere.get(value.slice(0, 2)) ?? 0) }));
}
