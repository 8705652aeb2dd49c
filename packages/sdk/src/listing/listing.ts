/** A text that is searched. */
export interface ListingField<Entry> {
  /** A match in a field of greater weight comes first among equally good ones. */
  weight: number;
  text: (entry: Entry) => string | readonly string[] | undefined;
  /** A name, which finds entries that are not listed. */
  isName?: boolean;
}

/** Values asked for, by filter. */
export type FilterValues = Readonly<Record<string, readonly string[] | undefined>>;

/** How entries of one kind are searched and filtered: the server and a widget that holds them all read the same. */
export interface Listing<Entry, Filter extends string = string> {
  /** Whether a list shows an entry that is not asked for by its name. */
  isListed?: (entry: Entry) => boolean;
  /** Whether what is asked for names what is not listed otherwise. */
  asksForUnlisted?: (filters: FilterValues) => boolean;
  /** What `q` looks at. */
  fields: readonly ListingField<Entry>[];
  /** An entry's values for each filter: an entry passes when it has one of the values asked for. */
  filters: { readonly [Name in Filter]: (entry: Entry) => readonly string[] };
  /** Other values that a value asked for stands for too, by filter. */
  alsoMeant?: { readonly [Name in Filter]?: (value: string) => readonly string[] };
  /** The filters whose values are counted for the current result. */
  facets: readonly Filter[];
  /** What an entry tells of how the values of a facet are called, where no browser knows that: regions. */
  names?: Readonly<Record<string, (entry: Entry) => readonly Named[]>>;
}

/** A code, and what it is called. */
export interface Named {
  code: string;
  name?: { text: string } | undefined;
}

const listed = 'is-listed';

/** The parts of a search that make an index of such entries. */
export const indexParts = <Entry>({ fields, filters, isListed = () => true }: Listing<Entry>) => ({
  // What is not listed has no words but its name's, so nothing else finds it.
  fields: fields.map(({ weight, text, isName = false }) => ({
    weight,
    text: (entry: Entry) => (isName || isListed(entry) ? text(entry) : undefined),
  })),
  facets: { ...filters, [listed]: (entry: Entry) => [String(isListed(entry))] } as Listing<Entry>['filters'],
});

/** The filters of a question as an index takes them: with what they stand for, and without what is not listed. */
export const indexFilters = (
  { alsoMeant = {}, asksForUnlisted = () => false }: Pick<Listing<never>, 'alsoMeant' | 'asksForUnlisted'>,
  filters: FilterValues,
  q: string,
): FilterValues => ({
  ...Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      values?.flatMap((value) => [value, ...(alsoMeant[name]?.(value) ?? [])]),
    ]),
  ),
  ...(!hasWords(q) && !asksForUnlisted(filters) && { [listed]: ['true'] }),
});

/** Whether there is anything to search for in what was typed. */
export const hasWords = (q = ''): boolean => /[\p{L}\p{N}\p{M}]/u.test(q);
