import type {
  ConsentText,
  CurriculumModule,
  Event,
  Initiative,
  NewsItem,
  Organisation,
  RuleSet,
} from '@backontrack/contract';
import { dateSpan } from '@backontrack/sdk/text';

import { type Collection, many, one } from './collection.ts';

export { mentors } from './mentors.ts';
export { programmes } from './programmes.ts';

/** Initiatives, the newest first. */
export const initiatives: Collection<Initiative> = {
  kind: 'initiatives',
  key: 'id',
  filters: { country: many('countries') },
  facets: ['country'],
  sorts: { start: ({ start }) => [start?.date ?? ''] },
  defaultSort: '-start',
};

/** Organisations by name. */
export const organisations: Collection<Organisation> = {
  kind: 'organisations',
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
  kind: 'news',
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
  kind: 'events',
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

/** The modules of a curriculum, in their order. */
export const curriculum: Collection<CurriculumModule> = {
  kind: 'curriculum',
  key: 'id',
  filters: { initiative: one('initiative'), format: many('formats') },
  facets: ['format'],
  sorts: { order: ({ order }) => [order] },
  defaultSort: 'order',
  summary: ({ parts: _parts, quiz: _quiz, ...summary }) => summary,
};

/** Rule sets, got one by one. */
export const ruleSets: Collection<RuleSet> = {
  kind: 'eligibility',
  key: 'id',
  filters: {},
  facets: [],
  sorts: { id: ({ id }) => [id] },
  defaultSort: 'id',
};

/** What readers agree to, form by form. */
export const consentTexts: Collection<ConsentText> = {
  kind: 'consent-texts',
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
