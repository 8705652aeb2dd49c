import { type ContactRequestDraft, type Endpoint, endpoints, type Problem } from '@backontrack/contract';
import { mentors } from '@backontrack/contract/examples';
import type * as z from 'zod/mini';

import { entries, receipts } from './examples.ts';
import { lists } from './list-answer.ts';
import { problemOf } from './problems.ts';
import { type FakeRequest, routeOf } from './routes.ts';

const table: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  Object.values(endpoints as Readonly<Record<string, Endpoint>>).map((endpoint) => [
    `${endpoint.method} ${endpoint.path}`,
    endpoint,
  ]),
);

/** Finds what the contract says of a request. */
export const endpointOf = (request: FakeRequest): Endpoint | undefined =>
  routeOf(table, request) as Endpoint | undefined;

/** Answers a request from the contract's examples. */
export function contractAnswer(request: FakeRequest, requestId: string): Response {
  const { method, path, query, body } = request;
  const endpoint = endpointOf(request);
  if (!endpoint) {
    const known = ['GET', 'POST'].some((other) => endpointOf({ ...request, method: other }));
    return problemOf(known ? 'method-not-allowed' : 'not-found', requestId);
  }
  const errors = [...wrongQuery(endpoint, query), ...wrongBody(endpoint, body)];
  if (errors.length === 0) errors.push(...madeUp(path, body));
  if (errors.length > 0) return problemOf('invalid-request', requestId, errors);
  if (method === 'POST') {
    const receipt = receipts[path];
    return receipt
      ? Response.json(receipt, { status: endpoint.status ?? 200 })
      : new Response(null, { status: endpoint.status ?? 204 });
  }
  const list = lists[path];
  if (list) {
    const page = list(query);
    return page ? Response.json(page) : problemOf('invalid-request', requestId, [wrongCursor]);
  }
  const [, kind = '', id = ''] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
  const entry = entries[kind]?.find((one) => one.id === decodeURIComponent(id));
  if (entry) return Response.json(entry);
  if (path === '/v1/health') return Response.json({ status: 'ok', version: '0.0.0', contentVersion: 'examples' });
  return problemOf('not-found', requestId);
}

type Errors = NonNullable<Problem['errors']>;

const wrongCursor: Errors[number] = {
  path: 'cursor',
  code: 'invalid',
  message: 'must be the nextCursor of a page with the same sort',
};

/** Nobody is behind a mentor who is made up. */
function madeUp(path: string, body: unknown): Errors {
  if (path !== '/v1/contact-requests') return [];
  const { to } = body as ContactRequestDraft;
  const isMadeUp = to.kind === 'mentor' && mentors.some(({ id, sample }) => id === to.id && sample);
  return isMadeUp ? [{ path: 'to.id', code: 'sample', message: 'this mentor is made up' }] : [];
}

function wrongQuery({ query: schema }: Endpoint, query: URLSearchParams): Errors {
  return [...new Set(query.keys())].flatMap((path): Errors => {
    const parameter = schema?.shape[path] as z.ZodMiniType | undefined;
    if (!parameter) return [{ path, code: 'unknown', message: 'there is no such parameter' }];
    const values = query.getAll(path);
    // A parameter is a list, a number or a word: one of the three readings has to fit.
    const fits = [values, values[0], Number(values[0])].some((value) => parameter.safeParse(value).success);
    return fits ? [] : [{ path, code: 'invalid', message: `${values.join()} is not valid` }];
  });
}

function wrongBody({ body: schema }: Endpoint, body: unknown): Errors {
  const result = schema?.safeParse(body);
  if (!result || result.success) return [];
  return result.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: 'invalid', message }));
}
