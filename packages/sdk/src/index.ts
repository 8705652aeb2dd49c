export type { AllOptions } from './all.ts';
export type { Call, WithMeta } from './call.ts';
export { type Client, createClient, type Resource } from './client.ts';
export { BackOnTrackError, type ErrorCode, type ErrorDetails, isBackOnTrackError } from './errors.ts';
export type { Issue } from './parse.ts';
export { getEvent, listEvents } from './resources/events.ts';
export { getInitiative, listInitiatives } from './resources/initiatives.ts';
export { getNews, listNews } from './resources/news.ts';
export { getOrganisation, listOrganisations } from './resources/organisations.ts';
export {
  createTransport,
  type ListedPage,
  type RequestOptions,
  type Transport,
  type TransportOptions,
} from './transport.ts';
export type {
  Event,
  EventQuery,
  Facets,
  Initiative,
  InitiativeQuery,
  NewsItem,
  NewsQuery,
  NewsSummary,
  Organisation,
  OrganisationQuery,
  Page,
  Problem,
  RichText,
  Text,
} from '@backontrack/contract';
