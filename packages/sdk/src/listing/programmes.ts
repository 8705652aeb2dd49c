import type { ProgrammeSummary } from '@backontrack/contract';

import type { Listing } from './listing.ts';

/** After how many days without being looked at an entry counts as stale. */
export const staleAfterDays = 365;

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
} satisfies Listing<ProgrammeSummary>;

const oldest = 120;

function agesBetween(ageMin = 0, ageMax = oldest): string[] {
  const ages: string[] = [];
  for (let age = Math.max(0, ageMin); age <= Math.min(oldest, ageMax); age++) ages.push(String(age));
  return ages;
}

type Dated = Pick<ProgrammeSummary, 'status' | 'validThrough' | 'assuredAt'>;

const statuses = ['active', 'paused', 'ended'];

/** What an entry is on a day: one whose time is over counts as ended. */
export const statusOn = ({ status, validThrough }: Dated, day: string): string =>
  validThrough !== undefined && validThrough < day ? 'ended' : status;

/** Whether no one has looked at an entry for too long. */
export const isStale = ({ assuredAt }: Dated, day: string): boolean =>
  Date.parse(day) - Date.parse(assuredAt) > staleAfterDays * 86_400_000;

/** 0 for an entry that can be used now. Status counts first, and among equals a stale entry sinks. */
export function standing(entry: Dated, day: string): number {
  const place = statuses.indexOf(statusOn(entry, day));
  return (place < 0 ? statuses.length : place) * 2 + Number(isStale(entry, day));
}
