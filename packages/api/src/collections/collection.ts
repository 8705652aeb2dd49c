import type { StoredKind } from '@backontrack/contract/stored';

/** How one kind of content is listed: what it can be filtered and sorted by, and what a list shows of it. */
export interface Collection<Entry> {
  kind: StoredKind;
  /** The field that names an entry in its address. */
  key: keyof Entry & string;
  /** An entry's values for each filter: an entry passes when it has one of the values asked for. */
  filters: Record<string, (entry: Entry) => readonly string[]>;
  /** The filters whose values are counted for the current result. */
  facets: readonly string[];
  /** What the entries can be sorted by, by the name of the field. The first is used when none is asked for. */
  sorts: Record<string, Sort<Entry>>;
  defaultSort: string;
  /** What a list shows of an entry, when that is less than all. */
  summary?: (entry: Entry) => object;
}

/** A value to sort by: text sorts as the reader's language does. */
export interface Sort<Entry> {
  value: (entry: Entry) => string | number;
  text?: boolean;
}

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
