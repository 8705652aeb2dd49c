import { pageLimit } from '@backontrack/contract';
import {
  consentTexts,
  curriculumModules,
  events,
  initiatives,
  mentors,
  newsItems,
  organisations,
  programmes,
} from '@backontrack/contract/examples';

import { type Collection, collections, EntryList, hasWords, readCursor } from '../listing/index.ts';
import { localeChain } from '../text/index.ts';

type Answer = (query: URLSearchParams) => object | undefined;

/** Answers a list as the API does, by the same code: filters, words, order, counts, pages. Undefined for a wrong cursor. */
function listOf<Entry extends { id: string }>(collection: Collection<Entry>, entries: readonly Entry[]): Answer {
  const { defaultSort, searchSort = 'relevance' } = collection;
  return (query) => {
    const one = (name: string) => query.get(name) ?? undefined;
    const filters: Record<string, string[]> = {};
    for (const name of query.keys()) if (!notFilters.has(name)) filters[name] = query.getAll(name);
    const q = one('q');
    const sort = one('sort') ?? (hasWords(q) ? searchSort : defaultSort);
    const cursor = query.has('cursor') ? readCursor(one('cursor') ?? '', sort) : undefined;
    if (query.has('cursor') && !cursor) return undefined;
    const day = new Date().toISOString().slice(0, 10);
    const list = new EntryList(collection, entries, day, localeChain(query.getAll('locale')));
    return list.page({ q, filters, sort, cursor, limit: Number(one('limit') ?? pageLimit.default) }).page;
  };
}

const notFilters = new Set(['locale', 'limit', 'cursor', 'q', 'sort']);

/** What each list answers, from the contract's examples. */
export const lists: Readonly<Record<string, Answer>> = {
  '/v1/initiatives': listOf(collections.initiatives, initiatives),
  '/v1/organisations': listOf(collections.organisations, organisations),
  '/v1/news': listOf(collections.news, newsItems),
  '/v1/events': listOf(collections.events, events),
  '/v1/programmes': listOf(collections.programmes, programmes),
  '/v1/mentors': listOf(collections.mentors, mentors),
  '/v1/curriculum': listOf(collections.curriculum, curriculumModules),
  '/v1/consent-texts': listOf(collections.consentTexts, consentTexts),
};
