import assert from 'node:assert/strict';
import { test } from 'node:test';

import { served } from './form.ts';
import { impreciseDate } from './imprecise-date.ts';
import { stored } from './stored/form.ts';
import { LocaleTag } from './text.ts';
import { CountryCode, Id, Timestamp } from './value.ts';

const accepted = [
  [Timestamp, 'a day', '2025-06-26'],
  [Timestamp, 'a moment with its offset', '2024-11-21T08:48:00+01:00'],
  [Timestamp, 'a leap day', '2024-02-29'],
  [Timestamp, 'a moment in UTC', '2024-11-21T07:48:00.5Z'],
  [LocaleTag, 'a language', 'de'],
  [LocaleTag, 'a language with its script and region', 'sr-Latn-ME'],
  [Id, 'words with hyphens', 'first-peer-review-meeting'],
  [CountryCode, 'two capitals', 'HU'],
] as const;

const refused = [
  [Timestamp, 'a month', '2025-06'],
  [Timestamp, 'the thirteenth month', '2025-13-01'],
  [Timestamp, 'a day that no year has', '2025-02-30'],
  [Timestamp, 'a leap day in another year', '2025-02-29T10:00:00Z'],
  [Timestamp, 'an offset beyond every zone', '2025-02-28T10:00:00+99:00'],
  [Timestamp, 'a moment without its offset', '2025-06-26T10:00:00'],
  [Timestamp, 'a word', 'yesterday'],
  [LocaleTag, 'an underscore', 'sr_Latn'],
  [LocaleTag, 'an English name', 'German'],
  [Id, 'a capital', 'News'],
  [Id, 'a path', '../etc'],
  [CountryCode, 'small letters', 'hu'],
  [CountryCode, 'a name', 'Hungary'],
] as const;

for (const [schema, name, value] of accepted) {
  test(`${name} is accepted: ${value}`, () => assert.ok(schema.safeParse(value).success));
}
for (const [schema, name, value] of refused) {
  test(`${name} is refused: ${value}`, () => assert.equal(schema.safeParse(value).success, false));
}

test('a date is as precise as it is known', () => {
  for (const date of ['2026', '2026-06', '2026-06-15', '2026-06-15T18:00+02:00', '2026-06-15T18:00:00Z']) {
    assert.ok(impreciseDate(served).safeParse({ date, precision: 'day' }).success, date);
  }
  for (const date of ['mid-2026', '2026-13', '2026-02-30', '2026-06-15T25:00Z']) {
    assert.equal(impreciseDate(served).safeParse({ date, precision: 'day' }).success, false, date);
  }
});

test('a reader accepts a precision of the future, a content file does not', () => {
  const date = { date: '2026', precision: 'quarter' };
  assert.deepEqual(impreciseDate(served).parse(date), date);
  assert.equal(impreciseDate(stored).safeParse(date).success, false);
});
