import { createHash } from 'node:crypto';

import type { Mentor } from '@backontrack/contract';

import { type Collection, many, type Moment, one } from './collection.ts';

/**
 * Mentors: those with room first, and among equals in an order drawn anew each day, so that no one stands first for
 * good. Who is paused is found by name and not listed. Who has not renewed their consent is not there at all.
 */
export const mentors: Collection<Mentor, 'mentors'> = {
  kind: 'mentors',
  key: 'id',
  isPublic: ({ consent }, day) => day <= consent.expires,
  isListed: ({ availability }) => availability.state !== 'paused',
  fields: [
    { weight: 3, text: ({ displayName }) => displayName.text, isName: true },
    { weight: 2, text: ({ region }) => region?.name?.text },
    { weight: 1, text: ({ bio }) => bio.text },
  ],
  filters: {
    initiative: one('initiative'),
    organisation: one('organisation'),
    country: one('country'),
    region: ({ region }) => (region ? [region.code] : []),
    language: ({ languages }) => languages.map(({ code }) => code),
    topic: many('topics'),
    barrier: many('barriers'),
    mode: many('modes'),
    ageGroup: many('ageGroups'),
    availability: ({ availability }) => [availability.state],
  },
  facets: ['country', 'region', 'language', 'topic', 'barrier', 'mode', 'ageGroup', 'availability'],
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
