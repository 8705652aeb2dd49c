import { endpoints } from '@backontrack/contract';
import { localeChain } from '@backontrack/sdk/text';
import { Hono } from 'hono';

import type { Catalogue } from '../collections/catalogue.ts';
import { events, initiatives, news } from '../collections/collections.ts';
import { calendarOf, hasDay } from '../feeds/calendar.ts';
import { atomOf, jsonFeedOf, type NewsFeed, rssOf } from '../feeds/news-feed.ts';
import { ProblemError } from './problems.ts';
import { contentHeaders } from './public-headers.ts';
import type { ReadyBodies } from './ready-bodies.ts';
import { ReadyBody } from './ready-body.ts';
import { readQuery } from './read-query.ts';

type FeedEndpoint = (typeof endpoints)['getNewsRss' | 'getNewsAtom' | 'getNewsJsonFeed' | 'getEventCalendar'];

interface Asked {
  catalogue: Catalogue;
  locale: string[];
  /** Words looked for. */
  q: string | undefined;
  filters: Readonly<Record<string, string[] | undefined>>;
  /** Address of the feed with what was asked of it. */
  address: string;
}

// Readers poll a feed and keep what they saw.
const mostItems = 50;

/** News and events as feeds that other software reads. */
export function feedRoutes(bodies: ReadyBodies, publicUrl: () => string): Hono {
  const app = new Hono();
  const feed = (endpoint: FeedEndpoint, write: (asked: Asked) => { text: string; locales: Iterable<string> }) =>
    app.get(endpoint.path, ({ req }) =>
      bodies
        .get(req.raw.url, (catalogue, search) => {
          const { locale = [], q, ...filters } = readQuery(endpoint.query, search);
          const address = `${publicUrl()}${endpoint.path}${search.size > 0 ? `?${search}` : ''}`;
          const { text, locales } = write({ catalogue, locale, q, filters, address });
          const type = endpoint.mediaType.endsWith('json')
            ? endpoint.mediaType
            : `${endpoint.mediaType}; charset=utf-8`;
          return new ReadyBody(Buffer.from(text), contentHeaders(type, { locales }));
        })
        .respond(req.raw),
    );

  const eventAddress = ({ id }: { id: string }) => `${publicUrl()}/v1/events/${id}`;
  const newsOf = ({ catalogue, locale, q, filters, address }: Asked) => {
    const { answer, locales } = catalogue.find(news, { q, filters, sort: '-publishedAt' }, locale);
    const addressOf: NewsFeed['addressOf'] = ({ slug }) => `${publicUrl()}/v1/news/${slug}`;
    const title = titleOf(catalogue, filters['initiative'], locale);
    const language = localeChain(locale)[0] ?? 'en';
    return { feed: { title, language, address, addressOf, items: answer.slice(0, mostItems) }, locales };
  };

  const newsFeed = (endpoint: FeedEndpoint, write: (feed: NewsFeed) => string) =>
    feed(endpoint, (asked) => {
      const { feed: found, locales } = newsOf(asked);
      return { text: write(found), locales };
    });
  newsFeed(endpoints.getNewsJsonFeed, (found) => JSON.stringify(jsonFeedOf(found)));
  newsFeed(endpoints.getNewsRss, rssOf);
  newsFeed(endpoints.getNewsAtom, atomOf);
  feed(endpoints.getEventCalendar, ({ catalogue, locale, q, filters }) => {
    const { answer, locales } = catalogue.find(events, { q, filters, sort: 'start' }, locale);
    const title = titleOf(catalogue, filters['initiative'], locale);
    return {
      text: calendarOf({ title, addressOf: eventAddress, events: answer }),
      locales,
    };
  });
  app.get('/v1/events/:file{.+\\.ics}', ({ req }) => {
    const id = req.param('file').slice(0, -'.ics'.length);
    return bodies
      .get(req.raw.url, (catalogue, search) => {
        const { query, mediaType } = endpoints.getEventInvitation;
        const { locale = [] } = readQuery(query, search);
        const found = catalogue.get(events, id, locale);
        if (!found || !hasDay(found.answer)) throw new ProblemError('not-found');
        const { answer, locales } = found;
        const text = calendarOf({ title: answer.title.text, addressOf: eventAddress, events: [answer] });
        return new ReadyBody(Buffer.from(text), {
          ...contentHeaders(`${mediaType}; charset=utf-8`, { locales }),
          'content-disposition': `attachment; filename="${answer.id}.ics"`,
        });
      })
      .respond(req.raw);
  });
  return app;
}

/** The names of the initiatives asked for, or of the first one. */
function titleOf(catalogue: Catalogue, asked: readonly string[] | undefined, locale: readonly string[]): string {
  const { answer } = catalogue.find(initiatives, { filters: {}, sort: '-start' }, locale);
  const named = asked ? answer.filter(({ id }) => asked.includes(id)) : answer.slice(0, 1);
  return named.map(({ name }) => name.text).join(', ') || 'Back on Track';
}
