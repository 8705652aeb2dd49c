import type {
  ConsentText,
  CurriculumModule,
  Event,
  Initiative,
  Mentor,
  NewsItem,
  Organisation,
  Programme,
  RuleSet,
} from '@backontrack/contract';

import { dateSpan } from '../text/index.ts';
import { type Collection, many, type Moment, one } from './collection.ts';
import { mentorListing } from './mentors.ts';
import { programmeListing } from './programmes.ts';
import { standing } from './standing.ts';

/** Initiatives, the newest first. */
export const initiatives: Collection<Initiative> = {
  key: 'id',
  filters: { country: many('countries') },
  facets: ['country'],
  sorts: { start: ({ start }) => [start?.date ?? ''] },
  defaultSort: '-start',
};

/** Organisations by name. */
export const organisations: Collection<Organisation> = {
  key: 'id',
  fields: [
    { weight: 3, text: ({ name }) => name.text },
    { weight: 1, text: ({ city }) => city?.text },
  ],
  filters: { initiative: many('initiatives'), country: one('country'), kind: one('kind'), role: many('roles') },
  facets: ['country', 'kind', 'role'],
  sorts: { name: ({ name }) => [name.text], relevance: ({ name }, { fit }) => [-fit, name.text] },
  defaultSort: 'name',
};

/** News, the newest first. */
export const news: Collection<NewsItem> = {
  key: 'slug',
  fields: [
    { weight: 3, text: ({ title }) => title.text },
    { weight: 2, text: ({ summary }) => summary.text },
    { weight: 1, text: ({ body }) => body.blocks.flatMap(wordsOf) },
  ],
  filters: {
    initiative: one('initiative'),
    country: many('countries'),
    tag: many('tags'),
    language: many('translations'),
    organisation: one('organisation'),
  },
  facets: ['country', 'tag', 'language'],
  sorts: {
    publishedAt: ({ publishedAt }) => [Date.parse(publishedAt)],
    relevance: ({ publishedAt }, { fit }) => [-fit, -Date.parse(publishedAt)],
  },
  defaultSort: '-publishedAt',
  summary: ({ body: _body, source: _source, translations: _translations, ...summary }) => summary,
};

/** Events, the earliest first. */
export const events: Collection<Event> = {
  key: 'id',
  fields: [
    { weight: 3, text: ({ title }) => title.text },
    { weight: 2, text: ({ place, organiser }) => [place?.text ?? '', organiser?.text ?? ''] },
    { weight: 1, text: ({ summary }) => summary?.text },
  ],
  filters: {
    initiative: one('initiative'),
    country: many('countries'),
    tag: many('tags'),
    language: many('languages'),
    mode: one('mode'),
    status: one('status'),
    when: ({ start, end = start }, day) => {
      const over = Math.max(dateSpan(start)?.end ?? 0, dateSpan(end)?.end ?? 0);
      return [over > Date.parse(day) ? 'upcoming' : 'past'];
    },
  },
  facets: ['country', 'tag', 'mode'],
  sorts: {
    start: ({ start }) => [beginOf(start)],
    relevance: ({ start }, { fit }) => [-fit, beginOf(start)],
  },
  defaultSort: 'start',
};

/**
 * The directory. Support comes before economic offers: entries are ordered by stage, then by whether they can be used
 * now, then by how well they fit. Turned around, work comes first and the rest of the order stays.
 */
export const programmes: Collection<Programme> = {
  key: 'id',
  ...programmeListing,
  sorts: {
    stage: (entry, { day, fit }) => [entry.stage, standing(entry, day), -fit, entry.title.text],
    title: ({ title }) => [title.text],
    assuredAt: ({ assuredAt }) => [Date.parse(assuredAt)],
    relevance: ({ stage, title }, { fit }) => [-fit, stage, title.text],
  },
  defaultSort: 'stage',
  searchSort: 'stage',
  summary: ({ body: _body, applicationSteps: _steps, requiredDocuments: _documents, sources: _sources, ...summary }) =>
    summary,
};

/** Mentors: those with room first, and among equals in an order drawn anew each day, so that no one stands first for good. */
export const mentors: Collection<Mentor> = {
  key: 'id',
  ...mentorListing,
  sorts: {
    rotation: (mentor, moment) => [room(mentor), draw(mentor, moment)],
    name: ({ displayName }) => [displayName.text],
    relevance: (mentor, moment) => [-moment.fit, room(mentor), draw(mentor, moment)],
  },
  defaultSort: 'rotation',
};

/** The modules of a curriculum, in their order. */
export const curriculum: Collection<CurriculumModule> = {
  key: 'id',
  filters: { initiative: one('initiative'), format: many('formats') },
  facets: ['format'],
  sorts: { order: ({ order }) => [order] },
  defaultSort: 'order',
  summary: ({ parts: _parts, quiz: _quiz, ...summary }) => summary,
};

/** Rule sets, got one by one. */
export const ruleSets: Collection<RuleSet> = {
  key: 'id',
  filters: {},
  facets: [],
  sorts: { id: ({ id }) => [id] },
  defaultSort: 'id',
};

/** What readers agree to, form by form. */
export const consentTexts: Collection<ConsentText> = {
  key: 'id',
  filters: {},
  facets: [],
  sorts: { id: ({ id }) => [id] },
  defaultSort: 'id',
};

// An imprecise date sorts where its period begins.
const beginOf = (date: Event['start']): number => dateSpan(date)?.start ?? 0;

function wordsOf(block: NewsItem['body']['blocks'][number]): string[] {
  if (block.type === 'image') return [block.alt];
  const spans = block.type === 'list' ? block.items : [block.spans];
  return spans.map((line) => line.map(({ text }) => text).join(''));
}

const room = ({ availability }: Mentor): number => ['open', 'full', 'paused'].indexOf(availability.state);

/** A mentor's lot of the day. It depends on nothing but day and id, so everyone draws the same one. Source: FNV-1a and the end of MurmurHash3. */
function draw({ id }: Mentor, { day }: Moment): number {
  const text = `${day} ${id}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
