import type { WithMeta } from '../call.ts';
import { errorOf } from '../errors.ts';
import type { Cache, Entry, Question, Store } from './cache.ts';
import { checked } from './checked.ts';
import { entryOf } from './entry.ts';
import { fly } from './flights.ts';
import { revalidate } from './revalidate.ts';
import { put, remove, sharedShelf } from './shelf.ts';

/** What a memory cache may hold. */
export interface MemoryCacheOptions {
  /** The most characters of answers it keeps. The ones used longest ago go first. 5,000,000 unless told. */
  maxSize?: number;
  /** For how many seconds an answer stands in for an API that fails and did not say itself. A day unless told. */
  staleIfError?: number;
  /** Where answers outlive the page. Nowhere unless told. */
  store?: Store;
}

/** A cache in the memory of a page or process. */
export interface MemoryCache extends Cache {
  /** Forgets everything. */
  clear(): Promise<void>;
}

/**
 * Keeps answers in memory, for all clients of a page at once, also those of another copy of this package. Each address
 * is on its way once at a time, an answer that is still right is not read again, and while the API fails the last good
 * one stands in. Results are shared, and so frozen.
 */
export function memoryCache(options: MemoryCacheOptions = {}): MemoryCache {
  const { maxSize = 5_000_000, staleIfError = 86_400, store } = options;
  const shelf = sharedShelf();

  const find = async (address: string): Promise<Entry | undefined> => {
    const entry = shelf.entries.get(address) ?? (await store?.get(address).catch(() => undefined));
    if (entry) put(shelf, address, entry, maxSize);
    return entry;
  };

  const refresh = async (
    question: Question,
    known: Entry | undefined,
    controller: AbortController,
    land: () => void,
  ): Promise<Entry> => {
    const { address, load } = question;
    try {
      const entry = known ? await revalidate(question, known, controller) : entryOf(await load(controller.signal));
      // Before it is kept: an answer that cannot be read must not stand in the way of the next one.
      checked(question, entry.answer);
      if (entry.lifetime.kept) {
        put(shelf, address, entry, maxSize);
        store?.set(address, entry).catch(() => {});
      }
      return entry;
    } finally {
      land();
    }
  };

  return {
    async answer(question) {
      const { address, signal } = question;
      signal?.throwIfAborted();
      const known = shelf.entries.get(address) ?? (store && (await find(address)));
      const ask = (ended?: AbortSignal) =>
        fly(shelf.flights, address, (controller, land) => refresh(question, known, controller, land), ended);
      if (!known) return told(question, await ask(signal), false);

      const { fresh, whileRevalidate, ifError = staleIfError } = known.lifetime;
      const age = (Date.now() - known.at) / 1_000;
      // A negative age: the clock was set back, and says nothing.
      if (age >= 0 && age < fresh + whileRevalidate) {
        put(shelf, address, known, maxSize);
        if (age >= fresh) ask().catch(() => {});
        return told(question, known, true);
      }
      try {
        const entry = await ask(signal);
        return told(question, entry, entry.answer === known.answer);
      } catch (cause) {
        const { code, retryable } = errorOf(cause, address, signal);
        if (code === 'not-found') {
          remove(shelf, address);
          store?.delete(address).catch(() => {});
        }
        if ((retryable || code === 'contract') && age < fresh + ifError) return told(question, known, true);
        throw cause;
      }
    },
    async clear() {
      shelf.entries.clear();
      shelf.size = 0;
      await store?.clear();
    },
  };
}

function told(question: Question, { answer, at }: Entry, fromCache: boolean): WithMeta<never> {
  return { ...checked(question, answer), fromCache, age: Math.max(0, (Date.now() - at) / 1_000) };
}
