export type { AllOptions } from './all.ts';
export { browserStore, type BrowserStoreOptions } from './cache/browser-store.ts';
export type { Cache, Entry, Question, Store } from './cache/cache.ts';
export type { Lifetime } from './cache/lifetime.ts';
export { memoryCache, type MemoryCache, type MemoryCacheOptions } from './cache/memory-cache.ts';
export type { Call, WithMeta } from './call.ts';
export { type Client, type ClientOptions, createClient, type Gettable, type Listed, type Resource } from './client.ts';
export type { Deprecation } from './deprecation.ts';
export { BackOnTrackError, type ErrorCode, type ErrorDetails, isBackOnTrackError } from './errors.ts';
export { type Hooks, type OutgoingRequest, withHooks } from './hooks.ts';
export { logCalls, type Logger } from './log-calls.ts';
export { type Connection, watchConnection } from './offline/connection.ts';
export {
  contactRequestQueue,
  type ContactRequestQueue,
  type ContactRequestQueueOptions,
  type QueuedRequest,
} from './offline/contact-request-queue.ts';
export type { Issue } from './parse.ts';
export type { Answer } from './receive.ts';
export { getConsentText, listConsentTexts } from './resources/consent-texts.ts';
export { createContactRequest, withdrawContactRequest } from './resources/contact-requests.ts';
export { getCurriculumModule, listCurriculum } from './resources/curriculum.ts';
export { getEligibility } from './resources/eligibility.ts';
export { getEvent, listEvents } from './resources/events.ts';
export { sendFeedback } from './resources/feedback.ts';
export { getInitiative, listInitiatives } from './resources/initiatives.ts';
export { getMentor, listMentors } from './resources/mentors.ts';
export { getNews, listNews } from './resources/news.ts';
export { getOrganisation, listOrganisations } from './resources/organisations.ts';
export { getProgramme, listProgrammes } from './resources/programmes.ts';
export { confirmSubscription, createSubscription, unsubscribe } from './resources/subscriptions.ts';
export type { Patience, Retry } from './retries.ts';
export {
  createTransport,
  type ListedPage,
  type PostOptions,
  type RequestOptions,
  type Transport,
  type TransportOptions,
} from './transport.ts';
export type {
  ConsentText,
  ConsentTextQuery,
  ContactRequestDraft,
  ContactRequestReceipt,
  CurriculumModule,
  CurriculumModuleSummary,
  CurriculumQuery,
  Event,
  EventQuery,
  Facet,
  FeedbackDraft,
  Initiative,
  InitiativeQuery,
  Mentor,
  MentorQuery,
  NewsItem,
  NewsQuery,
  NewsSummary,
  Organisation,
  OrganisationQuery,
  Page,
  Problem,
  Programme,
  ProgrammeQuery,
  ProgrammeSummary,
  RichText,
  RuleSet,
  SubscriptionDraft,
  SubscriptionReceipt,
  Text,
  WithdrawnContactRequest,
} from '@backontrack/contract';
