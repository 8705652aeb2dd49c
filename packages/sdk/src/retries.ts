import { endDeadline, startDeadline } from './deadline.ts';
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

/** One attempt, to the end of its answer. */
export type Attempt<Result> = (signal: AbortSignal) => Promise<Result>;

/** How long an attempt may take, in milliseconds. */
export const usualTimeout = 10_000;

/** How long a call may take in all, in milliseconds. */
export const usualTotalTimeout = 30_000;

/**
 * Makes attempts until one succeeds, it makes no sense to go on, or no time is left for another. What fails is an attempt
 * as a whole: an answer that breaks off counts as one that did not come.
 * @throws BackOnTrackError the one of the last attempt.
 */
export async function withRetries<Result>(
  address: string,
  attempt: Attempt<Result>,
  signal: AbortSignal | undefined,
  { timeout = usualTimeout, totalTimeout = usualTotalTimeout, retry = 2, maxRetryAfter = 10, onRetry }: Patience,
): Promise<Result> {
  const end = performance.now() + totalTimeout;
  for (let made = 1; ; made++) {
    try {
      return await inTime(attempt, signal, Math.min(timeout, end - performance.now()));
    } catch (cause) {
      const error = errorOf(cause, address, signal);
      const asked = Number(error.retryAfter ?? 0) - Date.now();
      const wait = asked > 0 ? asked : 300 * 2 ** (made - 1) * (0.5 + Math.random());
      const isFutile = made > retry || asked > maxRetryAfter * 1_000 || wait >= end - performance.now();
      if (isFutile || !error.retryable) throw error;
      // Called by itself: what it throws is an uncaught error, as of a listener of an event, and the call goes on.
      queueMicrotask(() => onRetry?.({ error, attempt: made + 1, wait }));
      await pause(wait, signal);
    }
  }
}

async function inTime<Result>(
  attempt: Attempt<Result>,
  signal: AbortSignal | undefined,
  milliseconds: number,
): Promise<Result> {
  signal?.throwIfAborted();
  const over = new AbortController();
  const end = () => over.abort(signal?.reason);
  const deadline = { at: 0, controller: over };
  startDeadline(deadline, milliseconds);
  signal?.addEventListener('abort', end);
  try {
    // What does not listen to its signal, such as a fetch of the caller's, is not waited for either.
    return await Promise.race([
      attempt(over.signal),
      new Promise<never>((_, reject) => over.signal.addEventListener('abort', reject)),
    ]);
  } catch (cause) {
    // Not the event of the end, nor the error of their own with which some engines break off a stream.
    throw over.signal.aborted ? over.signal.reason : cause;
  } finally {
    endDeadline(deadline);
    signal?.removeEventListener('abort', end);
  }
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
