import type { Mentor } from '@backontrack/contract';

import type { FilterValues, Listing } from './listing.ts';

/** How mentors are found. One who is paused is found by name and not listed. */
export const mentorListing = {
  isListed: ({ availability }: Mentor) => availability.state !== 'paused',
  // Who wants to hold all mentors, to find a paused one by name, asks for them with this state among the others.
  asksForUnlisted: ({ availability = [] }: FilterValues) => availability.includes('paused'),
  fields: [
    { weight: 3, text: ({ displayName }: Mentor) => displayName.text, isName: true },
    { weight: 2, text: ({ region }: Mentor) => region?.name?.text },
    { weight: 1, text: ({ bio }: Mentor) => bio.text },
  ],
  filters: {
    initiative: ({ initiative }: Mentor) => [initiative],
    organisation: ({ organisation }: Mentor) => [organisation],
    country: ({ country }: Mentor) => [country],
    region: ({ region }: Mentor) => (region ? [region.code] : []),
    language: ({ languages }: Mentor) => languages.map(({ code }) => code),
    topic: ({ topics }: Mentor) => topics,
    barrier: ({ barriers }: Mentor) => barriers,
    mode: ({ modes }: Mentor) => modes,
    ageGroup: ({ ageGroups }: Mentor) => ageGroups,
    availability: ({ availability }: Mentor) => [availability.state],
  },
  facets: ['country', 'region', 'language', 'topic', 'barrier', 'mode', 'ageGroup', 'availability'],
  names: { region: ({ region }: Mentor) => (region ? [region] : []) },
} satisfies Listing<Mentor>;
