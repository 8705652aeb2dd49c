import type { Problem } from '@backontrack/contract';

/**
 * Why a call failed. Branch on these, never on words.
 * - `network`: no answer came. `timeout`: none came in time. `aborted`: the caller gave up.
 * - `rate-limited`, `not-found`, `invalid-request`, `server`: the API said so.
 * - `contract`: an answer came that is not the API's, such as a login page or broken JSON.
 */
export type ErrorCode =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'rate-limited'
  | 'not-found'
  | 'invalid-request'
  | 'server'
  | 'contract';

/** What is known about a failed call beside its code. */
export interface ErrorDetails {
  cause?: unknown;
  /** HTTP status, when an answer came. */
  status?: number | undefined;
  /** The id under which the API logged the request. */
  requestId?: string | undefined;
  /** When asking again makes sense, if the API said when. */
  retryAfter?: Date | undefined;
  /** What is wrong with which parameter or field of the request. */
  errors?: Problem['errors'] | undefined;
}

const retryable: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['network', 'timeout', 'rate-limited', 'server']);

/** The one error that calls of this package throw. */
export class BackOnTrackError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfter: Date | undefined;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.errors = details.errors ?? [];
  }

  // A string, because a minifier renames the class.
  override get name() {
    return 'BackOnTrackError';
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return retryable.has(this.code);
  }
}

/** Whether a thrown value is a {@link BackOnTrackError}, also of another copy of this package, and has the code if one is given. */
export function isBackOnTrackError(error: unknown, code?: ErrorCode): error is BackOnTrackError {
  return (
    error instanceof Error &&
    error.name === 'BackOnTrackError' &&
    (code === undefined || (error as BackOnTrackError).code === code)
  );
}

/** Says in our words why a call failed, unless it says so already. */
export function errorOf(cause: unknown, address: string, signal: AbortSignal | undefined): BackOnTrackError {
  if (isBackOnTrackError(cause) && !signal?.aborted) return cause;
  const reason: unknown = signal?.aborted ? signal.reason : cause;
  const timedOut = (reason as Error | undefined)?.name === 'TimeoutError';
  const code = timedOut ? 'timeout' : signal?.aborted ? 'aborted' : 'network';
  return new BackOnTrackError(code, `${address.split('?')[0]}: ${code}`, { cause });
}
