import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatRelative } from './format-relative.ts';
import { interfaceLocales } from './locale-chain.ts';

const now = new Date('2026-06-15T10:00:00Z');
const from = (date: string, precision = 'minute', locale = 'en', timeZone = 'UTC') =>
  formatRelative({ date, precision }, now, { locale, timeZone });

test('within the hour minutes are said, within the day hours', () => {
  assert.equal(from('2026-06-15T10:00:20Z'), 'now');
  assert.equal(from('2026-06-15T09:55:00Z'), '5 minutes ago');
  assert.equal(from('2026-06-15T13:00:00Z'), 'in 3 hours');
});

test('yesterday is the calendar day before, however few hours ago', () => {
  assert.equal(from('2026-06-14T23:00:00Z'), 'yesterday');
  assert.equal(from('2026-06-13T23:00:00Z'), '2 days ago');
});

test('the calendar is that of the zone', () => {
  assert.equal(from('2026-06-14T23:00:00Z', 'minute', 'en', 'Europe/Belgrade'), '11 hours ago');
});

test('a day without a time is told in days', () => {
  assert.equal(from('2026-06-15', 'day'), 'today');
  assert.equal(from('2026-06-16', 'day'), 'tomorrow');
  assert.equal(from('2026-06-22', 'day'), 'in 7 days');
});

test('from thirty days on months are said, from a year on years', () => {
  assert.equal(from('2026-07-15', 'day'), 'in 1 month');
  assert.equal(from('2026-03-15', 'day'), '3 months ago');
  assert.equal(from('2024-06-15', 'day'), '2 years ago');
});

test('a date known only to the month or worse is written out', () => {
  assert.equal(from('2026-07', 'month'), 'July 2026');
  assert.equal(from('2026', 'mid-year'), 'mid-2026');
  assert.equal(from('soon', 'day'), 'soon');
});

// Chromium says it supports these, and has no words of them.
const isComplete = new Intl.RelativeTimeFormat('kk').format(-5, 'day') !== '-5 d';

test('our own words for Kazakh are those of a complete Intl', { skip: !isComplete }, () => {
  const intl = new Intl.RelativeTimeFormat('kk', { numeric: 'auto' });
  for (const days of [-5, -2, -1, 0, 1, 2, 5]) {
    const date = new Date(Date.UTC(2026, 5, 15 + days)).toISOString().slice(0, 10);
    assert.equal(from(date, 'day', 'kk'), intl.format(days, 'day'));
  }
  assert.equal(from('2026-06-15T10:00:00Z', 'minute', 'kk'), intl.format(0, 'second'));
  assert.equal(from('2026-06-15T09:48:00Z', 'minute', 'kk'), intl.format(-12, 'minute'));
  assert.equal(from('2026-06-15T14:00:00Z', 'minute', 'kk'), intl.format(4, 'hour'));
  assert.equal(from('2026-09-15', 'day', 'kk'), intl.format(3, 'month'));
  assert.equal(from('2023-06-15', 'day', 'kk'), intl.format(-3, 'year'));
});

test('Bosnian says days, hours and minutes as a complete Intl does', { skip: !isComplete }, () => {
  const intl = new Intl.RelativeTimeFormat('bs', { numeric: 'auto' });
  assert.equal(from('2026-06-10', 'day', 'bs'), intl.format(-5, 'day'));
  assert.equal(from('2026-06-16', 'day', 'bs'), intl.format(1, 'day'));
  assert.equal(from('2026-06-15T12:00:00Z', 'minute', 'bs'), intl.format(2, 'hour'));
  assert.equal(from('2026-06-15T09:39:00Z', 'minute', 'bs'), intl.format(-21, 'minute'));
});

test('every interface locale has words for a distance', () => {
  for (const locale of interfaceLocales) assert.match(from('2026-06-10', 'day', locale), /5.*\p{L}|\p{L}.*5/u);
});
