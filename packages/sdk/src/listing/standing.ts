import type { ProgrammeSummary } from '@backontrack/contract';

/** After how many days without being looked at an entry counts as stale. */
export const staleAfterDays = 365;

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
