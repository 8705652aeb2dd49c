import type { Problem } from '@backontrack/contract';

import { BackOnTrackError, type ErrorCode, type ErrorDetails, placeOf } from './errors.ts';
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
  const place = placeOf(address);
  const fail = (code: ErrorCode, what: string | number, more?: ErrorDetails) =>
    new BackOnTrackError(code, `${place} answered ${what}`, { status, requestId: requestIdOf(response), ...more });
  const text = await textOf(response, () => fail('contract', `more than ${longest} bytes`));
  let body: unknown;
  try {
    body = text ? JSON.parse(text) : undefined;
  } catch (cause) {
    if (ok) throw fail('contract', `${headers.get('content-type')}, not JSON`, { cause });
  }
  if (ok) return { body, response, size: text.length };
  // Read by hand: who answers with an error may be any machine on the way, and a schema would say no more than this.
  const { detail, title = status, requestId, errors } = (body ?? {}) as Partial<Problem>;
  throw fail(codeOf(status), detail ?? title, {
    ...(requestId && { requestId }),
    retryAfter: retryAfterOf(response),
    errors: Array.isArray(errors) ? errors : [],
  });
}

/** The id under which the API logged a request. */
export const requestIdOf = ({ headers }: Response): string | undefined => headers.get('x-request-id') ?? undefined;

/** Seconds an answer spent in caches on its way. */
export const ageOf = ({ headers }: Response): number => Number(headers.get('age')) || 0;

async function textOf(response: Response, tooLong: () => Error): Promise<string> {
  const { body } = response;
  // Nothing came, or the page has replaced fetch by an old one that has no streams.
  if (!body) return response.text();
  // WebKit takes what a page has put on Object.prototype for options where it is given none.
  const reader = body.getReader({ __proto__: null } as object) as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new TextDecoder();
  let text = '';
  for (let left = longest; ;) {
    const { done, value } = await reader.read();
    if (done) return text;
    if ((left -= value.length) < 0) {
      void reader.cancel();
      throw tooLong();
    }
    text += decoder.decode(value, { stream: true });
  }
}

function codeOf(status: number): ErrorCode {
  // Such as a 304 to a question without a condition: what comes was made for someone else.
  if (status < 400) return 'contract';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'invalid-request';
}
