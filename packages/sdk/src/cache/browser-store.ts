import type { Store } from './cache.ts';
import { entryOf } from './entry.ts';

/** How answers are kept in a browser. */
export interface BrowserStoreOptions {
  /** Tells the stores of a site apart. */
  name?: string;
  /** Days until an answer is forgotten. 7 unless told. */
  days?: number;
}

/**
 * Keeps answers in this browser beyond the page, in the Cache Storage of the site the page belongs to. Ask the reader
 * first. Nothing is kept where there is no such storage, as on a page without https.
 */
export function browserStore({ name = 'backontrack', days = 7 }: BrowserStoreOptions = {}): Store {
  const open = () => caches.open(name);
  return {
    async get(address) {
      const storage = await open();
      const kept = await storage.match(address);
      if (!kept) return undefined;
      const at = Number(kept.headers.get('backontrack-at'));
      if (Date.now() - at > days * 86_400_000) {
        await storage.delete(address);
        return undefined;
      }
      const text = await kept.text();
      return { ...entryOf({ body: JSON.parse(text), size: text.length, response: kept }), at };
    },
    async set(address, { answer, at }) {
      const storage = await open();
      const headers = new Headers(answer.response.headers);
      headers.set('backontrack-at', String(at));
      // The body is the one that was read: a length or a coding of the one that was sent would be wrong.
      headers.delete('content-length');
      headers.delete('content-encoding');
      // Cache Storage refuses `vary: *`.
      headers.delete('vary');
      await storage.put(address, new Response(JSON.stringify(answer.body), { headers }));
    },
    async delete(address) {
      await (await open()).delete(address);
    },
    async clear() {
      await caches.delete(name);
    },
  };
}
