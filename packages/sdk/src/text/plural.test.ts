import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interfaceLocales } from './locale-chain.ts';
import { pluralCategory, selectPlural } from './plural.ts';

test('a count takes the category of its language', () => {
  assert.equal(pluralCategory(2, 'sr-Latn'), 'few');
  assert.equal(pluralCategory(2, 'sl'), 'two');
  assert.equal(pluralCategory(21, 'uk'), 'one');
  assert.equal(pluralCategory(2, 'en'), 'other');
});

test('a language we do not serve counts in English, a malformed one too', () => {
  assert.equal(pluralCategory(1, 'ja'), 'one');
  assert.equal(pluralCategory(1, 'no such tag'), 'one');
});

test('the wording of the category is chosen, and the general one where it is missing', () => {
  const forms = { one: 'mentor', few: 'mentora', other: 'mentora (opšte)' };
  assert.equal(selectPlural(1, forms, 'sr-Latn'), 'mentor');
  assert.equal(selectPlural(3, forms, 'sr-Latn'), 'mentora');
  assert.equal(selectPlural(5, forms, 'sr-Latn'), 'mentora (opšte)');
  assert.equal(selectPlural(1, { other: 'any' }, 'en'), 'any');
});

test('an empty wording is a wording', () => {
  assert.equal(selectPlural(1, { one: '', other: 'some' }, 'en'), '');
});

test('every interface locale has a category for every count', () => {
  for (const locale of interfaceLocales) {
    for (let count = 0; count < 200; count += 1) assert.ok(pluralCategory(count, locale));
  }
});
