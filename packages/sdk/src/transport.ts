import { type Page, page } from '@backontrack/contract';
import type * as z from 'zod/mini';

import { baseOf, searchOf } from './address.ts';
import { type Answer, attempt, requestIdOf } from './attempt.ts';
import { type Call, callOf, type WithMeta } from './call.ts';
import { BackOnTrackError, errorOf } from './errors.ts';
import { type Issue, parseLeniently } from './parse.ts';
import { type Patience, withRetries } from './retries.ts';

/** How every call of a client is made. */
export interface TransportOptions extends Patience {
  /** Where the API is, with scheme and host: `https://api.example.org`. */
  baseUrl: string;
  /** The reader's locales in order of preference, as BCP 47 tags. */
  locale?: string | readonly string[];
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
export function createTransport(options: TransportOptions): Transport {
  const base = baseOf(options.baseUrl);

  async function ask<Schema extends z.ZodMiniType>(
    address: string,
    schema: Schema | undefined,
    { signal, timeout = options.timeout }: RequestOptions = {},
    sending: object = { method: 'GET' },
  ) {
    const headers = { __proto__: null, accept: 'application/json' } as never;
    const read = ({ body, response }: Answer): WithMeta<z.output<Schema>> => {
      const requestId = requestIdOf(response);
      const { value, issues } = schema ? parseLeniently(schema, body) : { value: undefined, issues: [] };
      if (schema && value === undefined) {
        const faults = issues.map(({ path, message }) => `${path || 'the answer'}: ${message}`).join('; ');
        throw new BackOnTrackError('contract', `${address} answered with ${faults}`, {
          status: response.status,
          requestId,
        });
      }
      return { data: value as z.output<Schema>, response, requestId, issues };
    };
    try {
      return read(
        await withRetries(
          address,
          (ended) => attempt(options.fetch ?? fetch, address, { method: 'GET', headers, ...sending }, ended),
          signal,
          { ...options, timeout },
        ),
      );
    } catch (error) {
      throw errorOf(error, address, signal);
    }
  }

  const addressOf = (path: string, query?: QueryValues, request?: RequestOptions) =>
    base + path + searchOf({ ...query, locale: request?.locale ?? options.locale });

  return {
    get: (path, schema, query, request) => callOf(ask(addressOf(path, query, request), schema, request)),
    getPage: (path, item, query, request) =>
      callOf(
        ask(addressOf(path, query, request), page(item), request).then(({ data, ...meta }) => ({
          ...meta,
          data: { ...data, issues: meta.issues } as ListedPage<z.output<typeof item>>,
        })),
      ),
    post: (path, body, schema, request) =>
      callOf(
        ask(base + path, schema, request, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: {
            __proto__: null,
            accept: 'application/json',
            'content-type': 'application/json',
            // Not randomUUID, which a page without https does not have.
            'idempotency-key': request?.idempotencyKey ?? crypto.getRandomValues(new Uint32Array(4)).join('-'),
          },
        }),
      ) as never,
  };
}
