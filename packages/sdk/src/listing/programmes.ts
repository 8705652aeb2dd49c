import type { ProgrammeSummary } from '@backontrack/contract';

import type { Listing } from './listing.ts';

/** How the directory is searched: by what a list shows of an entry, so that a list is all that a search needs. */
export const programmeListing = {
  fields: [
    { weight: 4, text: ({ title }: ProgrammeSummary) => title.text },
    {
      weight: 3,
      text: ({ regions }: ProgrammeSummary) => regions.flatMap(({ name }) => name?.text ?? []),
    },
    { weight: 2, text: ({ summary, provider }: ProgrammeSummary) => [summary.text, provider?.text ?? ''] },
  ],
  filters: {
    initiative: ({ initiative }: ProgrammeSummary) => [initiative],
    kind: ({ kind }: ProgrammeSummary) => [kind],
    stage: ({ stage }: ProgrammeSummary) => [String(stage)],
    country: ({ countries }: ProgrammeSummary) => countries,
    // An entry that names no region counts in all of its country.
    region: ({ regions, countries }: ProgrammeSummary) =>
      regions.length > 0 ? regions.map(({ code }) => code) : countries,
    remote: ({ remote }: ProgrammeSummary) => [String(remote)],
    language: ({ languages }: ProgrammeSummary) => languages,
    barrier: ({ barriers }: ProgrammeSummary) => barriers,
    organisation: ({ organisation }: ProgrammeSummary) => (organisation === undefined ? [] : [organisation]),
    status: ({ status }: ProgrammeSummary) => [status],
    age: ({ ageMin, ageMax }: ProgrammeSummary) => agesBetween(ageMin, ageMax),
  },
  alsoMeant: { region: (code: string) => [code.slice(0, 2)] },
  facets: ['stage', 'kind', 'country', 'region', 'language', 'barrier', 'remote', 'status'],
  names: { region: ({ regions }: ProgrammeSummary) => regions },
} satisfies Listing<ProgrammeSummary>;

const oldest = 120;

function agesBetween(ageMin = 0, ageMax = oldest): string[] {
  const ages: string[] = [];
  for (let age = Math.max(0, ageMin); age <= Math.min(oldest, ageMax); age++) ages.push(String(age));
  return ages;
}
