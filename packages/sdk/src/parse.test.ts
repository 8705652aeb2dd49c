import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NewsItem, NewsSummary, page, Event } from '@backontrack/contract';
import { events, newsItems, newsSummaries, page as pageOf } from '@backontrack/contract/examples';

import { parseLeniently } from './parse.ts';

const [item, second, third] = newsSummaries;

test('a good answer is read as it is', () => {
  assert.deepEqual(parseLeniently(page(NewsSummary), pageOf(newsSummaries)), {
    value: pageOf(newsSummaries),
    issues: [],
  });
});

test('an entry with a field missing is left out and reported, the rest stays', () => {
  const { title: _title, ...untitled } = second!;
  const { value, issues } = parseLeniently(page(NewsSummary), pageOf([item, untitled, third]));

  assert.deepEqual(value?.items, [item, third]);
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['items.1.title'],
  );
});

test('several bad entries are left out at once, whatever is wrong with them', () => {
  const answer = pageOf<unknown>([null, 'text', { ...item, publishedAt: 'yesterday' }, second, [], 7]);
  const { value, issues } = parseLeniently(page(NewsSummary), answer);

  assert.deepEqual(value?.items, [second]);
  assert.ok(issues.length >= 4);
});

test('a block of a kind that is not known is left out of the body, the rest stays', () => {
  const [rich] = newsItems;
  const body = { ...rich!.body, blocks: [{ type: 'hologram', url: 'x' }, ...rich!.body.blocks] };
  const { value, issues } = parseLeniently(NewsItem, { ...rich, body });

  assert.deepEqual(value, rich);
  assert.deepEqual(
    issues.map(({ path }) => path),
    ['body.blocks.0'],
  );
});

test('a link with an odd scheme takes its span away, not the item', () => {
  const [rich] = newsItems;
  const blocks = [{ type: 'paragraph', spans: [{ text: 'good' }, { text: 'bad', href: 'javascript:alert(1)' }] }];
  const { value } = parseLeniently(NewsItem, { ...rich, body: { ...rich!.body, blocks } });

  assert.doesNotMatch(JSON.stringify(value), /javascript/);
  assert.equal(value?.id, rich?.id);
});

test('null stands for a field left out', () => {
  const [event] = events;
  const { value, issues } = parseLeniently(Event, { ...event, place: null, url: null });

  assert.deepEqual(value, event);
  assert.deepEqual(issues, []);
});

test('a field of tomorrow is dropped, a value of tomorrow is kept', () => {
  const [event] = events;
  const { value } = parseLeniently(Event, { ...event, status: 'moved-online', hologram: true });

  assert.deepEqual(value, { ...event, status: 'moved-online' });
});

test('an answer without its needed fields is no answer', () => {
  for (const answer of [{}, [], 'text', 7, null, { items: 'none' }, { message: 'maintenance' }]) {
    const { value, issues } = parseLeniently(page(NewsSummary), answer);
    assert.equal(value, undefined);
    assert.ok(issues.length > 0);
  }
});

test('a key named __proto__ changes no object', () => {
  const answer = JSON.parse(`{"items":[],"total":0,"facets":[],"__proto__":{"polluted":true}}`) as unknown;
  const { value } = parseLeniently(page(NewsSummary), answer);

  assert.deepEqual(value, { items: [], total: 0, facets: [] });
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.equal((value as { polluted?: boolean } | undefined)?.polluted, undefined);
});
