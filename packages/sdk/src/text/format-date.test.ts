import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from './format-date.ts';
import { interfaceLocales } from './locale-chain.ts';

const say = (date: string, precision: string, locale = 'en') =>
  formatDate({ date, precision }, { locale, timeZone: 'Europe/Belgrade' });

test('a date is written no more exactly than it is known', () => {
  assert.equal(say('2026-03-05T18:00:00+01:00', 'minute'), '5 March 2026 at 18:00');
  assert.equal(say('2026-06-15', 'day'), '15 June 2026');
  assert.equal(say('2026-06-15', 'month'), 'June 2026');
  assert.equal(say('2026-06-15', 'mid-year'), 'mid-2026');
  assert.equal(say('2026-06-15', 'year'), '2026');
});

test('a day is the same day in every time zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
    assert.equal(formatDate({ date: '2026-01-01', precision: 'day' }, { locale: 'en', timeZone }), '1 January 2026');
  }
});

test('a minute is written in the zone asked for', () => {
  const start = { date: '2026-03-05T23:30:00+01:00', precision: 'minute' };
  assert.match(formatDate(start, { locale: 'de', timeZone: 'Asia/Tashkent' }), /^6\. März 2026 .*03:30$/);
});

test('a date that cannot be read is shown as it came', () => {
  assert.equal(say('soon', 'day'), 'soon');
  assert.equal(say('2026-06-15', 'fortnight'), '2026-06-15');
});

test('every interface locale says mid-year in words with the year in them', () => {
  const said = interfaceLocales.map((locale) => say('2026', 'mid-year', locale));
  for (const phrase of said) assert.match(phrase, /\p{L}.*2026|2026.*\p{L}/u);
  assert.equal(say('2026', 'mid-year', 'sr-Latn-ME'), 'sredina 2026.');
  assert.equal(say('2026', 'mid-year', 'sr'), 'средина 2026.');
  assert.equal(say('2026', 'mid-year', 'de-AT'), 'Mitte 2026');
});

test('the region of the reader is kept', () => {
  assert.equal(say('2026-01-05', 'day', 'de-AT'), '5. Jänner 2026');
  assert.equal(say('2026-01-05', 'day', 'en-US'), 'January 5, 2026');
});

// Chromium says it supports these, and has no words of them.
const isComplete = new Intl.DateTimeFormat('kk', { month: 'long' }).format(0) !== 'M01';

test('our own words for Bosnian and Kazakh are those of a complete Intl', { skip: !isComplete }, () => {
  for (const locale of ['bs', 'kk']) {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-15`;
      const intl = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC', ...options }).format(
          Date.parse(date),
        );
      assert.equal(say(date, 'day', locale), intl({ day: 'numeric' }));
      assert.equal(say(date, 'month', locale), intl({}));
    }
  }
});

test('Bosnian and Kazakh write the time of day and the year', () => {
  assert.equal(say('2026-03-05T18:05:00+01:00', 'minute', 'bs'), '5. mart 2026. 18:05');
  assert.equal(say('2026-03-05T08:05:00+01:00', 'minute', 'kk'), '2026 ж. 5 наурыз, 08:05');
  assert.equal(say('2026', 'year', 'bs'), '2026.');
  assert.equal(say('2026', 'year', 'kk'), '2026');
});
