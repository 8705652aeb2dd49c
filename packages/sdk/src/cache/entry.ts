import { ageOf, type Answer } from '../receive.ts';
import type { Entry } from './cache.ts';
import { lifetimeOf } from './lifetime.ts';

/** Makes an entry of an answer that has just come. */
export function entryOf(answer: Answer): Entry {
  const { headers } = answer.response;
  return {
    answer,
    // Time it spent in other caches counts.
    at: Date.now() - ageOf(answer.response) * 1_000,
    tag: headers.get('etag'),
    lifetime: lifetimeOf(answer.response),
  };
}
