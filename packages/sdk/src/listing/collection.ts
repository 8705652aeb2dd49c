import { type FilterValues, hasWords, type Listing, type ListingField } from './listing.ts';

/** How one kind of entry is listed: what it is searched, filtered and sorted by, and what a list shows of it. */
export interface Collection<Entry> {
  /** The field that names an entry in its address. */
  key: keyof Entry & string;
  /** Whether a list shows an entry that is not asked for by its name. */
  isListed?: (entry: Entry) => boolean;
  /** Whether what is asked for names what is not listed otherwise. */
  asksForUnlisted?: (filters: FilterValues) => boolean;
  /** What `q` looks at. A match in a field of greater weight comes first among equally good ones. */
  fields?: readonly ListingField<Entry>[];
  /** An entry's values for each filter on a day: an entry passes when it has one of the values asked for. */
  filters: Record<string, (entry: Entry, day: string) => readonly string[]>;
  /** Other values that a value asked for stands for too, by filter. */
  alsoMeant?: Record<string, (value: string) => readonly string[]>;
  /** The filters whose values are counted for the current result. */
  facets: readonly string[];
  /** What an entry tells of how values are called, by facet. */
  names?: Listing<Entry>['names'];
  /** What the entries can be sorted by, by name. A leading minus turns the first key around. */
  sorts: Record<string, SortKeys<Entry>>;
  defaultSort: string;
  /** The order of a search. By relevance unless told. */
  searchSort?: string;
  /** What a list shows of an entry, when that is less than all. */
  summary?: (entry: Entry) => object;
}

/** The order of a list whose reader has chosen none. */
export const usualSort = (
  { defaultSort, searchSort = 'relevance' }: Pick<Collection<never>, 'defaultSort' | 'searchSort'>,
  q: string | undefined,
): string => (hasWords(q) ? searchSort : defaultSort);

/** What a collection has entries of. */
export type EntryOf<Of> = Of extends Collection<infer Entry> ? Entry : never;

/** What an order may depend on beside the entry. */
export interface Moment {
  /** The day of the first page, so that a list that is read over midnight keeps its order: `2027-01-01`. */
  day: string;
  /** How well the entry fits what is searched for: the higher, the better. */
  fit: number;
}

/** What an entry is sorted by, key after key: numbers from small to large, text as the reader's language does. */
export type SortKeys<Entry> = (entry: Entry, moment: Moment) => readonly (string | number)[];

const values = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** The values of a field that holds one value or none. */
export const one =
  <Field extends string>(field: Field) =>
  (entry: { [Name in Field]?: string | undefined }): readonly string[] =>
    values(entry[field]);

/** The values of a field that holds a list. */
export const many =
  <Field extends string>(field: Field) =>
  (entry: { [Name in Field]: readonly string[] }): readonly string[] =>
    entry[field];
