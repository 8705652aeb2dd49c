import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Event } from '@backontrack/contract';
import { events } from '@backontrack/contract/examples';
import fc from 'fast-check';
import ICAL from 'ical.js';

import { calendarOf } from './calendar.ts';

const [day, evening, vague] = events as [Event, Event, Event];
const english = (text: string) => ({ text, locale: 'en', state: 'original' });

const written = (...list: Event[]) =>
  calendarOf({ title: 'Back on Track', addressOf: ({ id }) => `https://example.org/v1/events/${id}`, events: list });

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as string[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
};

test('an event with a time is in its own time zone, which is described', () => {
  const text = written(evening);
  const [event] = read(text);

  assert.match(text, /^DTSTART;TZID=Europe\/Sarajevo:20260305T180000\r$/m);
  assert.match(text, /^DTEND;TZID=Europe\/Sarajevo:20260305T193000\r$/m);
  assert.match(text, /^BEGIN:VTIMEZONE\r\nTZID:Europe\/Sarajevo\r$/m);
  assert.equal(event?.startDate.toJSDate().toISOString(), '2026-03-05T17:00:00.000Z');
  assert.equal(event?.endDate.toJSDate().toISOString(), '2026-03-05T18:30:00.000Z');
});

test('a time in a zone that is not known is written in UTC', () => {
  const text = written({ ...evening, timeZone: 'Europe/Atlantis' });

  assert.match(text, /^DTSTART:20260305T170000Z\r$/m);
  assert.doesNotMatch(text, /TZID/);
});

test('an event of a day has no time and ends with that day', () => {
  const text = written(day);

  assert.match(text, /^DTSTART;VALUE=DATE:20241204\r$/m);
  assert.match(text, /^DTEND;VALUE=DATE:20241205\r$/m);
});

test('an event whose day is not known stays out', () => {
  const month = { ...vague, start: { date: '2026-06', precision: 'month' } };
  const pretended = { ...vague, start: { date: '2026-06', precision: 'day' } };

  assert.deepEqual(read(written(vague, month, pretended)), []);
  assert.equal(read(written(vague, day)).length, 1);
});

test('what became of an event is told: cancelled, postponed, changed', () => {
  const text = written({ ...evening, sequence: 3 }, { ...day, status: 'postponed', updatedAt: '2026-01-02' });

  assert.deepEqual(text.match(/^STATUS:.*(?=\r)/gm), ['STATUS:CANCELLED', 'STATUS:TENTATIVE']);
  assert.deepEqual(text.match(/^SEQUENCE:.*(?=\r)/gm), ['SEQUENCE:3', 'SEQUENCE:0']);
  assert.match(text, /^DTSTAMP:20260102T000000Z\r$/m);
});

test('the same events give the same calendar, byte for byte', () => {
  assert.equal(written(day, evening), written(day, evening));
});

test('no line is longer than 75 octets, no character is cut, and what is read is what was written', () => {
  const property = fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (title) => {
    const text = written({ ...day, title: english(title), place: english(`${title}Ђ👩‍👩‍👧`) });

    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(line.isWellFormed(), line);
    }
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.equal(read(text)[0]?.summary, title);
    assert.equal(read(text)[0]?.location, `${title}Ђ👩‍👩‍👧`);
  });
  const titles = ['Ђорђе, музика; и \\ чај'.repeat(5), 'a\nb', '🎵'.repeat(60), `BEGIN:VEVENT\nEND:VCALENDAR`];
  fc.assert(property, { numRuns: 200, examples: titles.map((title): [string] => [title]) });
});

test('a text cannot begin a line of its own', () => {
  const text = written({
    ...day,
    title: english('Tea\r\nSTATUS:CANCELLED\u2028X'),
    url: 'https://example.org/\r\nX:1',
  });

  assert.deepEqual(text.match(/^STATUS:.*(?=\r)/gm), ['STATUS:CONFIRMED']);
  assert.doesNotMatch(text, /^X:1/m);
});
