import ky, { replaceOption } from 'ky';

import { type BackOnTrackError, errorOf } from './errors.ts';

/** A call that is about to be tried again. */
export interface Retry {
  /** Why the last attempt failed. */
  error: BackOnTrackError;
  /** Which attempt comes next: 2 for the first retry. */
  attempt: number;
  /** Milliseconds until then. */
  wait: number;
}

/** How patient a call is. */
export interface Patience {
  /** Milliseconds one attempt may take, to the end of its answer. 10,000 unless told. */
  timeout?: number | undefined;
  /** Milliseconds a call may take in all, with its retries and the waits between them. 30,000 unless told. */
  totalTimeout?: number | undefined;
  /** How often a failed call is tried again. 2 unless told. */
  retry?: number | undefined;
  /** The longest wait the API may ask for before a call fails instead, in seconds. 10 unless told. */
  maxRetryAfter?: number | undefined;
  /** Told of each retry before the wait for it. */
  onRetry?: ((retry: Retry) => void) | undefined;
}

// What ky reads as an option and would find on the Object.prototype of a hostile page, each as undefined.
const inherited = Object.fromEntries(
  'baseUrl body cache credentials headers integrity json keepalive mode prefix redirect referrer searchParams window'
    .split(' ')
    .map((name) => [name]),
);

/**
 * Tries until an attempt succeeds, or it makes no sense to go on. ky decides how long an attempt may take and waits
 * between them; what it is given as `fetch` is the whole of an attempt, so that an answer that breaks off counts as one
 * that failed.
 */
export function withRetries<Result extends object>(
  address: string,
  attempt: (signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
  { timeout = 10_000, totalTimeout = 30_000, retry = 2, maxRetryAfter = 10, onRetry }: Patience,
): Promise<Result> {
  let wait: number;
  const answer: Promise<unknown> = ky(address, {
    fetch: (({ signal: ended }: Request) => attempt(ended)) as never,
    method: 'get',
    ...inherited,
    hooks: replaceOption({}),
    signal: signal ?? new AbortController().signal,
    timeout,
    totalTimeout,
    throwHttpErrors: false,
    retry: {
      limit: retry,
      delay: () => wait,
      shouldRetry({ error: cause, retryCount }: { error: unknown; retryCount: number }) {
        const error = errorOf(cause, address, signal);
        const asked = error.retryAfter ? error.retryAfter.getTime() - Date.now() : 0;
        if (!error.retryable || asked > maxRetryAfter * 1_000) return false;
        wait = asked > 0 ? asked : 300 * 2 ** (retryCount - 1) * (0.5 + Math.random());
        onRetry?.({ error, attempt: retryCount + 1, wait });
        return true;
      },
    },
  } as never);
  return answer as Promise<Result>;
}
