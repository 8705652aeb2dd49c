import { type Endpoint, endpoints } from '@backontrack/contract';
import { Hono } from 'hono';

import type { Catalogue } from '../collections/catalogue.ts';
import { organisations, programmes } from '../collections/collections.ts';
import { hsdsOrganization, organizationId } from '../hsds/organization.ts';
import { hsdsService, hsdsSummary, serviceId } from '../hsds/service.ts';
import { ProblemError } from './problems.ts';
import { contentHeaders } from './public-headers.ts';
import type { ReadyBodies } from './ready-bodies.ts';
import { ReadyBody } from './ready-body.ts';
import { readQuery } from './read-query.ts';

type Answer = { catalogue: Catalogue; search: URLSearchParams; name: string };

/** The directory as tools for Open Referral's HSDS 3 read it. */
export function hsdsRoutes(bodies: ReadyBodies, publicUrl: () => string): Hono {
  const app = new Hono();
  const json = ({ path }: Endpoint, answer: (asked: Answer) => unknown) =>
    app.get(path.replace('{id}', ':id'), ({ req }) =>
      bodies
        .get(req.raw.url, (catalogue, search) => {
          const body = answer({ catalogue, search, name: req.param('id') ?? '' });
          return new ReadyBody(Buffer.from(JSON.stringify(body)), contentHeaders('application/json'));
        })
        .respond(req.raw),
    );

  json(endpoints.getHsdsApi, () => ({
    version: '3.0',
    profile: 'https://docs.openreferral.org/en/3.0/',
    openapi_url: `${publicUrl()}${endpoints.getOpenApi.path}`,
    description: 'The directory and the organisations of Back on Track.',
  }));

  json(endpoints.listHsdsServices, ({ catalogue, search }) => {
    const asked = readQuery(endpoints.listHsdsServices.query, search);
    const { locale = [], search: q, country, organization_id, full } = asked;
    const { answer } = catalogue.find(programmes, { q, filters: { country }, sort: 'stage' }, locale);
    const found = answer.filter(
      ({ organisation }) =>
        organization_id === undefined ||
        (organisation !== undefined && organizationId(organisation) === organization_id),
    );
    return pageOf(found, asked, (programme) =>
      full === 'true'
        ? hsdsService(programme, catalogue.day, organisationOf(catalogue, programme.organisation, locale))
        : hsdsSummary(programme, catalogue.day),
    );
  });

  json(endpoints.getHsdsService, ({ catalogue, search, name }) => {
    const { locale = [] } = readQuery(endpoints.getHsdsService.query, search);
    const { answer } = catalogue.find(programmes, { filters: {}, sort: 'stage' }, locale);
    const found = answer.find(({ id }) => serviceId(id) === name);
    if (!found) throw new ProblemError('not-found');
    return hsdsService(found, catalogue.day, organisationOf(catalogue, found.organisation, locale));
  });

  json(endpoints.listHsdsOrganizations, ({ catalogue, search }) => {
    const asked = readQuery(endpoints.listHsdsOrganizations.query, search);
    const { locale = [], search: q, country } = asked;
    const { answer } = catalogue.find(organisations, { q, filters: { country }, sort: 'name' }, locale);
    return pageOf(answer, asked, hsdsOrganization);
  });

  json(endpoints.getHsdsOrganization, ({ catalogue, search, name }) => {
    const { locale = [] } = readQuery(endpoints.getHsdsOrganization.query, search);
    const { answer } = catalogue.find(organisations, { filters: {}, sort: 'name' }, locale);
    const found = answer.find(({ id }) => organizationId(id) === name);
    if (!found) throw new ProblemError('not-found');
    return hsdsOrganization(found);
  });
  return app;
}

function organisationOf(catalogue: Catalogue, id: string | undefined, locale: readonly string[]) {
  return id === undefined ? undefined : catalogue.get(organisations, id, locale)?.answer;
}

function pageOf<Entry>(
  found: readonly Entry[],
  { page = 1, per_page = 50 }: { page?: number | undefined; per_page?: number | undefined },
  view: (entry: Entry) => object,
) {
  const contents = found.slice((page - 1) * per_page, page * per_page).map(view);
  const pages = Math.max(1, Math.ceil(found.length / per_page));
  return {
    total_items: found.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
