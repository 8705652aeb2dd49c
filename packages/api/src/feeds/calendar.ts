import type { Event } from '@backontrack/contract';
import { dateSpan } from '@backontrack/sdk/text';
import { tzlib_get_ical_block as timeZoneOf } from 'timezones-ical-library';

import { type ContentLine, contentLine, foldedLines, textValue } from './content-line.ts';

/** Events in one locale, to be written as a calendar. */
export interface EventCalendar {
  title: string;
  addressOf: (event: Event) => string;
  events: readonly Event[];
}

/** Writes a calendar. An event whose day is not known stays out. Source: RFC 5545, and RFC 7986 for its name. */
export function calendarOf({ title, addressOf, events }: EventCalendar): string {
  const exact = events.flatMap((event) => eventLines(event, addressOf(event)));
  const zones = [...new Set(exact.flatMap(({ zone }) => zone ?? []))].sort();
  return foldedLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Back on Track//Public API//EN',
    'CALSCALE:GREGORIAN',
    contentLine('NAME', textValue(title)),
    contentLine('X-WR-CALNAME', textValue(title)),
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...zones.flatMap((zone) => zoneLines(zone) ?? []),
    ...exact.flatMap(({ lines }) => lines),
    'END:VCALENDAR',
  ]);
}

/** Whether the day of an event is known, so that it can stand in a calendar. */
export const hasDay = ({ start }: Pick<Event, 'start'>): boolean =>
  ['minute', 'day'].includes(dateSpan(start)?.precision ?? '');

const statuses: Readonly<Record<string, string>> = {
  scheduled: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

function eventLines(event: Event, address: string): { lines: ContentLine[]; zone: string | undefined }[] {
  const start = dateSpan(event.start);
  if (!start || !hasDay(event)) return [];
  const isTimed = start.precision === 'minute';
  const end = event.end && dateSpan(event.end);
  const zone = isTimed && event.timeZone !== undefined && zoneLines(event.timeZone) ? event.timeZone : undefined;
  const at = (name: string, instant: number): ContentLine => {
    if (!isTimed) return contentLine(`${name};VALUE=DATE`, dayOf(instant));
    return zone === undefined
      ? contentLine(name, utcOf(instant))
      : contentLine(`${name};TZID=${zone}`, localOf(instant, zone));
  };
  const endsAt = isTimed ? end?.precision === 'minute' && end.start : end?.precision === 'day' ? end.end : start.end;
  const inOwn = (name: string, text: Event['title'] | undefined): ContentLine[] =>
    text ? [contentLine(`${name};LANGUAGE=${text.locale}`, textValue(text.text))] : [];
  const lines = [
    'BEGIN:VEVENT',
    contentLine('UID', textValue(address)),
    contentLine('DTSTAMP', utcOf(Date.parse(event.updatedAt ?? event.source?.published ?? '') || start.start)),
    contentLine('SEQUENCE', String(event.sequence ?? 0)),
    at('DTSTART', start.start),
    ...(endsAt === false || endsAt <= start.start ? [] : [at('DTEND', endsAt)]),
    ...inOwn('SUMMARY', event.title),
    ...inOwn('DESCRIPTION', event.summary),
    ...inOwn('LOCATION', event.place),
    ...(event.url === undefined ? [] : [contentLine('URL', event.url)]),
    ...(event.tags.length > 0 ? [contentLine('CATEGORIES', event.tags.map(textValue).join(','))] : []),
    contentLine('STATUS', statuses[event.status] ?? 'TENTATIVE'),
    'END:VEVENT',
  ];
  return [{ lines, zone }];
}

/** A time zone's rules, or undefined when the name is none that is known. */
function zoneLines(zone: string): ContentLine[] | undefined {
  if (!isKnown(zone)) return undefined;
  const [block] = timeZoneOf(zone) as [string?];
  // A zone that shares its rules with another is described under that one's name.
  return block?.split('\r\n').map((line) => (line.startsWith('TZID:') ? contentLine('TZID', zone) : line));
}

function isKnown(timeZone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10).replaceAll('-', '');

const utcOf = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

function localOf(instant: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year')}${part('month')}${part('day')}T${part('hour')}${part('minute')}${part('second')}`;
}
