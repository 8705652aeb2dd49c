import { type Page, pageLimit } from '@backontrack/contract';
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

import { type Collection, collections, EntryList, readCursor, usualSort } from '../listing/index.ts';
import { localeChain } from '../text/index.ts';

const notFilters = new Set(['locale', 'limit', 'cursor', 'q', 'sort']);

/**
 * Answers a list as the API does, by the same code: filters, words, order, counts, pages.
 *
 * @param collection - How the kind of entry is listed: one of `collections` of `@backontrack/sdk/listing`.
 * @param day - On which entries are stale or over: `2027-01-01`. Today, in UTC, unless told.
 * @returns A page, or undefined where the cursor is none of this list in this order.
 */
export function listAnswer<Entry extends { id: string }>(
  collection: Collection<Entry>,
  entries: readonly Entry[],
  query: URLSearchParams,
  day: string = new Date().toISOString().slice(0, 10),
): Page<object> | undefined {
  const one = (name: string) => query.get(name) ?? undefined;
  const filters: Record<string, string[]> = {};
  for (const name of query.keys()) if (!notFilters.has(name)) filters[name] = query.getAll(name);
  const q = one('q');
  const sort = one('sort') ?? usualSort(collection, q);
  const cursor = query.has('cursor') ? readCursor(one('cursor') ?? '', sort) : undefined;
  if (query.has('cursor') && !cursor) return undefined;
  const list = new EntryList(collection, entries, day, localeChain(query.getAll('locale')));
  return list.page({ q, filters, sort, cursor, limit: Number(one('limit') ?? pageLimit.default) }).page;
}

/** A list: how it is listed, and what it answers. */
export interface List {
  collection: Collection<never>;
  answer: (query: URLSearchParams) => Page<object> | undefined;
}

const listOf = <Entry extends { id: string }>(collection: Collection<Entry>, list: readonly Entry[]): List => ({
  collection,
  answer: (query) => listAnswer(collection, list, query),
});

/** Each list of the contract's examples. */
export const lists: Readonly<Record<string, List>> = {
  '/v1/initiatives': listOf(collections.initiatives, initiatives),
  '/v1/organisations': listOf(collections.organisations, organisations),
  '/v1/news': listOf(collections.news, newsItems),
  '/v1/events': listOf(collections.events, events),
  '/v1/programmes': listOf(collections.programmes, programmes),
  '/v1/mentors': listOf(collections.mentors, mentors),
  '/v1/curriculum': listOf(collections.curriculum, curriculumModules),
  '/v1/consent-texts': listOf(collections.consentTexts, consentTexts),
};
