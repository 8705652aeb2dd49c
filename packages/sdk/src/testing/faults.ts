import { endpointOf } from './contract-answer.ts';
import { futureOf } from './future.ts';

/** Puts a fault between a client and an API: a `fetch` in place of another. */
export type Fault = (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;

/** Every answer takes this many milliseconds more. */
export const slow =
  (milliseconds: number): Fault =>
  (fetch) =>
  async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    });
    return fetch(input, init);
  };

/** The first answers are 503, as many as told; then all is well. */
export function flaky(failures = 1): Fault {
  let left = failures;
  return (fetch) => (input, init) =>
    left-- > 0 ? Promise.resolve(new Response('<h1>503</h1>', { status: 503 })) : fetch(input, init);
}

/** Nothing can be reached. */
export const offline = (): Fault => () => () => Promise.reject(new TypeError('fetch failed'));

/** A hotel's page to log in answers in the place of the API. */
export const captivePortal = (): Fault => () => () =>
  Promise.resolve(
    new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );

/** Every vocabulary that may grow has grown: its values in the answers are ones that nobody knows yet. */
export const newEnumValue =
  (value = 'from-the-future'): Fault =>
  (fetch) =>
  async (input, init) => {
    const response = await fetch(input, init);
    const request = new Request(input, init);
    // The API may stand below a path.
    const path = new URL(request.url).pathname.replace(/^.*?(?=\/v1\/)/, '');
    const { method, headers } = request;
    const schema = endpointOf({ method, path, headers, query: new URLSearchParams(), body: undefined })?.answer;
    if (!schema || !response.ok) return response;
    return Response.json(futureOf(schema, await response.json(), value), { headers: response.headers });
  };
