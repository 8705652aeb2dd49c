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
  /** What was thrown below, such as by `fetch`. */
  cause?: unknown;
  /** HTTP status, when an answer came. */
  status?: number | undefined;
  /** The id under which the API logged the request. */
  requestId?: string | undefined;
  /** When asking again makes sense, if the API said when. */
  retryAfter?: Date | undefined;
  /** What is wrong with which parameter or field of the request. */
  errors?: NonNullable<Problem['errors']>;
}

/** The one error that calls of this package throw. */
export class BackOnTrackError extends Error {
  /** Why the call failed. */
  declare readonly code: ErrorCode;
  /** HTTP status, when an answer came. */
  declare readonly status: number | undefined;
  /** The id under which the API logged the request. */
  declare readonly requestId: string | undefined;
  /** When asking again makes sense, if the API said when. */
  declare readonly retryAfter: Date | undefined;
  /** What is wrong with which parameter or field of the request. Empty unless the API said so. */
  declare readonly errors: NonNullable<Problem['errors']>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details);
    Object.assign(this, { errors: [], code }, details);
  }

  // A string, because a minifier renames the class.
  override get name() {
    return 'BackOnTrackError';
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return /^(network|timeout|rate-limited|server)$/.test(this.code);
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
  const aborted = signal?.aborted;
  if (isBackOnTrackError(cause) && !aborted) return cause;
  const reason = (aborted ? signal.reason : cause) as Error | undefined;
  const code = reason?.name === 'TimeoutError' ? 'timeout' : aborted ? 'aborted' : 'network';
  return new BackOnTrackError(code, `${placeOf(address)}: ${code}`, { cause });
}

/** An address as messages may name it: without its query, since what was searched for is nobody's business. */
export const placeOf = (address: string): string => address.replace(/\?.*/, '');
