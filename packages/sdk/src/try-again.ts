import ky, { replaceOption } from 'ky';

import { errorOf } from './errors.ts';
import { type Attempt, type Patience, usualTimeout, usualTotalTimeout } from './retries.ts';

// What ky reads as an option and would find on the Object.prototype of a hostile page, each as undefined.
const inherited = Object.fromEntries(
  'baseUrl body cache credentials headers integrity json keepalive mode prefix redirect referrer searchParams window'
    .split(' ')
    .map((name) => [name]),
);

/**
 * Tries again until an attempt succeeds, or it makes no sense to go on. ky decides how long an attempt may take and waits
 * between them; what it is given as `fetch` is the whole of an attempt, so that an answer that breaks off counts as one
 * that failed.
 * @param failure - Why the first attempt failed, which was made without ky.
 */
export function tryAgain<Result extends object>(
  address: string,
  attempt: Attempt<Result>,
  failure: unknown,
  signal: AbortSignal | undefined,
  { timeout = usualTimeout, totalTimeout = usualTotalTimeout, retry = 2, maxRetryAfter = 10, onRetry }: Patience,
): Promise<Result> {
  let wait: number;
  let isFirst = true;
  const answer: Promise<unknown> = ky(address, {
    fetch: (async ({ signal: ended }: Request) => {
      if (!isFirst) return attempt(ended);
      isFirst = false;
      throw failure;
    }) as never,
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
