import { configure } from '../transport.ts';

/** Makes the answer to a request: a value is sent as JSON, a response as it is, and a thrown error is a network failure. */
export type Answer = (url: URL, signal: AbortSignal) => unknown;

/** Puts an API in the place of the real one, for all widgets of the page. Gives the addresses it is asked for. */
export function fakeApi(answer: Answer): URL[] {
  const asked: URL[] = [];
  configure({
    baseUrl: 'https://api.test',
    retry: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      const url = new URL(request.url);
      asked.push(url);
      const body = await answer(url, request.signal);
      return body instanceof Response ? body : Response.json(body, { headers: { 'x-request-id': 'request-1' } });
    },
  });
  return asked;
}

/** An answer that never comes: the request ends when it is given up. */
export const never: Answer = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
  });

/** An answer when nothing answers. */
export const unreachable: Answer = () => {
  throw new TypeError('Failed to fetch');
};
