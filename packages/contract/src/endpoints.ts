import type * as z from 'zod/mini';

import { ConsentText } from './consent-text.ts';
import {
  ContactRequestDraft,
  ContactRequestReceipt,
  ContactRequestWithdrawal,
  WithdrawnContactRequest,
} from './contact-request.ts';
import { CurriculumModule, CurriculumModuleSummary } from './curriculum-module.ts';
import { RuleSet } from './eligibility/rule-set.ts';
import { Event } from './event.ts';
import { FeedbackDraft } from './feedback.ts';
import { Health } from './health.ts';
import {
  HsdsApi,
  HsdsOrganization,
  HsdsOrganizationParameters,
  hsdsPage,
  HsdsService,
  HsdsServiceParameters,
} from './hsds.ts';
import { Initiative } from './initiative.ts';
import { JsonFeed } from './json-feed.ts';
import { Mentor } from './mentor.ts';
import { NewsItem, NewsSummary } from './news-item.ts';
import { Organisation } from './organisation.ts';
import { page } from './page.ts';
import { Programme, ProgrammeSummary } from './programme.ts';
import {
  CalendarParameters,
  ConsentTextParameters,
  CurriculumParameters,
  EntryParameters,
  EventParameters,
  InitiativeParameters,
  MentorParameters,
  NewsFeedParameters,
  NewsParameters,
  OrganisationParameters,
  ProgrammeParameters,
} from './query.ts';
import { SubscriptionDraft, SubscriptionForm, SubscriptionReceipt, SubscriptionToken } from './subscription.ts';

/** One thing the API can be asked: what the server routes, the document describes and the SDK calls. */
export interface Endpoint {
  method: 'GET' | 'POST';
  /** Path with its parameters in braces: `/v1/news/{slug}`. */
  path: string;
  summary: string;
  /** Query parameters: an array may be repeated, an unknown one is refused. */
  query?: z.ZodMiniObject;
  /** What a POST sends as JSON: an unknown field is refused. */
  body?: z.ZodMiniType;
  /** What a POST takes of a plain form, too. It is answered with a page. */
  form?: z.ZodMiniType;
  /** Status of success. 200 unless told; 204 has no answer. */
  status?: 201 | 202 | 204;
  /** Media type of the answer. `application/json` unless told. */
  mediaType?: string;
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
  listProgrammes: {
    method: 'GET',
    path: '/v1/programmes',
    summary: 'Lists the entries of the directory without their bodies, by stage.',
    query: ProgrammeParameters,
    answer: page(ProgrammeSummary),
  },
  getProgramme: {
    method: 'GET',
    path: '/v1/programmes/{id}',
    summary: 'Gets an entry of the directory with its body, its steps and what to bring.',
    query: EntryParameters,
    answer: Programme,
  },
  listMentors: {
    method: 'GET',
    path: '/v1/mentors',
    summary:
      'Lists mentors, those with room first, in an order that changes daily. A paused one is found by name only.',
    query: MentorParameters,
    answer: page(Mentor),
  },
  getMentor: {
    method: 'GET',
    path: '/v1/mentors/{id}',
    summary: 'Gets a mentor.',
    query: EntryParameters,
    answer: Mentor,
  },
  listCurriculum: {
    method: 'GET',
    path: '/v1/curriculum',
    summary: 'Lists the modules of the curriculum that trains mentors, in their order.',
    query: CurriculumParameters,
    answer: page(CurriculumModuleSummary),
  },
  getCurriculumModule: {
    method: 'GET',
    path: '/v1/curriculum/{id}',
    summary: 'Gets a module of the curriculum with its texts, its case study and its quiz.',
    query: EntryParameters,
    answer: CurriculumModule,
  },
  getEligibility: {
    method: 'GET',
    path: '/v1/eligibility/{ruleSet}',
    summary: 'Gets the questions and rules of an eligibility check, to be evaluated where the answers are given.',
    query: EntryParameters,
    answer: RuleSet,
  },
  listConsentTexts: {
    method: 'GET',
    path: '/v1/consent-texts',
    summary: 'Lists what readers agree to when they send a form.',
    query: ConsentTextParameters,
    answer: page(ConsentText),
  },
  getConsentText: {
    method: 'GET',
    path: '/v1/consent-texts/{id}',
    summary: 'Gets the consent text of one form, with the ages of digital consent.',
    query: EntryParameters,
    answer: ConsentText,
  },
  createSubscription: {
    method: 'POST',
    path: '/v1/subscriptions',
    summary: 'Asks for updates by mail. They begin once the link in the mail that follows is confirmed.',
    body: SubscriptionDraft,
    form: SubscriptionForm,
    status: 202,
    answer: SubscriptionReceipt,
  },
  confirmSubscription: {
    method: 'POST',
    path: '/v1/subscriptions/confirm',
    summary: 'Confirms a subscription by the token of its mail. It can be done once.',
    body: SubscriptionToken,
    answer: SubscriptionReceipt,
  },
  unsubscribe: {
    method: 'POST',
    path: '/v1/subscriptions/unsubscribe',
    summary: 'Ends a subscription by the token of any of its mails. Done again, it changes nothing.',
    body: SubscriptionToken,
    answer: SubscriptionReceipt,
  },
  createContactRequest: {
    method: 'POST',
    path: '/v1/contact-requests',
    summary: 'Asks an organisation to get in touch.',
    body: ContactRequestDraft,
    status: 201,
    answer: ContactRequestReceipt,
  },
  withdrawContactRequest: {
    method: 'POST',
    path: '/v1/contact-requests/withdraw',
    summary: 'Takes a contact request back by its receipt code. Done again, it changes nothing.',
    body: ContactRequestWithdrawal,
    answer: WithdrawnContactRequest,
  },
  sendFeedback: {
    method: 'POST',
    path: '/v1/feedback',
    summary: 'Says that something is missing, wrong, unclear, or helped.',
    body: FeedbackDraft,
    status: 204,
  },
  getNewsJsonFeed: {
    method: 'GET',
    path: '/v1/news.json',
    summary: 'Gets the news as a JSON Feed.',
    query: NewsFeedParameters,
    mediaType: 'application/feed+json',
    answer: JsonFeed,
  },
  getNewsRss: {
    method: 'GET',
    path: '/v1/news.rss',
    summary: 'Gets the news as RSS 2.0.',
    query: NewsFeedParameters,
    mediaType: 'application/rss+xml',
  },
  getNewsAtom: {
    method: 'GET',
    path: '/v1/news.atom',
    summary: 'Gets the news as Atom.',
    query: NewsFeedParameters,
    mediaType: 'application/atom+xml',
  },
  getEventCalendar: {
    method: 'GET',
    path: '/v1/events.ics',
    summary: 'Gets the events as an iCalendar. An event whose day is not known stays out.',
    query: CalendarParameters,
    mediaType: 'text/calendar',
  },
  getEventInvitation: {
    method: 'GET',
    path: '/v1/events/{id}.ics',
    summary: 'Gets one event as an iCalendar. There is none for an event whose day is not known.',
    query: EntryParameters,
    mediaType: 'text/calendar',
  },
  getHsdsApi: {
    method: 'GET',
    path: '/hsds',
    summary: 'Tells which version of HSDS the directory can be read in.',
    answer: HsdsApi,
  },
  listHsdsServices: {
    method: 'GET',
    path: '/hsds/services',
    summary: 'Lists the entries of the directory as HSDS services.',
    query: HsdsServiceParameters,
    answer: hsdsPage(HsdsService),
  },
  getHsdsService: {
    method: 'GET',
    path: '/hsds/services/{id}',
    summary: 'Gets an entry of the directory as an HSDS service with all that belongs to it.',
    query: EntryParameters,
    answer: HsdsService,
  },
  listHsdsOrganizations: {
    method: 'GET',
    path: '/hsds/organizations',
    summary: 'Lists organisations as HSDS organizations.',
    query: HsdsOrganizationParameters,
    answer: hsdsPage(HsdsOrganization),
  },
  getHsdsOrganization: {
    method: 'GET',
    path: '/hsds/organizations/{id}',
    summary: 'Gets an organisation as an HSDS organization.',
    query: EntryParameters,
    answer: HsdsOrganization,
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
