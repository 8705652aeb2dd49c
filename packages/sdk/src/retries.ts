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
 * Makes an attempt, and when that fails and makes sense to be tried again, tries again. What that takes is loaded only
 * then: of a hundred calls about one needs it, and it would be a quarter of what every reader of a widget fetches.
 */
export async function withRetries<Result extends object>(
  address: string,
  attempt: Attempt<Result>,
  signal: AbortSignal | undefined,
  patience: Patience,
): Promise<Result> {
  const { timeout = usualTimeout, totalTimeout = usualTotalTimeout, retry = 2 } = patience;
  const start = performance.now();
  const over = new AbortController();
  const end = () => over.abort(signal?.reason);
  const deadline = startDeadline(over, Math.min(timeout, totalTimeout));
  signal?.addEventListener('abort', end);
  try {
    signal?.throwIfAborted();
    return await Promise.race([
      attempt(over.signal),
      new Promise<never>((_, reject) => {
        over.signal.addEventListener('abort', () => reject(over.signal.reason as Error));
      }),
    ]);
  } catch (thrown) {
    const cause: unknown = over.signal.aborted ? over.signal.reason : thrown;
    const error = errorOf(cause, address, signal);
    if (!error.retryable || retry === 0) throw error;
    const again = await import('./try-again.ts').catch(() => undefined);
    // Without a connection the code for trying again does not arrive either.
    if (!again) throw error;
    const left = totalTimeout - (performance.now() - start);
    return await again.tryAgain(address, attempt, cause, signal, { ...patience, totalTimeout: left });
  } finally {
    endDeadline(deadline);
    signal?.removeEventListener('abort', end);
  }
}
