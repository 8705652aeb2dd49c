import { type Endpoint, endpoints, pageLimit } from '@backontrack/contract';
import { Hono } from 'hono';

import type { Catalogue, ListQuery, Localised } from '../collections/catalogue.ts';
import type { Collection } from '../collections/collection.ts';
import * as collections from '../collections/collections.ts';
import { readCursor } from '../collections/cursor.ts';
import { BodyCache } from './body-cache.ts';
import { ProblemError } from './problems.ts';
import { readQuery } from './read-query.ts';
import { ReadyBody } from './ready-body.ts';

/** Where routes find the content of now. */
export interface ContentSource {
  readonly catalogue: Catalogue;
}

/** Every resource of the content: how it is listed and how one entry is got. */
export function contentRoutes(source: ContentSource): Hono {
  const app = new Hono();
  const bodies = new VersionedBodies(source);
  add(app, bodies, collections.initiatives, endpoints.listInitiatives, endpoints.getInitiative);
  add(app, bodies, collections.organisations, endpoints.listOrganisations, endpoints.getOrganisation);
  add(app, bodies, collections.news, endpoints.listNews, endpoints.getNews);
  add(app, bodies, collections.events, endpoints.listEvents, endpoints.getEvent);
  add(app, bodies, collections.consentTexts, endpoints.listConsentTexts, endpoints.getConsentText);
  return app;
}

function add<Entry>(
  app: Hono,
  bodies: VersionedBodies,
  collection: Collection<Entry>,
  list: QueriedEndpoint,
  get: QueriedEndpoint,
) {
  app.get(list.path, ({ req }) =>
    bodies
      .get(req.raw.url, (catalogue, search) => {
        const asked: PageParameters = readQuery(list.query, search);
        const { locale = [], limit = pageLimit.default, cursor, sort = collection.defaultSort, ...filters } = asked;
        const from = cursor === undefined ? undefined : readCursor(cursor, sort);
        if (cursor !== undefined && !from) {
          throw new ProblemError('invalid-request', [
            { path: 'cursor', code: 'invalid', message: 'must be the nextCursor of a page with the same sort' },
          ]);
        }
        return catalogue.list(collection, { filters: filters as Filters, sort, limit, cursor: from }, locale);
      })
      .respond(req.raw),
  );
  app.get(get.path.replace(/\{(\w+)\}/, ':name'), ({ req }) => {
    const name = req.param('name') ?? '';
    return bodies
      .get(req.raw.url, (catalogue, search) => {
        const { locale = [] }: PageParameters = readQuery(get.query, search);
        const found = catalogue.get(collection, name, locale);
        if (!found) throw new ProblemError('not-found');
        return found;
      })
      .respond(req.raw);
  });
}

type QueriedEndpoint = Endpoint & Required<Pick<Endpoint, 'query'>>;

interface PageParameters {
  locale?: string[];
  limit?: number;
  cursor?: string;
  sort?: string;
}

/** What is left of a query without the parameters of its page. */
type Filters = ListQuery['filters'];

/** Ready bodies of the content of now: those of an older version are dropped as a whole. */
class VersionedBodies {
  readonly #source: ContentSource;
  #catalogue: Catalogue;
  #cache = new BodyCache();

  constructor(source: ContentSource) {
    this.#source = source;
    this.#catalogue = source.catalogue;
  }

  get(address: string, answer: (catalogue: Catalogue, search: URLSearchParams) => Localised<unknown>): ReadyBody {
    const { catalogue } = this.#source;
    if (catalogue !== this.#catalogue) {
      this.#catalogue = catalogue;
      this.#cache = new BodyCache();
    }
    const { pathname, search } = new URL(address);
    return this.#cache.get(pathname + search, () => {
      const { answer: body, locales } = answer(catalogue, new URLSearchParams(search));
      return new ReadyBody(Buffer.from(JSON.stringify(body)), {
        'content-type': 'application/json',
        'cache-control': 'public, max-age=60, stale-while-revalidate=600',
        ...(locales.size > 0 && { 'content-language': [...locales].sort().join(', ') }),
      });
    });
  }
}
