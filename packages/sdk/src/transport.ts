import { type Page, page } from '@backontrack/contract';
import type * as z from 'zod/mini';

import { baseOf, searchOf } from './address.ts';
import type { Cache } from './cache/cache.ts';
import { type Call, callOf, type WithMeta } from './call.ts';
import { BackOnTrackError, errorOf, placeOf } from './errors.ts';
import { type Issue, parseLeniently } from './parse.ts';
import { ageOf, type Answer, receive, requestIdOf } from './receive.ts';
import { type Patience, withRetries } from './retries.ts';

/** How every call of a client is made. */
export interface TransportOptions extends Patience {
  /** Where the API is, with scheme and host: `https://api.example.org`. */
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
  signal?: AbortSignal | undefined;
  /** The reader's locales for this call. */
  locale?: string | readonly string[] | undefined;
  /** Milliseconds one attempt of this call may take. */
  timeout?: number | undefined;
}

/** How something is sent. */
export interface PostOptions extends Omit<RequestOptions, 'locale'> {
  /** Under one key the API does a thing once, however often it is asked within 24 hours. One is made for each call. */
  idempotencyKey?: string | undefined;
}

/** A page with what of it could not be read. */
export interface ListedPage<Item> extends Page<Item> {
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
export function createTransport(asked: TransportOptions): Transport {
  const options = own(asked);
  const base = baseOf(options.baseUrl);

  async function ask<Schema extends z.ZodMiniType | undefined>(
    address: string,
    schema: Schema,
    request: RequestOptions | undefined,
    { init, paged }: { init?: { method: string; body: string; headers: object }; paged?: boolean } = {},
  ): Promise<WithMeta<Schema extends z.ZodMiniType ? z.output<Schema> : undefined>> {
    const { signal, timeout = options.timeout } = request ? own(request) : nothing;
    const send = (ended: AbortSignal, headers?: object): Promise<Response> =>
      (options.fetch ?? fetch)(
        address,
        own<RequestInit>({
          method: 'GET',
          credentials: 'omit',
          referrerPolicy: 'strict-origin-when-cross-origin',
          signal: ended,
          ...init,
          headers: own<HeadersInit>({ accept: 'application/json', ...init?.headers, ...headers }),
        }),
      );

    const load = (ended?: AbortSignal) =>
      withRetries(address, async (over) => receive(await send(over), address), ended, own({ ...options, timeout }));

    const read = ({ body, response }: Answer) => {
      const requestId = requestIdOf(response);
      const { value, issues } = schema ? parseLeniently(schema, body) : nothing;
      if (schema && value === undefined) {
        const faults = issues.map(({ path, message }) => `${path || 'the answer'}: ${message}`).join('; ');
        throw new BackOnTrackError('contract', `${placeOf(address)} answered with ${faults}`, {
          status: response.status,
          requestId,
        });
      }
      const data = paged ? { ...(value as object), issues } : value;
      return { data: data as never, response, requestId, issues, fromCache: false, age: ageOf(response) };
    };

    try {
      return options.cache && !init
        ? await options.cache.answer({ address, schema, signal, timeout, send, load, read })
        : read(await load(signal));
    } catch (error) {
      throw errorOf(error, address, signal);
    }
  }

  const addressOf = (path: string, query?: QueryValues, request?: RequestOptions) =>
    base + path + searchOf({ ...query, locale: request?.locale ?? options.locale });

  return {
    get: (path, schema, query, request) => callOf(ask(addressOf(path, query, request), schema, request)) as never,
    getPage: (path, item, query, request) =>
      callOf(ask(addressOf(path, query, request), pageOf(item), request, { paged: true })) as never,
    post: (path, body, schema, request) =>
      callOf(
        ask(base + path, schema, request, {
          init: {
            method: 'POST',
            body: JSON.stringify(body),
            headers: {
              'content-type': 'application/json',
              // Not randomUUID, which a page without https does not have.
              'idempotency-key': request?.idempotencyKey ?? crypto.getRandomValues(new Uint32Array(4)).join('-'),
            },
          },
        }),
      ) as never,
  };
}

// A page may have put anything on Object.prototype: `method`, `headers`, `cache`. None of it may become an option.
const own = <Options extends object>(options: Options): Options => ({ __proto__: null, ...options });

const nothing: { value: undefined; issues: Issue[] } & RequestOptions = own({ value: undefined, issues: [] });

const pages = new WeakMap<z.ZodMiniType, z.ZodMiniType>();

// One schema for all pages of a kind: what zod prepares for a schema is prepared once.
function pageOf(item: z.ZodMiniType): z.ZodMiniType {
  let schema = pages.get(item);
  if (!schema) pages.set(item, (schema = page(item)));
  return schema;
}
