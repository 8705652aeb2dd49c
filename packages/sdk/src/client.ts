import type {
  Event,
  EventQuery,
  Initiative,
  InitiativeQuery,
  NewsItem,
  NewsQuery,
  NewsSummary,
  Organisation,
  OrganisationQuery,
} from '@backontrack/contract';

import { allOf, type AllOptions } from './all.ts';
import type { Call } from './call.ts';
import { getEvent, listEvents } from './resources/events.ts';
import { getInitiative, listInitiatives } from './resources/initiatives.ts';
import { getNews, listNews } from './resources/news.ts';
import { getOrganisation, listOrganisations } from './resources/organisations.ts';
import {
  createTransport,
  type ListedPage,
  type RequestOptions,
  type Transport,
  type TransportOptions,
} from './transport.ts';

type List<Query, Item> = (transport: Transport, query?: Query, options?: RequestOptions) => Call<ListedPage<Item>>;
type Get<Entry> = (transport: Transport, id: string, options?: RequestOptions) => Call<Entry>;

/** What can be asked of one kind of entry. */
export interface Resource<Query, Item, Entry> {
  /** Lists entries page by page. */
  list(query?: Query, options?: RequestOptions): Call<ListedPage<Item>>;
  /** Reads entries of all pages, up to `max`. */
  all(query?: Query, options?: AllOptions): AsyncGenerator<Item, void, undefined>;
  /** Gets one entry. */
  get(id: string, options?: RequestOptions): Call<Entry>;
}

/** A client of the public API. */
export interface Client {
  initiatives: Resource<InitiativeQuery, Initiative, Initiative>;
  organisations: Resource<OrganisationQuery, Organisation, Organisation>;
  news: Resource<NewsQuery, NewsSummary, NewsItem>;
  events: Resource<EventQuery, Event, Event>;
}

/**
 * Makes a client of the public API.
 * @throws TypeError naming the option when one is wrong.
 */
export function createClient(options: TransportOptions): Client {
  const transport = createTransport(options);
  return {
    initiatives: bind(transport, listInitiatives, getInitiative),
    organisations: bind(transport, listOrganisations, getOrganisation),
    news: bind(transport, listNews, getNews),
    events: bind(transport, listEvents, getEvent),
  };
}

function bind<Query extends object, Item, Entry>(
  transport: Transport,
  list: List<Query, Item>,
  get: Get<Entry>,
): Resource<Query, Item, Entry> {
  return {
    list: (query, options) => list(transport, query, options),
    all: (query, options) =>
      allOf((asked, request) => list(transport, asked, request), query ?? ({} as Query), options),
    get: (id, options) => get(transport, id, options),
  };
}
