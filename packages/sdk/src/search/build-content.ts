import { FacetColumn } from './facet-column.ts';
import type { IndexOptions, Texts } from './options.ts';
import { heaviest, PostingsWriter, type Postings } from './postings.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';
import { markedWords } from './words.ts';

/** What an index holds. */
export interface IndexContent {
  ids: readonly string[];
  vocabulary: Vocabulary;
  postings: Postings;
  facets: ReadonlyMap<string, FacetColumn>;
  /** By the name of the sort, the key of each record. */
  sorts: ReadonlyMap<string, readonly string[]>;
}

/** Reads everything an index needs out of records. */
export const buildContent = <Item>(
  items: readonly Item[],
  { id, fields, facets = {}, sorts = {} }: IndexOptions<Item>,
): IndexContent => {
  const numbers = new Map<string, number>();
  const writer = new PostingsWriter();
  const greatest = Math.max(...fields.map(({ weight }) => weight));

  items.forEach((item, record) => {
    for (const { weight, text } of fields) {
      const level = Math.max(1, Math.round((weight / greatest) * heaviest));
      for (const each of listOf(text(item))) {
        for (const word of markedWords(each)) {
          let number = numbers.get(word);
          if (number === undefined) numbers.set(word, (number = numbers.size));
          writer.add(number, record, level);
        }
      }
    }
  });

  const { vocabulary, numbers: sorted } = buildVocabulary([...numbers.keys()]);

  return {
    ids: items.map(id),
    vocabulary,
    postings: writer.sortByWord(sorted),
    facets: mapValues(Object.entries(facets), (of) => FacetColumn.build(items.map((item) => listOf(of(item))))),
    sorts: mapValues(Object.entries(sorts), (of) => items.map(of)),
  };
};

/** A map of the same names with other values. */
export const mapValues = <From, To>(
  entries: Iterable<readonly [string, From]>,
  change: (value: From) => To,
): Map<string, To> => new Map([...entries].map(([name, value]) => [name, change(value)]));

const listOf = (texts: Texts): readonly string[] => (typeof texts === 'string' ? [texts] : (texts ?? []));
