import type { Problem } from '@backontrack/contract';

import { BackOnTrackError, type ErrorCode } from './errors.ts';
import { retryAfterOf } from './retry-after.ts';

/** What the API answered, before it is checked. */
export interface Answer {
  /** The JSON of the answer, or undefined when there was none. */
  body: unknown;
  /** The answer without its body, which has been read. */
  response: Response;
  /** Characters of the body. */
  size: number;
}

/** The most bytes an answer may have. The longest one of the API has a tenth of them. */
const longest = 5_000_000;

/**
 * Reads an answer to its end.
 * @throws BackOnTrackError when it is not a good one; what a stream throws when it breaks off.
 */
export async function receive(response: Response, address: string): Promise<Answer> {
  const { status, headers, ok } = response;
  const place = address.split('?')[0]!;
  const details = { status, requestId: requestIdOf(response) };
  const text = await textOf(response, place, details);
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch (cause) {
    if (ok) {
      throw new BackOnTrackError('contract', `${place} answered with ${headers.get('content-type')}, not with JSON`, {
        ...details,
        cause,
      });
    }
  }
  if (ok) return { body, response, size: text.length };
  // Read by hand: who answers with an error may be any machine on the way, and a schema would say no more than this.
  const problem = body as Partial<Problem> | null | undefined;
  const reason = problem?.detail ?? problem?.title ?? 'no reason given';
  throw new BackOnTrackError(codeOf(status), `${place} answered ${status}: ${reason}`, {
    ...details,
    ...(problem?.requestId && { requestId: problem.requestId }),
    retryAfter: retryAfterOf(response),
    errors: Array.isArray(problem?.errors) ? problem.errors : [],
  });
}

/** The id under which the API logged a request. */
export const requestIdOf = ({ headers }: Response): string | undefined => headers.get('x-request-id') ?? undefined;

async function textOf({ body }: Response, place: string, details: object): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let left = longest; ;) {
    const { done, value } = await reader.read();
    if (done) return text;
    if ((left -= value.length) < 0) {
      void reader.cancel();
      throw new BackOnTrackError('contract', `${place} answered with more than ${longest} bytes`, details);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'invalid-request';
}
