import { createTransport, type Transport, type TransportOptions } from '@backontrack/sdk';

import { withLastGood } from './last-good.ts';
import { takeAnswer } from './loader/first-request.ts';
import { apiOf } from './loader/registry.ts';

// A constant of its own: bundlers take new URL('…', import.meta.url) for a file to copy.
// A bundle that is no module has no address: there the page says where the API is.
const here = (import.meta.url as string | undefined) || 'file:///';

// A chunk is served from a folder named for its version, beside the API: /0.1.0/news-feed.js and /v1/news.
let options: TransportOptions & Required<Pick<TransportOptions, 'fetch'>> = {
  baseUrl: apiOf(here),
  // What a widget asks first may have been asked while its files were on their way.
  fetch: (address, init) => takeAnswer(address) ?? fetch(address, init),
};

/** Says where the API is and how it is asked, for all widgets of the page. Call it before the first one is shown. */
export function configure(changes: Partial<TransportOptions>): void {
  options = { ...options, ...changes };
}

/**
 * The way to the API. While that cannot be reached, an answer of the past stands in.
 * @param told - Hears of each answer: when it was made if it is one of the past, else undefined.
 */
export const pageTransport = (told: (since: Date | undefined) => void): Transport =>
  createTransport({ ...options, fetch: withLastGood((address, init) => options.fetch(address, init), told) });

/** Where the API is, without a slash at its end. */
export const apiBase = (): string => options.baseUrl.replace(/\/+$/, '');
