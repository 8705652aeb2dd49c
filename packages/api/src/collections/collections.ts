import type { ConsentText, Event, Initiative, NewsItem, Organisation } from '@backontrack/contract';

import { type Collection, many, one } from './collection.ts';

/** Initiatives, the newest first. */
export const initiatives: Collection<Initiative> = {
  kind: 'initiatives',
  key: 'id',
  filters: { country: many('countries') },
  facets: ['country'],
  sorts: { start: { value: ({ start }) => start?.date ?? '' } },
  defaultSort: '-start',
};

/** Organisations by name. */
export const organisations: Collection<Organisation> = {
  kind: 'organisations',
  key: 'id',
  filters: { initiative: many('initiatives'), country: one('country'), kind: one('kind'), role: many('roles') },
  facets: ['country', 'kind', 'role'],
  sorts: { name: { value: ({ name }) => name.text, text: true } },
  defaultSort: 'name',
};

/** News, the newest first. */
export const news: Collection<NewsItem> = {
  kind: 'news',
  key: 'slug',
  filters: {
    initiative: one('initiative'),
    country: many('countries'),
    tag: many('tags'),
    language: many('translations'),
    organisation: one('organisation'),
  },
  facets: ['country', 'tag', 'language'],
  sorts: { publishedAt: { value: ({ publishedAt }) => Date.parse(publishedAt) } },
  defaultSort: '-publishedAt',
  summary: ({ body: _body, source: _source, translations: _translations, ...summary }) => summary,
};

/** Events, the earliest first. */
export const events: Collection<Event> = {
  kind: 'events',
  key: 'id',
  filters: {
    initiative: one('initiative'),
    country: many('countries'),
    tag: many('tags'),
    mode: one('mode'),
    status: one('status'),
  },
  facets: ['country', 'tag', 'mode'],
  // An imprecise date sorts where its period begins.
  sorts: { start: { value: ({ start }) => Date.parse(start.date) } },
  defaultSort: 'start',
};

/** What readers agree to, form by form. */
export const consentTexts: Collection<ConsentText> = {
  kind: 'consent-texts',
  key: 'id',
  filters: {},
  facets: [],
  sorts: { id: { value: ({ id }) => id } },
  defaultSort: 'id',
};
