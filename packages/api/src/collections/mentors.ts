import { createHash } from 'node:crypto';

import type { Mentor } from '@backontrack/contract';
import { mentorListing } from '@backontrack/sdk/listing';

import type { Collection, Moment } from './collection.ts';

/**
 * Mentors: those with room first, and among equals in an order drawn anew each day, so that no one stands first for
 * good. Who is paused is found by name and not listed. Who has not renewed their consent is not there at all.
 */
export const mentors: Collection<Mentor, 'mentors'> = {
  kind: 'mentors',
  key: 'id',
  isPublic: ({ consent }, day) => day <= consent.expires,
  ...mentorListing,
  sorts: {
    rotation: (mentor, moment) => [room(mentor), draw(mentor, moment)],
    name: ({ displayName }) => [displayName.text],
    relevance: (mentor, moment) => [-moment.fit, room(mentor), draw(mentor, moment)],
  },
  defaultSort: 'rotation',
  isPersonal: true,
};

const room = ({ availability }: Mentor): number => ['open', 'full', 'paused'].indexOf(availability.state);

/** A mentor's lot of the day. It depends on nothing but day and id, so every server draws the same one. */
function draw({ id }: Mentor, { day }: Moment): number {
  return createHash('sha256').update(`${day} ${id}`).digest().readUIntBE(0, 6);
}
