import type { Programme } from '@backontrack/contract';

import { type Collection, many, type Moment, one } from './collection.ts';

/** After how many days without being looked at an entry counts as stale. */
export const staleAfterDays = 365;

/**
 * The directory. Support comes before economic offers: entries are ordered by stage, then by whether they can be used
 * now, then by how well they fit. Turned around, work comes first and the rest of the order stays.
 */
export const programmes: Collection<Programme> = {
  kind: 'programmes',
  key: 'id',
  fields: [
    { weight: 4, text: ({ title }) => title.text },
    { weight: 3, text: ({ regions }) => regions.flatMap(({ name }) => name?.text ?? []) },
    { weight: 2, text: ({ summary, provider }) => [summary.text, provider?.text ?? ''] },
    { weight: 1, text: ({ applicationSteps }) => applicationSteps.map(({ text }) => text) },
  ],
  filters: {
    initiative: one('initiative'),
    kind: one('kind'),
    stage: ({ stage }) => [String(stage)],
    country: many('countries'),
    // An entry that names no region counts in all of its country.
    region: ({ regions, countries }) => (regions.length > 0 ? regions.map(({ code }) => code) : countries),
    remote: ({ remote }) => [String(remote)],
    language: many('languages'),
    barrier: many('barriers'),
    organisation: one('organisation'),
    status: one('status'),
    age: ({ ageMin, ageMax }) => agesBetween(ageMin, ageMax),
  },
  alsoMeant: { region: (code) => [code.slice(0, 2)] },
  facets: ['stage', 'kind', 'country', 'language', 'barrier', 'remote', 'status'],
  sorts: {
    stage: (entry, moment) => [entry.stage, standing(entry, moment), -moment.fit, entry.title.text],
    title: ({ title }) => [title.text],
    assuredAt: ({ assuredAt }) => [Date.parse(assuredAt)],
    relevance: ({ stage, title }, { fit }) => [-fit, stage, title.text],
  },
  defaultSort: 'stage',
  searchSort: 'stage',
  summary: ({ body: _body, applicationSteps: _steps, requiredDocuments: _documents, sources: _sources, ...summary }) =>
    summary,
};

const oldest = 120;

function agesBetween(ageMin = 0, ageMax = oldest): string[] {
  const ages: string[] = [];
  for (let age = Math.max(0, ageMin); age <= Math.min(oldest, ageMax); age++) ages.push(String(age));
  return ages;
}

const statuses = ['active', 'paused', 'ended'];

/** 0 for an entry that can be used now. Status counts first, and among equals a stale entry sinks. */
function standing({ status, validThrough, assuredAt }: Programme, { day }: Moment): number {
  const isOver = validThrough !== undefined && validThrough < day;
  const place = statuses.indexOf(isOver ? 'ended' : status);
  const isStale = Date.parse(day) - Date.parse(assuredAt) > staleAfterDays * 86_400_000;
  return (place < 0 ? statuses.length : place) * 2 + Number(isStale);
}
