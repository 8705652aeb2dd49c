import { type Endpoint, endpoints } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import { readListParameters } from '@backontrack/sdk/listing';
import { Hono } from 'hono';

import type { Localised } from '../collections/catalogue.ts';
import type { Collection } from '../collections/collections.ts';
import * as collections from '../collections/collections.ts';
import { ProblemError } from './problems.ts';
import { readQuery, valid } from './read-query.ts';
import { contentHeaders } from './public-headers.ts';
import type { ReadyBodies } from './ready-bodies.ts';
import { ReadyBody } from './ready-body.ts';

/** Every resource of the content: how it is listed and how one entry is got. */
export function contentRoutes(bodies: ReadyBodies): Hono {
  const app = new Hono();
  const list = <Entry extends { id: string }, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    endpoint: QueriedEndpoint,
  ) =>
    app.get(endpoint.path, ({ req }) =>
      bodies
        .get(req.raw.url, (catalogue, search) => {
          const { locale, ...query } = valid(readListParameters(collection, endpoint.query, search));
          return jsonBody(catalogue.list(collection, query, locale), collection);
        })
        .respond(req.raw),
    );
  const get = <Entry extends { id: string }, Kind extends StoredKind>(
    collection: Collection<Entry, Kind>,
    endpoint: QueriedEndpoint,
  ) =>
    app.get(endpoint.path.replace(/\{(\w+)\}/, ':name'), ({ req }) => {
      const name = req.param('name') ?? '';
      return bodies
        .get(req.raw.url, (catalogue, search) => {
          const { locale = [] }: { locale?: string[] } = readQuery(endpoint.query, search);
          const found = catalogue.get(collection, name, locale);
          if (!found) throw new ProblemError('not-found');
          return jsonBody(found, collection, true);
        })
        .respond(req.raw);
    });

  list(collections.initiatives, endpoints.listInitiatives);
  get(collections.initiatives, endpoints.getInitiative);
  list(collections.organisations, endpoints.listOrganisations);
  get(collections.organisations, endpoints.getOrganisation);
  list(collections.news, endpoints.listNews);
  get(collections.news, endpoints.getNews);
  list(collections.events, endpoints.listEvents);
  get(collections.events, endpoints.getEvent);
  list(collections.programmes, endpoints.listProgrammes);
  get(collections.programmes, endpoints.getProgramme);
  list(collections.mentors, endpoints.listMentors);
  get(collections.mentors, endpoints.getMentor);
  list(collections.curriculum, endpoints.listCurriculum);
  get(collections.curriculum, endpoints.getCurriculumModule);
  get(collections.ruleSets, endpoints.getEligibility);
  list(collections.consentTexts, endpoints.listConsentTexts);
  get(collections.consentTexts, endpoints.getConsentText);
  return app;
}

function jsonBody(
  { answer, locales }: Localised<unknown>,
  { isPersonal }: { isPersonal?: boolean },
  isOneOfFew = false,
): ReadyBody {
  return new ReadyBody(
    Buffer.from(JSON.stringify(answer)),
    contentHeaders('application/json', { locales, isPersonal }),
    isOneOfFew,
  );
}

type QueriedEndpoint = Endpoint & Required<Pick<Endpoint, 'query'>>;
