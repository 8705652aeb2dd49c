import type { Problem } from '@backontrack/contract';

const kinds = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
} as const;

/** Answers with a problem, as the API does. */
export function problemOf(code: keyof typeof kinds, requestId: string, errors: Problem['errors'] = []): Response {
  const problem: Problem = {
    type: 'about:blank',
    ...kinds[code],
    code,
    requestId,
    ...(errors.length > 0 && { errors, detail: errors.map(({ path, message }) => `${path}: ${message}`).join('; ') }),
  };
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
