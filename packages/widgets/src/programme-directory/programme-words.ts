import type { ProgrammeSummary } from '@backontrack/sdk';
import { formatMoney } from '../words/format.ts';
import { msg, str } from '../words/msg.ts';

import { placeName } from '../listing/place.ts';
import { counted } from '../words/plural.ts';
import type { Words } from '../words/vocabulary.ts';

/** "3 offers". */
export const programmeCount = (count: number): string =>
  counted(count, {
    one: (total) => msg(str`${total} offer`, { id: 'programme-directory.count.one' }),
    two: (total) => msg(str`${total} offers`, { id: 'programme-directory.count.two' }),
    few: (total) => msg(str`${total} offers`, { id: 'programme-directory.count.few' }),
    many: (total) => msg(str`${total} offers`, { id: 'programme-directory.count.many' }),
    other: (total) => msg(str`${total} offers`, { id: 'programme-directory.count.other' }),
  });

/** What the field to search in is called. */
export const programmeSearch = (): string =>
  msg('Search for help, a course or a place', { id: 'programme-directory.search' });

/** Whether an entry can be used now. One that can says nothing of it. */
export const statusWords: Words = {
  paused: () => msg('Paused for now', { id: 'status.paused' }),
  ended: () => msg('Has ended', { id: 'status.ended' }),
};

/** Where an entry can be used. */
export function whereWords({ regions, countries, remote }: ProgrammeSummary): string {
  const place = placeName(regions, countries);
  return remote ? msg(str`${place}, or from home`, { id: 'programme.remote' }) : place;
}

/** What an entry costs, or nothing when that is not known. */
export function costWords({ cost }: ProgrammeSummary): string {
  if (!cost) return '';
  if (cost.free) return msg('Free', { id: 'programme.free' });
  const { amount, currency } = cost.amount ?? {};
  const price = amount === undefined ? '' : formatMoney(amount, currency!);
  return [price, cost.note?.text].filter(Boolean).join(', ');
}

/** For whom an entry is, or nothing when that is everyone. */
export function ageWords({ ageMin, ageMax }: ProgrammeSummary): string {
  if (ageMin === undefined && ageMax === undefined) return '';
  if (ageMin === undefined) return msg(str`up to ${ageMax!} years`, { id: 'programme.age.up-to' });
  return ageMax === undefined
    ? msg(str`from ${ageMin} years`, { id: 'programme.age.from' })
    : msg(str`${ageMin} to ${ageMax} years`, { id: 'programme.age.between' });
}
