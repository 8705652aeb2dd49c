import type { Event as ProgrammeEvent } from '@backontrack/sdk';
import { dateSpan, formatDate } from '@backontrack/sdk/text';

import { interfaceLocale } from '../interface-locale.ts';
import { msg, str } from './msg.ts';
import { type Words, wordFor } from './vocabulary.ts';

const modeWords: Words = {
  online: () => msg('Online', { id: 'event.online' }),
  onsite: () => msg('On site', { id: 'event.onsite' }),
  mixed: () => msg('On site and online', { id: 'event.mixed' }),
};

const statusWords: Words = {
  cancelled: () => msg('Cancelled', { id: 'event.cancelled' }),
  postponed: () => msg('Postponed', { id: 'event.postponed' }),
};

type Dated = Pick<ProgrammeEvent, 'start' | 'end'>;

/** When an event is, no more exactly than it is known, in the time of the place where it is held. */
export function whenWords({ start, end, timeZone }: ProgrammeEvent): string {
  const zone = isZone(timeZone) ? timeZone : undefined;
  const write = (date: ProgrammeEvent['start']) => formatDate(date, { locale: interfaceLocale, timeZone: zone });
  const begins = write(start) + (zone && isElsewhere(start, zone) ? ` ${zoneWords(zone)}` : '');
  const first = dateSpan(start);
  const last = end && dateSpan(end);
  if (!end || !first || !last || last.end <= first.end) return begins;
  const clock = new Intl.DateTimeFormat(interfaceLocale, { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: zone });
  const isTimed = first.precision === 'minute' && last.precision === 'minute';
  if (!isTimed || day.format(first.start) !== day.format(last.start)) return `${begins} – ${write(end)}`;
  return begins.replace(clock.format(first.start), (time) => `${time}–${clock.format(last.start)}`);
}

/** Where an event is held: its place, online, or both. */
export const whereWords = ({ place, mode }: ProgrammeEvent): string =>
  [place?.text, mode && wordFor(modeWords, mode)].filter(Boolean).join(' · ');

/** What became of an event that is not held as planned. */
export const statusWord = ({ status }: ProgrammeEvent): string =>
  status === 'scheduled' ? '' : wordFor(statusWords, status);

/** Whether the day of an event is known. */
export const hasDay = ({ start }: Dated): boolean => ['minute', 'day'].includes(dateSpan(start)?.precision ?? '');

/** Whether an event is over, as far as its date tells. */
export const isOver = ({ start, end = start }: Dated): boolean => (dateSpan(end)?.end ?? 0) < Date.now();

function isZone(timeZone: string | undefined): timeZone is string {
  try {
    return Boolean(timeZone && Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

// Most readers live where the event is, and need no word about it.
function isElsewhere({ date }: ProgrammeEvent['start'], zone: string): boolean {
  const at = (timeZone?: string) => new Date(date).toLocaleString('en', { timeZone });
  return date.includes('T') && at(zone) !== at();
}

function zoneWords(zone: string): string {
  const city = zone.split('/').pop()!.replaceAll('_', ' ');
  return msg(str`(${city} time)`, { id: 'event.zone' });
}
