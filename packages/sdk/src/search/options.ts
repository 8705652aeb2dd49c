/** One text of a record or several. Nothing, when it has none. */
export type Texts = string | readonly string[] | null | undefined;

/** What of a record is searched, counted and sorted by. */
export interface IndexOptions<Record_, Facet extends string = string, Sort extends string = string> {
  /** A stable identifier, unique within the index. */
  id: (record: Record_) => string;
  /** What is searched. A match in a field of greater weight comes first among equally good ones. Weights are positive. */
  fields: readonly { weight: number; text: (record: Record_) => Texts }[];
  /** What is filtered by and counted, by name: exact values such as codes. */
  facets?: { readonly [Name in Facet]: (record: Record_) => Texts };
  /** What can be sorted by, by name. */
  sorts?: { readonly [Name in Sort]: (record: Record_) => string };
}

/** What is asked of an index. All parts add up. */
export interface SearchQuery<Facet extends string = string, Sort extends string = string> {
  /** What was typed. Every word of it has to fit, as a whole word or as the beginning of one. */
  text?: string | undefined;
  /** Values by facet: a record has to have one of the values, for every facet named. An empty list filters nothing. */
  filters?: { readonly [Name in Facet]?: string | readonly string[] | undefined } | undefined;
  /** The facets to count: all when absent. Counting is most of what a search with many results costs. */
  count?: readonly Facet[] | undefined;
  /** The order of the hits. Without it the best fit comes first, and equally good ones in the order of the records. */
  sort?: SortOrder<Sort> | undefined;
  /** How many hits to leave out at the start: 0 when absent. */
  offset?: number | undefined;
  /** How many hits to give at most: 20 when absent. The total and the counts do not depend on it. */
  limit?: number | undefined;
}

/** An order of hits. */
export interface SortOrder<Sort extends string = string> {
  by: Sort;
  /** The language whose alphabet orders the hits, as BCP 47 tags. Without it plain code units do: for dates and codes. */
  locale?: string | readonly string[] | undefined;
  descending?: boolean | undefined;
}

/** A record that was found. */
export interface SearchHit {
  id: string;
  /** Its place in the records the index was built from, from 0. */
  position: number;
  /** How well it fits what was typed: the higher, the better. 0 when nothing was typed. Other records do not change it. */
  score: number;
}

/** How many records of the result have a value. */
export interface FacetCount {
  value: string;
  count: number;
}

/** What was found. */
export interface SearchResult<Facet extends string = string> {
  hits: SearchHit[];
  /** How many records were found, over all pages. */
  total: number;
  /**
   * For every facet the values in the result, the most frequent first. A facet's own filter does not reduce its own
   * counts: they say what choosing another value as well would bring. A chosen value is listed even with none.
   */
  facets: { [Name in Facet]: FacetCount[] };
}
