import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestLocale } from './nearest-locale.ts';

test('the nearest of the served locales is found through the chain', () => {
  assert.equal(nearestLocale('sr-Latn-ME', ['en', 'hr', 'sr-Cyrl']), 'sr-Cyrl');
  assert.equal(nearestLocale(['tr', 'hr'], ['en', 'bs']), 'bs');
  assert.equal(nearestLocale('uk', ['de', 'en']), 'en');
});

test('a served locale beyond the interface is found, and returned as it was written', () => {
  assert.equal(nearestLocale('tr-TR', ['en', 'tr']), 'tr');
  assert.equal(nearestLocale('de-AT', ['de', 'de-AT']), 'de-AT');
  assert.equal(nearestLocale('sr-Cyrl-RS', ['en', 'sr']), 'sr');
});

test('without a wanted locale and without English nothing is near', () => {
  assert.equal(nearestLocale('uk', ['de', 'hu']), undefined);
});
