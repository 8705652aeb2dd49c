import type {
  ConsentText,
  ConsentTextQuery,
  ContactRequestDraft,
  ContactRequestReceipt,
  CurriculumModule,
  CurriculumModuleSummary,
  CurriculumQuery,
  Event,
  EventQuery,
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
  Programme,
  ProgrammeQuery,
  ProgrammeSummary,
  RuleSet,
  SubscriptionDraft,
  SubscriptionReceipt,
  WithdrawnContactRequest,
} from '@backontrack/contract';

import { allOf, type AllOptions } from './all.ts';
import type { Call } from './call.ts';
import { checkOptions, clientOptions, withChecks } from './check-arguments.ts';
import { type Hooks, withHooks } from './hooks.ts';
import { logCalls, type Logger } from './log-calls.ts';
import { own } from './own.ts';
import { getConsentText, listConsentTexts } from './resources/consent-texts.ts';
import { createContactRequest, withdrawContactRequest } from './resources/contact-requests.ts';
import { getCurriculumModule, listCurriculum } from './resources/curriculum.ts';
import { getEligibility } from './resources/eligibility.ts';
import { getEvent, listEvents } from './resources/events.ts';
import { sendFeedback } from './resources/feedback.ts';
import { getInitiative, listInitiatives } from './resources/initiatives.ts';
import { getMentor, listMentors } from './resources/mentors.ts';
import { getNews, listNews } from './resources/news.ts';
import { getOrganisation, listOrganisations } from './resources/organisations.ts';
import { getProgramme, listProgrammes } from './resources/programmes.ts';
import { confirmSubscription, createSubscription, unsubscribe } from './resources/subscriptions.ts';
import {
  createTransport,
  type ListedPage,
  type PostOptions,
  type RequestOptions,
  type Transport,
  type TransportOptions,
} from './transport.ts';

type List<Query, Item> = (transport: Transport, query?: Query, options?: RequestOptions) => Call<ListedPage<Item>>;
type Get<Entry> = (transport: Transport, id: string, options?: RequestOptions) => Call<Entry>;

/** How a client is made. */
export interface ClientOptions extends TransportOptions {
  /** What to tell of the calls. */
  hooks?: Hooks;
  /** Where each attempt is logged in a line without personal data: `console`. Nowhere unless told. */
  logger?: Logger;
}

/** What can be asked of a kind of entry that is listed. */
export interface Listed<Query, Item> {
  /** Lists entries page by page. */
  list(query?: Query, options?: RequestOptions): Call<ListedPage<Item>>;
  /** Reads entries of all pages, up to `max`. */
  all(query?: Query, options?: AllOptions): AsyncGenerator<Item, void, undefined>;
}

/** What can be asked of a kind of entry that is got by its id. */
export interface Gettable<Entry> {
  /** Gets one entry. */
  get(id: string, options?: RequestOptions): Call<Entry>;
}

/** What can be asked of one kind of entry. */
export interface Resource<Query, Item, Entry> extends Listed<Query, Item>, Gettable<Entry> {}

/** A client of the public API. */
export interface Client {
  /** What the programme is: initiatives with their components, indicators and budget. */
  initiatives: Resource<InitiativeQuery, Initiative, Initiative>;
  /** The organisations that lead, carry or support an initiative. */
  organisations: Resource<OrganisationQuery, Organisation, Organisation>;
  /** News, the newest first. `list` leaves their bodies out; `get` takes a slug. */
  news: Resource<NewsQuery, NewsSummary, NewsItem>;
  /** Events, the earliest first. */
  events: Resource<EventQuery, Event, Event>;
  /** The directory of what helps a young person. `list` leaves the bodies out. */
  programmes: Resource<ProgrammeQuery, ProgrammeSummary, Programme>;
  /** Mentors, those with room first. */
  mentors: Resource<MentorQuery, Mentor, Mentor>;
  /** The modules of a curriculum. `list` leaves their texts out. */
  curriculum: Resource<CurriculumQuery, CurriculumModuleSummary, CurriculumModule>;
  /** Questions and rules of the eligibility check, by the id of the rule set: `back-on-track`. */
  eligibility: Gettable<RuleSet>;
  /** What readers agree to, by the id of the form: `subscription`, `contact-request`. */
  consentTexts: Resource<ConsentTextQuery, ConsentText, ConsentText>;
  /** Updates by mail. */
  subscriptions: {
    /** Asks for updates by mail. They begin once the link in the mail that follows is confirmed. */
    create(draft: SubscriptionDraft, options?: PostOptions): Call<SubscriptionReceipt>;
    /** Confirms a subscription by the token of its mail. */
    confirm(token: string, options?: PostOptions): Call<SubscriptionReceipt>;
    /** Ends a subscription by the token of any of its mails. */
    unsubscribe(token: string, options?: PostOptions): Call<SubscriptionReceipt>;
  };
  /** Messages of young people to an organisation. */
  contactRequests: {
    /** Asks an organisation to get in touch. Keep the receipt code: it is shown once. */
    create(draft: ContactRequestDraft, options?: PostOptions): Call<ContactRequestReceipt>;
    /** Takes a request back by its receipt code. */
    withdraw(receiptCode: string, options?: PostOptions): Call<WithdrawnContactRequest>;
  };
  /** What readers miss or find wrong. */
  feedback: {
    /** Says that something is missing, wrong, unclear, or helped. */
    send(draft: FeedbackDraft, options?: PostOptions): Call<undefined>;
  };
}

/**
 * Makes a client of the public API.
 * @throws TypeError naming the option when one is wrong.
 */
export function createClient(options: ClientOptions): Client {
  checkOptions('options', options, clientOptions);
  const { hooks, logger, ...rest }: ClientOptions = own(options);
  const watched = [hooks, logger && logCalls(logger)].reduce(
    (made, each) => (each ? withHooks(made, each) : made),
    rest,
  );
  const transport = withChecks(createTransport(watched));
  return {
    initiatives: { ...listed(transport, listInitiatives), ...gettable(transport, getInitiative) },
    organisations: { ...listed(transport, listOrganisations), ...gettable(transport, getOrganisation) },
    news: { ...listed(transport, listNews), ...gettable(transport, getNews) },
    events: { ...listed(transport, listEvents), ...gettable(transport, getEvent) },
    programmes: { ...listed(transport, listProgrammes), ...gettable(transport, getProgramme) },
    mentors: { ...listed(transport, listMentors), ...gettable(transport, getMentor) },
    curriculum: { ...listed(transport, listCurriculum), ...gettable(transport, getCurriculumModule) },
    eligibility: gettable(transport, getEligibility),
    consentTexts: { ...listed(transport, listConsentTexts), ...gettable(transport, getConsentText) },
    subscriptions: {
      create: (draft, request) => createSubscription(transport, draft, request),
      confirm: (token, request) => confirmSubscription(transport, token, request),
      unsubscribe: (token, request) => unsubscribe(transport, token, request),
    },
    contactRequests: {
      create: (draft, request) => createContactRequest(transport, draft, request),
      withdraw: (receiptCode, request) => withdrawContactRequest(transport, receiptCode, request),
    },
    feedback: { send: (draft, request) => sendFeedback(transport, draft, request) },
  };
}

function listed<Query extends object, Item>(transport: Transport, list: List<Query, Item>): Listed<Query, Item> {
  return {
    list: (query, options) => list(transport, query, options),
    all: (query, options) =>
      allOf((asked, request) => list(transport, asked, request), query ?? ({} as Query), options),
  };
}

function gettable<Entry>(transport: Transport, get: Get<Entry>): Gettable<Entry> {
  return { get: (id, options) => get(transport, id, options) };
}
