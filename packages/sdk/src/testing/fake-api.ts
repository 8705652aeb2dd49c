import { createTransport, type Transport, type TransportOptions } from '../transport.ts';
import { contractAnswer } from './contract-answer.ts';
import type { Fault } from './faults.ts';
import { type FakeRequest, routeOf, type Routes } from './routes.ts';

/** How a fake API is reached. */
export interface FakeApiOptions extends Omit<TransportOptions, 'baseUrl' | 'fetch'> {
  /** Where it claims to be. `https://api.example.org` unless told. */
  baseUrl?: string;
  /** What goes wrong on the way to it. */
  faults?: readonly Fault[];
}

/** An API that answers from the contract's examples, without a network. */
export interface FakeApi {
  /** Asks it. */
  transport: Transport;
  /** Stands in for the global `fetch`: `createClient({ baseUrl, fetch })`. */
  fetch: typeof globalThis.fetch;
  baseUrl: string;
  /** What has reached it, the earliest first. */
  requests: FakeRequest[];
}

/**
 * Makes an API that answers as the contract says: from the routes given, and otherwise from the contract's examples.
 * Lists are filtered, searched, sorted, counted and paged by the code that the API itself runs. Parameters and drafts are
 * checked, and a made-up mentor gets no requests.
 */
export function fakeApi(routes: Routes = {}, options: FakeApiOptions = {}): FakeApi {
  const { baseUrl = 'https://api.example.org', faults = [], ...rest } = options;
  const requests: FakeRequest[] = [];

  const answer: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const sent = await readRequest(request, new URL(baseUrl).pathname);
    requests.push(sent);
    // HEAD is answered as GET is, without the body.
    const fake = sent.method === 'HEAD' ? { ...sent, method: 'GET' } : sent;
    const requestId = `fake-${requests.length}`;
    const route = routeOf(routes, fake);
    const made: unknown = typeof route === 'function' ? await (route as (asked: FakeRequest) => unknown)(fake) : route;
    const response =
      made === undefined ? contractAnswer(fake, requestId) : made instanceof Response ? made : Response.json(made);
    return tagged(response, sent, requestId);
  };

  // The first fault is the one next to the caller.
  const fetch = faults.reduceRight((inner, fault) => fault(inner), answer);
  return { transport: createTransport({ ...rest, baseUrl, fetch }), fetch, baseUrl, requests };
}

async function readRequest(request: Request, base: string): Promise<FakeRequest> {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch {
    body = text;
  }
  const path = pathname.slice(base.replace(/\/+$/, '').length);
  return { method: request.method, path, query: searchParams, headers: request.headers, body };
}

async function tagged(response: Response, { method, path, headers: asked }: FakeRequest, requestId: string) {
  const headers = new Headers(response.headers);
  if (!headers.has('x-request-id')) headers.set('x-request-id', requestId);
  const isRead = method === 'GET' || method === 'HEAD';
  const isKept = headers.get('cache-control') !== 'no-store';
  if (!isRead || !response.ok || !isKept) {
    return new Response(method === 'HEAD' ? null : response.body, { status: response.status, headers });
  }
  const text = await response.text();
  const tag = headers.get('etag') ?? `"${hashOf(text)}"`;
  headers.set('etag', tag);
  // Of people no copy is used that may be withdrawn.
  const stale = path.startsWith('/v1/mentors') ? 'must-revalidate' : 'stale-while-revalidate=600';
  if (!headers.has('cache-control')) headers.set('cache-control', `public, max-age=60, ${stale}`);
  const known = asked.get('if-none-match')?.split(',') ?? [];
  if (known.some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(method === 'HEAD' ? null : text, { status: response.status, headers });
}

function hashOf(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(36);
}
