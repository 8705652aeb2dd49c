import assert from 'node:assert/strict';
import { test } from 'node:test';

import { storedKinds } from './index.ts';

const item = {
  id: 'a',
  slug: 'a',
  initiative: 'back-on-track',
  title: { en: 'A', bs: 'A' },
  summary: { en: 'A' },
  publishedAt: '2025-01-01',
  updatedAt: '2025-01-01',
  countries: ['BA'],
  tags: [],
  language: 'en',
  body: { en: [{ type: 'paragraph', spans: [{ text: 'A' }] }] },
  texts: { en: 'original', bs: 'human' },
};

const pathsOf = (file: unknown) => {
  const { error } = storedKinds.news.safeParse(file);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
};

test('a content file has its texts in several locales', () => {
  assert.deepEqual(pathsOf(item), []);
});

test('an empty text is refused', () => {
  assert.deepEqual(pathsOf({ ...item, title: { en: ' ' } }), ['title.en']);
});

test('a locale that is not one is refused', () => {
  assert.deepEqual(pathsOf({ ...item, title: { english: 'A' } }), ['title.english']);
});

test('a body without blocks is refused', () => {
  assert.deepEqual(pathsOf({ ...item, body: { en: [] } }), ['body.en']);
});

test('exactly one locale is the original', () => {
  assert.deepEqual(pathsOf({ ...item, texts: { en: 'original', bs: 'original' } }), ['texts']);
  assert.deepEqual(pathsOf({ ...item, texts: { en: 'human', bs: 'machine' } }), ['texts']);
});

test('a field that there is not is refused', () => {
  assert.equal(pathsOf({ ...item, tilte: { en: 'A' } }).length, 1);
});
