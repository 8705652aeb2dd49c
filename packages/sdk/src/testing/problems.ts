import type { FieldProblem, Problem } from '@backontrack/contract';

const kinds = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'unsupported-media-type': { status: 415, title: 'The request must be JSON' },
} as const;

/** Answers with a problem, as the API does. */
export function problemOf(
  code: keyof typeof kinds,
  requestId: string,
  errors: readonly FieldProblem[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem: Problem = {
    type: 'about:blank',
    ...kinds[code],
    code,
    requestId,
    ...(errors.length > 0 && {
      errors: [...errors],
      detail: errors.map(({ path, message }) => `${path}: ${message}`).join('; '),
    }),
  };
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
