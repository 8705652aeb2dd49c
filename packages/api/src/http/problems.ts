import type { FieldProblem, Problem, problemCodes } from '@backontrack/contract';

const known = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  conflict: { status: 409, title: 'The request does not fit what was done before' },
  'payload-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The request must be JSON' },
  'rate-limited': { status: 429, title: 'Too many requests: try again later' },
  unavailable: { status: 503, title: 'The service is not available at the moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Partial<Record<(typeof problemCodes)[number], { status: number; title: string }>>;

type Code = keyof typeof known;

/** An error that is answered as a problem of RFC 9457. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: Code;
  readonly errors: readonly FieldProblem[];
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(code: Code, errors: readonly FieldProblem[] = [], retryAfter?: number) {
    super(known[code].title);
    this.code = code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** Answers with a problem. It is never cached. */
export function problemResponse({ code, errors, retryAfter }: ProblemError, requestId: string): Response {
  const { status, title } = known[code];
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    ...(errors.length > 0 && {
      detail: errors.map(({ path, message }) => `${path}: ${message}`).join('; '),
      errors: [...errors],
    }),
    code,
    requestId,
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}
