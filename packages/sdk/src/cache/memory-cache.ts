import type { WithMeta } from '../call.ts';
import { endDeadline, startDeadline } from '../deadline.ts';
import { errorOf } from '../errors.ts';
import { usualTimeout } from '../retries.ts';
import type { Cache, Entry, Question, Store } from './cache.ts';
import { checked } from './checked.ts';
import { entryOf } from './entry.ts';
import { board, Flight, land } from './flights.ts';
import { renewed } from './renewed.ts';
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

  const keep = (address: string, entry: Entry) => {
    if (!entry.lifetime.kept) return;
    put(shelf, address, entry, maxSize);
    store?.set(address, entry).catch(() => {});
  };

  // Asked whether an entry is still right, it asks once: there is one to give if that fails.
  const refresh = async (question: Question, known: Entry | undefined, flight: Flight<Entry>): Promise<Entry> => {
    const { address, timeout = usualTimeout } = question;
    const { controller } = flight;
    // To load has one for each attempt.
    if (known) startDeadline(flight, timeout);
    try {
      let entry = known;
      if (entry) {
        // A browser asks with the tag by itself; a header set by hand would cost a preflight.
        const tag = isBrowser ? null : entry.tag;
        const response = await question.send(controller.signal, tag);
        if (tag && response.status === 304) entry.at = Date.now();
        else entry = await renewed(entry, response, address);
      } else entry = entryOf(await question.load(controller.signal));
      // Before it is kept: an answer that cannot be read must not stand in the way of the next one.
      if (entry !== known) checked(question, entry.answer);
      keep(address, entry);
      return entry;
    } finally {
      endDeadline(flight);
      land(shelf.flights, address, flight);
    }
  };

  const ask = (question: Question, known: Entry | undefined, signal?: AbortSignal): Promise<Entry> => {
    const { address } = question;
    let flight = shelf.flights.get(address);
    if (!flight) {
      flight = new Flight<Entry>();
      shelf.flights.set(address, flight);
      flight.result = refresh(question, known, flight);
    }
    flight.waiting++;
    return signal ? board(shelf.flights, address, flight, signal) : flight.result;
  };

  return {
    async answer(question) {
      const { address, signal } = question;
      signal?.throwIfAborted();
      const known = shelf.entries.get(address) ?? (store && (await find(address)));
      if (!known) return told(question, await ask(question, known, signal), false);

      const { fresh, whileRevalidate, ifError = staleIfError } = known.lifetime;
      const age = (Date.now() - known.at) / 1_000;
      // A negative age: the clock was set back, and says nothing.
      if (age >= 0 && age < fresh + whileRevalidate) {
        put(shelf, address, known, maxSize);
        if (age >= fresh) ask(question, known).catch(() => {});
        return told(question, known, true);
      }
      try {
        const entry = await ask(question, known, signal);
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
  const { data, response, requestId, issues } = checked(question, answer);
  return { data, response, requestId, issues, fromCache, age: Math.max(0, (Date.now() - at) / 1_000) };
}

const isBrowser = 'location' in globalThis;
