import {
  consentTexts,
  curriculumModules,
  events,
  initiatives,
  mentors,
  newsItems,
  organisations,
  problem,
  programmes,
  ruleSets,
} from '@backontrack/contract/examples';
import { type Collection, collections } from '@backontrack/sdk/listing';
import { listAnswer } from '@backontrack/sdk/testing';

/** Answers a request: a value is sent as JSON, a response as it is, and a thrown error is a network failure. */
export type Answer = (url: URL, signal: AbortSignal) => unknown;

/** Makes the API of one story, as it is on a first visit. */
export type FakeApi = () => Answer;

interface Entry {
  readonly id: string;
  readonly slug?: string;
}

type Collections = Readonly<Record<string, readonly Entry[]>>;

/** Every example of the contract, by the last word of its path. */
export const examplesOfApi: Collections = {
  'consent-texts': consentTexts,
  curriculum: curriculumModules,
  eligibility: ruleSets,
  events,
  initiatives,
  mentors,
  news: newsItems,
  organisations,
  programmes,
};

const change = (entries: (list: readonly Entry[], kind: string) => readonly Entry[]): Collections =>
  Object.fromEntries(Object.entries(examplesOfApi).map(([kind, list]) => [kind, entries(list, kind)]));

/** It is the first day of this year in every story. Of the contract's events one is over then. */
const year = '2026';

const kinds: Readonly<Record<string, Collection<never>>> = {
  ...collections,
  'consent-texts': collections.consentTexts,
  eligibility: collections.ruleSets,
};

/** Answers with entries as the real API does: a page of them, or the one that the path names. */
const serving =
  (entriesOf: Collections): Answer =>
  ({ pathname, searchParams: query }) => {
    const [, , kind = '', id] = pathname.split('/');
    const entries = entriesOf[kind] ?? [];
    if (id) return entries.find((entry) => [entry.slug, entry.id].includes(id)) ?? refused(404);
    return listAnswer(kinds[kind]!, entries as readonly never[], query, `${year}-01-01`);
  };

const refused = (status: number) => Response.json({ ...problem, status }, { status });

const never: Answer = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** Cannot be reached; the browser still has each answer as it was on the first day of the year. */
const remembering = (good: Answer): Answer => {
  const asked = new Set<string>();
  return async (url, signal) => {
    if (asked.size === asked.add(url.href).size) {
      return Response.json(await good(url, signal), { headers: { date: `Thu, 01 Jan ${year} 08:00:00 GMT` } });
    }
    throw new TypeError('Failed to fetch');
  };
};

const unreachable: Answer = () => {
  throw new TypeError('Failed to fetch');
};

/** Fails the first request, and those of the list that come after the given number. */
const failing = (isFailure: (asked: number) => boolean): Answer => {
  let asked = 0;
  const good = serving(many);
  return (url, signal) => (isFailure(++asked) ? refused(503) : good(url, signal));
};

const many = change((list) =>
  Array.from({ length: 12 }, (_, place) => {
    const entry = list[place % list.length]!;
    const suffix = place < list.length ? '' : `-${place}`;
    return { ...entry, id: entry.id + suffix, ...(entry.slug && { slug: entry.slug + suffix }) };
  }),
);

const longWord = 'Jugendbeschäftigungsförderungsprogrammverantwortlichkeitsbereichskoordinationsstelle';

/** The entry with words in it that fit into no column. */
const stretched = (entry: Entry): Entry =>
  JSON.parse(
    JSON.stringify(entry, (_, value: unknown) => {
      const { text, locale } = (value ?? {}) as { text?: string; locale?: string };
      return text && locale ? { ...(value as object), text: `${longWord}: ${text} ${longWord.toLowerCase()}` } : value;
    }),
  ) as Entry;

/** What can be on the other end of the line. */
export const api = {
  /** Every example of the contract. */
  ready: () => serving(examplesOfApi),
  one: () => serving(change((list) => list.slice(0, 1))),
  /** Twelve entries of each kind. */
  many: () => serving(many),
  longWords: () => serving(change((list) => list.map(stretched))),
  nothing: () => serving({}),
  /** Nothing for the country that is asked for, all without one. */
  nothingInCountry: () => (url, signal) => serving(url.searchParams.has('country') ? {} : examplesOfApi)(url, signal),
  loading: () => never,
  offline: () => unreachable,
  /** Out of reach, with an answer of the past in the browser's cache. */
  stale: () => remembering(serving(examplesOfApi)),
  /** The server fails at every request. */
  failing: () => () => refused(503),
  /** The first request fails. */
  failingOnce: () => failing((asked) => asked === 1),
  /** The second request fails: the next page, or the entry that is opened. */
  failingSecond: () => failing((asked) => asked === 2),
  /** A firewall answers in the place of the API. */
  blocked: () => () => new Response('<h1>Forbidden</h1>', { status: 403, headers: { 'content-type': 'text/html' } }),
} satisfies Record<string, FakeApi>;

/** An API that fails where the path holds one of these words. */
export const failingAt =
  (...words: string[]): FakeApi =>
  () =>
  (url, signal) =>
    words.some((word) => url.pathname.includes(word)) ? refused(503) : serving(examplesOfApi)(url, signal);

/** An API with these entries. */
export const apiOf =
  (entries: Collections): FakeApi =>
  () =>
    serving(entries);
