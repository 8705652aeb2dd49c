import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesOf } from '../packages/widgets/commands/locales/names.ts';
import { targetLocales } from '../packages/widgets/commands/locales/target-locales.ts';
import { say } from '../packages/widgets/src/words/msg.ts';
import { shortDay } from '../packages/widgets/src/words/short-day.ts';

const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)));

for (const locale of ['en-GB', ...targetLocales]) {
  test(`every day of a year is written as CLDR does in ${locale}`, () => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    say(namesOf(locale));
    for (const day of days)
      assert.equal(shortDay(day.toISOString().slice(0, 10)).replaceAll('\u00A0', ' '), format.format(day));
  });
}

test('a day is English where nothing else is spoken', () => {
  say({});
  assert.equal(shortDay('2025-09-09'), '9 Sept 2025');
});
