import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareImpreciseDates, dateSpan, type ImpreciseDate } from './imprecise-date.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

const spans: readonly [ImpreciseDate, precision: string, start: string, end: string][] = [
  [{ date: '2026-03-05T18:00:00+01:00', precision: 'minute' }, 'minute', '2026-03-05T17:00', '2026-03-05T17:01'],
  [{ date: '2024-02-29', precision: 'day' }, 'day', '2024-02-29T00:00', '2024-03-01T00:00'],
  [{ date: '2026-12', precision: 'month' }, 'month', '2026-12-01T00:00', '2027-01-01T00:00'],
  [{ date: '2026', precision: 'mid-year' }, 'mid-year', '2026-05-01T00:00', '2026-09-01T00:00'],
  [{ date: '2026', precision: 'year' }, 'year', '2026-01-01T00:00', '2027-01-01T00:00'],
  [{ date: '2026-06-30', precision: 'mid-year' }, 'mid-year', '2026-05-01T00:00', '2026-09-01T00:00'],
  [{ date: '2026-06-15', precision: 'month' }, 'month', '2026-06-01T00:00', '2026-07-01T00:00'],
];

for (const [date, precision, start, end] of spans) {
  test(`${date.date} with the precision ${date.precision} spans ${start} to ${end}`, () => {
    assert.deepEqual(dateSpan(date), { precision, start: utc(start), end: utc(end) });
  });
}

test('a date is read no more exactly than it is written', () => {
  assert.equal(dateSpan({ date: '2026-06', precision: 'day' })?.precision, 'month');
  assert.equal(dateSpan({ date: '2026', precision: 'minute' })?.precision, 'year');
});

test('a date that does not exist, or has a precision we do not know, has no span', () => {
  for (const date of ['2026-13', '2026-02-30', '2025-02-29', '2026-00', 'soon', '', '2026-06-15Tnoon']) {
    assert.equal(dateSpan({ date, precision: 'minute' }), undefined, date);
  }
  assert.equal(dateSpan({ date: '2026-06-15', precision: 'fortnight' }), undefined);
});

test('a vague date comes after every exact one inside it, and what cannot be read comes last', () => {
  const inOrder: ImpreciseDate[] = [
    { date: '2026-03-05T18:00:00+01:00', precision: 'minute' },
    { date: '2026-06-01', precision: 'day' },
    { date: '2026-06-30', precision: 'day' },
    { date: '2026-06', precision: 'month' },
    { date: '2026-08-31', precision: 'day' },
    { date: '2026-08', precision: 'month' },
    { date: '2026', precision: 'mid-year' },
    { date: '2026-12-31', precision: 'day' },
    { date: '2026', precision: 'year' },
    { date: '2027', precision: 'year' },
    { date: 'some day', precision: 'day' },
  ];
  assert.deepEqual(inOrder.toReversed().sort(compareImpreciseDates), inOrder);
});

test('the order is total: it does not depend on the order it started from', () => {
  const date = fc.record({
    date: fc.constantFrom('2025', '2026', '2026-05', '2026-08', '2026-08-31', '2026-06-15', 'soon'),
    precision: fc.constantFrom('day', 'month', 'mid-year', 'year'),
  });
  const ends = (dates: ImpreciseDate[]) => dates.sort(compareImpreciseDates).map((each) => dateSpan(each));
  fc.assert(
    fc.property(fc.array(date), (dates) => {
      assert.deepEqual(ends([...dates]), ends(dates.toReversed()));
    }),
  );
});
