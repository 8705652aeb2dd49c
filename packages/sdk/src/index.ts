export type { AllOptions } from './all.ts';
export type { Call, WithMeta } from './call.ts';
export { type Client, createClient, type Gettable, type Listed, type Resource } from './client.ts';
export { BackOnTrackError, type ErrorCode, type ErrorDetails, isBackOnTrackError } from './errors.ts';
export type { Issue } from './parse.ts';
export { listCurriculum } from './resources/curriculum.ts';
export { getEligibility } from './resources/eligibility.ts';
export { getEvent, listEvents } from './resources/events.ts';
export { getInitiative, listInitiatives } from './resources/initiatives.ts';
export { getMentor, listMentors } from './resources/mentors.ts';
export { getNews, listNews } from './resources/news.ts';
export { getOrganisation, listOrganisations } from './resources/organisations.ts';
export { getProgramme, listProgrammes } from './resources/programmes.ts';
export {
  createTransport,
  type ListedPage,
  type RequestOptions,
  type Transport,
  type TransportOptions,
} from './transport.ts';
export type {
  CurriculumModule,
  CurriculumQuery,
  Event,
  EventQuery,
  Facet,
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
  Text,
} from '@backontrack/contract';
