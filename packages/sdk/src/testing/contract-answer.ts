import {
  type ContactRequestDraft,
  type Endpoint,
  endpoints,
  type FieldProblem,
  fieldProblems,
} from '@backontrack/contract';
import { consentTexts, mentors } from '@backontrack/contract/examples';

import { readListParameters, readParameters } from '../listing/index.ts';
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
    const takes = ['GET', 'POST'].filter((other) => endpointOf({ ...request, method: other }));
    if (takes.length === 0) return problemOf('not-found', requestId);
    return problemOf('method-not-allowed', requestId, [], { allow: takes.join().replace('GET', 'GET, HEAD') });
  }
  if (method === 'POST') {
    if (!/^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(request.headers.get('content-type') ?? '')) {
      return problemOf('unsupported-media-type', requestId, [notJson]);
    }
    const errors = wrongBody(endpoint, body);
    if (errors.length > 0) return problemOf('invalid-request', requestId, errors);
    const receipt = receipts[path];
    const { status = 200 } = endpoint;
    const headers = { 'cache-control': 'no-store' };
    return receipt ? Response.json(receipt, { status, headers }) : new Response(null, { status, headers });
  }
  const list = lists[path];
  const { errors } = list
    ? readListParameters(list.collection, endpoint.query!, query)
    : endpoint.query
      ? readParameters(endpoint.query, query)
      : {};
  if (errors) return problemOf('invalid-request', requestId, errors);
  if (list) return Response.json(list.answer(query));
  const [, kind = '', id = ''] = /^(.*)\/([^/]*)$/.exec(path) ?? [];
  const entry = entries[kind]?.find((one) => one.id === decoded(id));
  if (entry) return Response.json(entry);
  if (path === '/v1/health') {
    const health = { status: 'ok', version: '0.0.0', contentVersion: 'examples' };
    return Response.json(health, { headers: { 'cache-control': 'no-store' } });
  }
  return problemOf('not-found', requestId);
}

const notJson: FieldProblem = {
  path: 'Content-Type',
  code: 'invalid',
  message: 'must be application/json, in UTF-8 and not compressed',
};

function wrongBody({ path, body: schema }: Endpoint, body: unknown): FieldProblem[] {
  // What could not be read as JSON is still a text, and nothing at all was sent without one.
  if (body === undefined || typeof body === 'string') {
    return [{ path: 'body', code: 'malformed', message: 'is not JSON' }];
  }
  const result = schema?.safeParse(body);
  if (result && !result.success) return fieldProblems(result.error.issues, body);
  const { consent, to } = body as Partial<ContactRequestDraft>;
  const shown = consentTexts.find(({ id }) => `/v1/${id}s` === path);
  if (consent && shown && consent.textVersion !== shown.version) {
    return [{ path: 'consent.textVersion', code: 'outdated', message: `the current version is ${shown.version}` }];
  }
  // Nobody is behind a mentor who is made up.
  const isMadeUp = to?.kind === 'mentor' && mentors.some(({ id, sample }) => id === to.id && sample);
  return isMadeUp ? [{ path: 'to.id', code: 'sample', message: 'this mentor is made up' }] : [];
}

/** A part of a path, or nothing that an entry is called where it cannot be read. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
