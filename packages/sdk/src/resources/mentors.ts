import { Mentor, type MentorQuery } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/**
 * Lists mentors, those with room first, in an order that changes daily. A paused one is found by name only.
 * Filters add up. @throws BackOnTrackError
 */
export const listMentors = (transport: Transport, query: MentorQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/mentors', Mentor, query, options);

/** Gets a mentor. @throws BackOnTrackError */
export const getMentor = (transport: Transport, id: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/mentors', id), Mentor, {}, options);
