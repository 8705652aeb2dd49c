import type * as z from 'zod/mini';

import { Event } from './event.ts';
import { Health } from './health.ts';
import { Initiative } from './initiative.ts';
import { NewsItem, NewsSummary } from './news-item.ts';
import { Organisation } from './organisation.ts';
import { page } from './page.ts';
import {
  EntryParameters,
  EventParameters,
  InitiativeParameters,
  NewsParameters,
  OrganisationParameters,
} from './query.ts';

/** One thing the API can be asked: what the server routes, the document describes and the SDK calls. */
export interface Endpoint {
  method: 'GET' | 'POST';
  /** Path with its parameters in braces: `/v1/news/{slug}`. */
  path: string;
  summary: string;
  /** Query parameters: an array may be repeated, an unknown one is refused. */
  query?: z.ZodMiniObject;
  /** The JSON answer, or absent when the answer is not described by a schema. */
  answer?: z.ZodMiniType;
}

/** Every endpoint of version 1 by its operation. */
export const endpoints = {
  listInitiatives: {
    method: 'GET',
    path: '/v1/initiatives',
    summary: 'Lists initiatives.',
    query: InitiativeParameters,
    answer: page(Initiative),
  },
  getInitiative: {
    method: 'GET',
    path: '/v1/initiatives/{id}',
    summary: 'Gets an initiative with its components, indicators and budget.',
    query: EntryParameters,
    answer: Initiative,
  },
  listOrganisations: {
    method: 'GET',
    path: '/v1/organisations',
    summary: 'Lists the organisations that lead, carry or support an initiative, by name.',
    query: OrganisationParameters,
    answer: page(Organisation),
  },
  getOrganisation: {
    method: 'GET',
    path: '/v1/organisations/{id}',
    summary: 'Gets an organisation.',
    query: EntryParameters,
    answer: Organisation,
  },
  listNews: {
    method: 'GET',
    path: '/v1/news',
    summary: 'Lists news without their bodies, the newest first.',
    query: NewsParameters,
    answer: page(NewsSummary),
  },
  getNews: {
    method: 'GET',
    path: '/v1/news/{slug}',
    summary: 'Gets a news item with its body.',
    query: EntryParameters,
    answer: NewsItem,
  },
  listEvents: {
    method: 'GET',
    path: '/v1/events',
    summary: 'Lists events, the earliest first.',
    query: EventParameters,
    answer: page(Event),
  },
  getEvent: {
    method: 'GET',
    path: '/v1/events/{id}',
    summary: 'Gets an event.',
    query: EntryParameters,
    answer: Event,
  },
  getHealth: {
    method: 'GET',
    path: '/v1/health',
    summary: 'Tells whether the server can answer.',
    answer: Health,
  },
  getOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'Gets this document.',
  },
} as const satisfies Record<string, Endpoint>;
