import { type Page, page } from '@backontrack/contract';
import type * as z from 'zod/mini';

import { baseOf, searchOf } from './address.ts';
import { answerOf, Asked } from './asked.ts';
import type { Cache } from './cache/cache.ts';
import { type Call, callOf } from './call.ts';
import { own } from './own.ts';
import type { Issue } from './parse.ts';
import type { Patience } from './retries.ts';

/** How every call of a client is made. */
export interface TransportOptions extends Patience {
  /** Where the API is: scheme, host and, where it has one, its path: `https://api.example.org`. */
  baseUrl: string;
  /** The reader's locales in order of preference, as BCP 47 tags. */
  locale?: string | readonly string[];
  /** Where answers are kept: `memoryCache()`. Nowhere unless told. */
  cache?: Cache;
  /** Used instead of the global `fetch`. */
  fetch?: typeof globalThis.fetch;
}

/** How one call is made. */
export interface RequestOptions {
  /**
   * Ends the call, also while it waits for another attempt. It then fails with the code `aborted`, or `timeout` with a
   * signal of `AbortSignal.timeout`.
   */
  signal?: AbortSignal | undefined;
  /** The reader's locales for this call. */
  locale?: string | readonly string[] | undefined;
  /** Milliseconds one attempt of this call may take. */
  timeout?: number | undefined;
}

/** How something is sent. */
export interface PostOptions extends Omit<RequestOptions, 'locale'> {
  /**
   * Under one key the API does a thing once, however often it is asked within 24 hours: 8 to 100 visible ASCII characters.
   * One is made for each call.
   */
  idempotencyKey?: string | undefined;
}

/** A page with what of it could not be read. */
export interface ListedPage<Item> extends Page<Item> {
  /** The entries, or parts of them, that could not be read and were left out. Empty when all is there. */
  issues: readonly Issue[];
}

/** Values of a query: undefined leaves a parameter out, an array repeats it. */
export type QueryValues = object;

/** Carries questions to the API and its answers back. Resources are functions over it. */
export interface Transport {
  /** Gets one entry. */
  get<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    query?: QueryValues,
    options?: RequestOptions,
  ): Call<z.output<Schema>>;
  /** Gets a page of a list. An entry that cannot be read is left out and listed in `issues`. */
  getPage<Schema extends z.ZodMiniType>(
    path: string,
    item: Schema,
    query?: QueryValues,
    options?: RequestOptions,
  ): Call<ListedPage<z.output<Schema>>>;
  /** Sends something, and reads the answer where there is one to read. It may be tried again: the API does it once. */
  post<Schema extends z.ZodMiniType | undefined = undefined>(
    path: string,
    body: object,
    answer?: Schema,
    options?: PostOptions,
  ): Call<Schema extends z.ZodMiniType ? z.output<Schema> : undefined>;
}

/**
 * Makes a transport.
 * @throws TypeError naming the option when one is wrong.
 */
export function createTransport(given: TransportOptions): Transport {
  const options = own(given);
  const base = baseOf(options.baseUrl);

  const get = (
    path: string,
    schema: z.ZodMiniType,
    query: QueryValues = nothing,
    asked: RequestOptions | undefined,
    paged: boolean,
  ) => {
    const request = asked ? own(asked) : nothing;
    const search = searchOf(query, request.locale ?? options.locale);
    return callOf(answerOf(new Asked(options, base + path + search, schema, request, paged))) as never;
  };

  return {
    get: (path, schema, query, request) => get(path, schema, query, request, false),
    getPage: (path, item, query, request) => get(path, pageOf(item), query, request, true),
    post(path, body, schema, asked) {
      const request: PostOptions = asked ? own(asked) : nothing;
      // Not randomUUID, which a page without https does not have.
      const key = request.idempotencyKey ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
      const sent = { body: JSON.stringify(body), key };
      return callOf(answerOf(new Asked(options, base + path, schema, request, false, sent))) as never;
    },
  };
}

const nothing: RequestOptions = own({});

const pages = new WeakMap<z.ZodMiniType, z.ZodMiniType>();

// One schema for all pages of a kind: what zod prepares for a schema is prepared once.
function pageOf(item: z.ZodMiniType): z.ZodMiniType {
  let schema = pages.get(item);
  if (!schema) pages.set(item, (schema = page(item)));
  return schema;
}
