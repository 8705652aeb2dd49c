import { buildContent, mapValues, type IndexContent } from './build-content.ts';
import { FacetColumn, type FacetJson } from './facet-column.ts';
import type { IndexOptions, SearchQuery, SearchResult, SortOrder } from './options.ts';
import { postingsFromJson, postingsToJson, type PostingsJson } from './postings.ts';
import { topByScore, topInOrder } from './ranking.ts';
import { RecordSet } from './record-set.ts';
import { TextMatcher } from './text-matcher.ts';
import { buildVocabulary } from './vocabulary.ts';
import { queryWords } from './words.ts';

/** An index as plain JSON, for {@link SearchIndex.from}. What is in it may change with the version. */
export interface SearchIndexJson {
  version: number;
  ids: readonly string[];
  words: readonly string[];
  postings: PostingsJson;
  facets: Readonly<Record<string, FacetJson>>;
  sorts: Readonly<Record<string, readonly string[]>>;
}

const version = 1;

/** No one types as many words, and the sum of their scores has to fit in 16 bits. */
const mostWords = 16;

/**
 * Searches, filters, counts and sorts a list of records, blind to case, marks, digraphs and script.
 *
 * Built once: records cannot be added. It keeps none of them, only what it was told to search, count and sort by.
 */
export class SearchIndex<Facet extends string = string, Sort extends string = string> {
  readonly #content: IndexContent;
  readonly #matcher: TextMatcher;
  readonly #everyRecord: RecordSet;
  readonly #orders = new Map<string, Uint32Array>();

  private constructor(content: IndexContent) {
    const { ids, vocabulary, postings } = content;
    this.#content = content;
    this.#matcher = new TextMatcher(vocabulary, postings, ids.length);
    this.#everyRecord = new RecordSet(
      ids.length,
      Uint32Array.from(ids, (_, record) => record),
    );
  }

  /** Builds an index of items. Hits name them by id and by position. */
  static build<Item, Facet extends string = never, Sort extends string = never>(
    items: readonly Item[],
    options: IndexOptions<Item, Facet, Sort>,
  ): SearchIndex<Facet, Sort> {
    return new SearchIndex(buildContent(items, options));
  }

  /** Takes up again an index that {@link toJSON} wrote. @throws RangeError when another version wrote it */
  static from<Facet extends string = string, Sort extends string = string>(
    json: SearchIndexJson,
  ): SearchIndex<Facet, Sort> {
    if (json.version !== version) {
      throw new RangeError(`SearchIndex.from: expected an index of version ${version}, got ${json.version}`);
    }
    return new SearchIndex({
      ids: json.ids,
      vocabulary: buildVocabulary(json.words).vocabulary,
      postings: postingsFromJson(json.postings),
      facets: mapValues(Object.entries(json.facets), (facet) => new FacetColumn(facet)),
      sorts: new Map(Object.entries(json.sorts)),
    });
  }

  /** The index as plain JSON. */
  toJSON(): SearchIndexJson {
    const { ids, vocabulary, postings, facets, sorts } = this.#content;
    return {
      version,
      ids,
      words: vocabulary.words,
      postings: postingsToJson(postings),
      facets: Object.fromEntries(mapValues(facets, (facet) => facet.toJSON())),
      sorts: Object.fromEntries(sorts),
    };
  }

  /** Finds what fits a query. @throws RangeError when a filter or a sort has a name the index was not built with */
  search(query: SearchQuery<Facet, Sort> = {}): SearchResult<Facet> {
    const { text = '', sort, offset = 0, limit = 20, count } = query;
    const { ids, facets } = this.#content;
    const { scores } = this.#matcher;

    const words = queryWords(text).slice(0, mostWords);
    const matching = words.length > 0 ? new RecordSet(ids.length, this.#matcher.match(words)) : this.#everyRecord;

    const chosen = this.#chosenValues(query.filters ?? {});
    const passing = [...chosen].map(([name, values]) => ({ name, set: facets.get(name)?.having(values) }));
    const foundWithoutFilter = (left?: string): RecordSet =>
      passing.reduce((found, { name, set }) => (set && name !== left ? found.and(set) : found), matching);
    const found = foundWithoutFilter();

    const top = sort
      ? topInOrder(found, this.#order(sort), offset, limit)
      : words.length > 0
        ? topByScore(found, scores, offset, limit)
        : found.records.subarray(offset, offset + limit);

    return {
      hits: [...top].map((position) => ({
        id: ids[position] as string,
        position,
        score: words.length > 0 ? (scores[position] as number) : 0,
      })),
      total: found.records.length,
      facets: Object.fromEntries(
        [...facets]
          .filter(([name]) => !count || count.includes(name as Facet))
          .map(([name, facet]) => [
            name,
            facet.count(chosen.has(name) ? foundWithoutFilter(name) : found, chosen.get(name) ?? []),
          ]),
      ) as SearchResult<Facet>['facets'],
    };
  }

  #chosenValues(filters: Readonly<Record<string, string | readonly string[] | undefined>>) {
    const chosen = new Map<string, readonly string[]>();
    for (const [name, values = []] of Object.entries(filters)) {
      if (!this.#content.facets.has(name)) throw unknownName('filters', name, this.#content.facets);
      const list = typeof values === 'string' ? [values] : values;
      if (list.length > 0) chosen.set(name, list);
    }
    return chosen;
  }

  /** Every record in the order asked for. Sorting costs more than all else, so it is done once for each order. */
  #order({ by, locale, descending = false }: SortOrder<Sort>): Uint32Array {
    const keys = this.#content.sorts.get(by);
    if (!keys) throw unknownName('sort.by', by, this.#content.sorts);

    const name = JSON.stringify([by, locale, descending]);
    let order = this.#orders.get(name);
    if (!order) {
      const compare = locale === undefined ? compareUnits : new Intl.Collator(locale as string | string[]).compare;
      const sign = descending ? -1 : 1;
      order = this.#everyRecord.records.slice().sort((a, b) => sign * compare(keys[a] as string, keys[b] as string));
      this.#orders.set(name, order);
    }
    return order;
  }
}

const compareUnits = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const unknownName = (argument: string, name: string, known: ReadonlyMap<string, unknown>): RangeError =>
  new RangeError(`SearchIndex.search: ${argument} is "${name}", expected one of: ${[...known.keys()].join(', ')}`);
