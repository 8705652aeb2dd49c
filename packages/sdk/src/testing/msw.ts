import type { FakeApi } from './fake-api.ts';

/** The part of MSW's `http` that is used: pass it in, so that this package needs no MSW of its own. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (asked: { request: Request }) => Promise<Response>): Handler;
}

/** Makes handlers for Mock Service Worker of a fake API: `setupServer(...mswHandlers(http, fakeApi()))`. */
export function mswHandlers<Handler>(http: MswHttp<Handler>, { baseUrl, fetch }: FakeApi): Handler[] {
  return [http.all(`${baseUrl}/*`, async ({ request }) => fetch(request))];
}
