import { type Page, page, Problem } from '@backontrack/contract';
import ky, { isHTTPError, isTimeoutError } from 'ky';
import type * as z from 'zod/mini';

import { type Call, callOf, type WithMeta } from './call.ts';
import { BackOnTrackError, type ErrorCode, isBackOnTrackError } from './errors.ts';
import { type Issue, parseLeniently } from './parse.ts';
import { retryAfterOf } from './retry-after.ts';

/** How every call of a client is made. */
export interface TransportOptions {
  /** Where the API is, with scheme and host: `https://api.example.org`. */
  baseUrl: string;
  /** The reader's locales in order of preference, as BCP 47 tags. */
  locale?: string | readonly string[];
  /** Milliseconds one attempt may take. 10,000 unless told. */
  timeout?: number;
  /** How often a failed call is tried again. 2 unless told. */
  retry?: number;
  /** The longest wait the API may ask for before a call fails instead, in seconds. 10 unless told. */
  maxRetryAfter?: number;
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

/** A page with what of it could not be read. */
export interface ListedPage<Item> extends Page<Item> {
  issues: readonly Issue[];
}

type QueryValue = string | number | boolean;

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
}

/**
 * Makes a transport.
 * @throws TypeError naming the option when one is wrong.
 */
export function createTransport(options: TransportOptions): Transport {
  const { baseUrl, locale, timeout = 10_000, retry = 2, maxRetryAfter = 10 } = options;
  const base = baseOf(baseUrl);
  const http = ky.create({
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    retry: {
      limit: retry,
      retryOnTimeout: true,
      jitter: true,
      shouldRetry: ({ error }) =>
        isHTTPError(error) && waitOf(error.response) > maxRetryAfter * 1000 ? false : undefined,
    },
    ...(options.fetch && { fetch: options.fetch as never }),
  });

  async function ask<Schema extends z.ZodMiniType>(
    path: string,
    schema: Schema,
    query: QueryValues = {},
    request: RequestOptions = {},
  ): Promise<WithMeta<z.output<Schema>>> {
    const address = base + path + searchOf({ ...query, locale: request.locale ?? locale });
    try {
      const sent = http(address, {
        timeout: request.timeout ?? timeout,
        ...(request.signal && { signal: request.signal }),
      });
      const response = await sent;
      const requestId = response.headers.get('x-request-id') ?? undefined;
      const details = { status: response.status, requestId };
      const answer = jsonOf(await sent.text(), details);
      const { value, issues } = parseLeniently(schema, answer);
      if (value === undefined) {
        throw new BackOnTrackError('contract', `${address} answered with ${faults(issues)}`, details);
      }
      return { data: value, response, requestId, issues };
    } catch (error) {
      throw errorOf(error, address, request.signal);
    }
  }

  return {
    get: (path, schema, query, request) => callOf(ask(path, schema, query, request)),
    getPage: (path, item, query, request) =>
      callOf(
        ask(path, page(item), query, request).then(({ data, ...meta }) => ({
          ...meta,
          data: { ...data, issues: meta.issues } as ListedPage<z.output<typeof item>>,
        })),
      ),
  };
}

function baseOf(baseUrl: string): string {
  if (!/^https?:\/\/[^/]/.test(baseUrl)) {
    throw new TypeError(
      `baseUrl: expected an address with http or https, such as https://api.example.org, got ${JSON.stringify(baseUrl)}`,
    );
  }
  return baseUrl.replace(/\/+$/, '');
}

// Sorted, so that one question has one address in every cache on its way.
function searchOf(query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Record<string, QueryValue | readonly QueryValue[] | undefined>)) {
    if (value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? (value as readonly QueryValue[]) : [value])
      search.append(name, String(one));
  }
  search.sort();
  return search.size > 0 ? `?${search}` : '';
}

function jsonOf(text: string, details: { status: number; requestId: string | undefined }): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BackOnTrackError('contract', 'the answer is not JSON', { ...details, cause });
  }
}

function waitOf(response: Response): number {
  const until = retryAfterOf(response);
  return until ? until.getTime() - Date.now() : 0;
}

function faults(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `${path || 'the answer'}: ${message}`).join('; ');
}

function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'invalid-request';
}

function errorOf(error: unknown, address: string, signal: AbortSignal | undefined): BackOnTrackError {
  if (isBackOnTrackError(error)) return error;
  if (signal?.aborted) return new BackOnTrackError('aborted', `${address} was given up`, { cause: error });
  if (isTimeoutError(error))
    return new BackOnTrackError('timeout', `${address} did not answer in time`, { cause: error });
  if (isHTTPError(error)) {
    const { response } = error;
    const { value } = parseLeniently(Problem, error.data);
    return new BackOnTrackError(
      codeOf(response.status),
      `${address} answered ${response.status}${value ? `: ${value.detail ?? value.title}` : ''}`,
      {
        cause: error,
        status: response.status,
        requestId: value?.requestId ?? response.headers.get('x-request-id') ?? undefined,
        retryAfter: retryAfterOf(response),
        errors: value?.errors,
      },
    );
  }
  return new BackOnTrackError('network', `${address} could not be reached`, { cause: error });
}
