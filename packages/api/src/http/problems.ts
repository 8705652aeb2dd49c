import type { Problem } from '@backontrack/contract';

type Code = 'invalid-request' | 'not-found' | 'method-not-allowed' | 'unavailable' | 'internal';

const known: Record<Code, { status: number; title: string }> = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  unavailable: { status: 503, title: 'The service is not available at the moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
};

/** What is wrong with which parameter or field of a request. */
export type FieldProblem = NonNullable<Problem['errors']>[number];

/** An error that is answered as a problem of RFC 9457. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: Code;
  readonly errors: readonly FieldProblem[];

  constructor(code: Code, errors: readonly FieldProblem[] = []) {
    super(known[code].title);
    this.code = code;
    this.errors = errors;
  }
}

/** Answers with a problem. It is never cached. */
export function problemResponse({ code, errors }: ProblemError, requestId: string): Response {
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
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
