/** One search library each, set up for the same job: type-ahead over five fields with one typo, and facets of the result. */
import { SearchIndex } from '@backontrack/sdk/search';
import { create, insert, search } from '@orama/orama';
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { MentorRecord } from './search-records.ts';

/** Answers one keystroke: the ids of all that was found, best first, after having counted the facets. */
export type Keystroke = (text: string, limit: number) => readonly string[];

export const contestants: Readonly<Record<string, (records: readonly MentorRecord[]) => Keystroke>> = {
  ours: (records) => {
    const index = SearchIndex.build(records, {
      id: ({ id }) => id,
      fields: [
        { weight: 4, text: ({ name }) => name },
        { weight: 2, text: ({ organisation }) => organisation },
        { weight: 2, text: ({ region }) => region },
        { weight: 2, text: ({ topics }) => topics },
        { weight: 1, text: ({ bio }) => bio },
      ],
      facets: {
        country: ({ country }) => country,
        languages: ({ languages }) => languages,
        topics: ({ topics }) => topics,
        modes: ({ modes }) => modes,
        availability: ({ availability }) => availability,
      },
      sorts: { name: ({ name }) => name },
    });
    return (text, limit) => index.search({ text, limit }).hits.map(({ id }) => id);
  },

  minisearch: (records) => {
    const engine = new MiniSearch<MentorRecord>({
      fields: ['name', 'organisation', 'region', 'topics', 'bio'],
      extractField: (record, field) => String(record[field as keyof MentorRecord]),
      searchOptions: {
        boost: { name: 4, organisation: 2, region: 2, topics: 2 },
        prefix: true,
        fuzzy: (term) => (term.length > 3 ? 1 : false),
        combineWith: 'AND',
      },
    });
    engine.addAll(records);
    const byId = recordsById(records);
    return (text, limit) =>
      pageOf(
        engine.search(text).map(({ id }) => id as string),
        byId,
        limit,
      );
  },

  flexsearch: (records) => {
    const engine = new Document({
      document: { id: 'id', index: ['name', 'organisation', 'region', 'topics', 'bio'] },
      tokenize: 'forward',
      encoder: Charset.LatinBalance,
    });
    for (const record of records) engine.add({ ...record, topics: record.topics.join(' ') });
    const byId = recordsById(records);
    return (text, limit) => {
      const perField = engine.search(text, { limit: records.length }) as unknown as { result: string[] }[];
      return pageOf([...new Set(perField.flatMap(({ result }) => result))], byId, limit);
    };
  },

  orama: (records) => {
    const engine = create({
      schema: {
        id: 'string',
        name: 'string',
        organisation: 'string',
        region: 'string',
        bio: 'string',
        country: 'string',
        languages: 'string[]',
        topics: 'string[]',
        modes: 'string[]',
        availability: 'string',
      } as const,
      components: {
        // Its own tokenizers know one alphabet each; the English one drops Cyrillic.
        tokenizer: {
          language: 'english',
          normalizationCache: new Map(),
          tokenize: (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [],
        },
      },
    });
    for (const record of records) void insert(engine, { ...record });
    return (term, limit) => {
      const found = search(engine, {
        term,
        properties: ['name', 'organisation', 'region', 'topics', 'bio'],
        boost: { name: 4, organisation: 2, region: 2, topics: 2 },
        tolerance: term.length > 3 ? 1 : 0,
        threshold: 0,
        facets: { country: {}, languages: {}, topics: {}, modes: {}, availability: {} },
        limit,
      }) as { hits: { id: string }[] };
      return found.hits.map(({ id }) => id);
    };
  },

  fuse: (records) => {
    const engine = new Fuse(records, {
      keys: [
        { name: 'name', weight: 4 },
        { name: 'organisation', weight: 2 },
        { name: 'region', weight: 2 },
        { name: 'topics', weight: 2 },
        { name: 'bio', weight: 1 },
      ],
      threshold: 0.3,
      ignoreLocation: true,
      ignoreDiacritics: true,
    });
    const byId = recordsById(records);
    return (text, limit) =>
      pageOf(
        engine.search(text).map(({ item }) => item.id),
        byId,
        limit,
      );
  },
};

const recordsById = (records: readonly MentorRecord[]) => new Map(records.map((record) => [record.id, record]));

/** Counts the facets as one does where the library has none, and gives the first ids. */
const pageOf = (ids: readonly string[], byId: ReadonlyMap<string, MentorRecord>, limit: number): readonly string[] => {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const record = byId.get(id);
    if (!record) continue;
    const { country, languages, topics, modes, availability } = record;
    for (const value of [country, ...languages, ...topics, ...modes, availability]) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return ids.slice(0, limit);
};
