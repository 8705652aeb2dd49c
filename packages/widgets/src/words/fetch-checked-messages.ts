import { interfaceLocales } from '@backontrack/sdk/text';

import type { fetchMessages as inPackage } from './fetch-messages.ts';
import type { Messages } from './msg.ts';

const here = import.meta.url;

/** Letters of a hash, without the `=` that all of them end in. */
const length = 43;

/** Fetches the messages of one widget in a locale. They are refused when they are not those of this version. */
export const fetchMessages: typeof inPackage = async (locale, widget, hashes) => {
  const start = (interfaceLocales.indexOf(locale) - 1) * length;
  const url = new URL(`${widget}.${locale}.json`, here);
  const ask = (cache: RequestCache) =>
    // A page may have put something on Object.prototype, and options inherit.
    fetch(url, {
      __proto__: null,
      cache,
      integrity: `sha256-${hashes.slice(start, start + length)}=`,
      signal: AbortSignal.timeout(8_000),
    } as RequestInit);
  const response = await ask('default').catch(() => ask('reload'));
  return (await response.json()) as Messages;
};
