import type { FirstGlance } from './first-glance.ts';

/** The values chosen, by field. A field without any is not there. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What a reader asks of a list. */
export interface Question {
  q: string;
  filters: Filters;
  /** Empty asks for the list's own order. */
  sort: string;
}

/** A value of a field, and how many entries have it, where that is known. */
export interface Counted {
  value: string;
  count?: number | undefined;
  /** What it is called, where only the API knows. */
  name?: string | undefined;
}

/** How many entries have each value of a field, by field. */
export type Counts = Readonly<Record<string, readonly Counted[]>>;

/** What a list shows. */
export interface Answer<Item> {
  items: readonly Item[];
  /** How many entries there are in all. */
  total: number;
  counts: Counts;
}

/** Everything that can be found, on the device: it answers at once, and without a connection. */
export interface Device<Item> {
  /**
   * @param length How many entries to give at most.
   * @param counted The fields whose values are counted.
   */
  search: (question: Question, length: number, counted: readonly string[]) => Answer<Item>;
  /** What is drawn of an answer at each key. */
  glance: FirstGlance;
}

/** A field that can be filtered by. */
export interface Field {
  /** Its name in the API. */
  name: string;
  /** Whether there can be such a value at all. */
  accepts: (value: string) => boolean;
  /** What a reader sees for a value. */
  word: (value: string) => string;
  /** The order of the choices, where that is not the alphabet's. */
  rank?: (value: string) => number;
}

/** An order that a reader can choose. */
export interface Sort {
  value: string;
  word: string;
}

/** The values chosen for one field. Its name may also stand on the `Object.prototype` of the page. */
export const valuesOf = (filters: Filters, name: string): readonly string[] =>
  Object.hasOwn(filters, name) ? filters[name]! : [];

/** Filters with other values for one field. */
export const withValues = (filters: Filters, name: string, values: readonly string[]): Filters => {
  const { [name]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [name]: values } : others;
};
