import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visitTypos } from './typo.ts';

/** The keys that equal what was typed but for one typo, and those that only begin so. */
const near = (keys: readonly string[], typed: string) => {
  const sorted = [...new Set(keys)].sort();
  const whole = new Set<string>();
  const begun = new Set<string>();
  visitTypos(sorted, typed, ({ low, high, length, prefix }) => {
    for (const key of sorted.slice(low, high)) {
      if (key.length === length) whole.add(key);
      else if (prefix) begun.add(key);
    }
  });
  return { whole: [...whole].sort(), begun: [...begun].sort() };
};

/** Whether one edit makes one word of the other, found by trying every one. */
const isOneEditAway = (typed: string, key: string): boolean => {
  for (let at = 0; at <= typed.length; at += 1) {
    const before = typed.slice(0, at);
    const letter = key.charAt(at);
    const candidates = [
      before + typed.slice(at + 1),
      before + letter + typed.slice(at),
      before + letter + typed.slice(at + 1),
      before + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2),
    ];
    if (candidates.includes(key)) return true;
  }
  return false;
};

test('each kind of typo is found', () => {
  const keys = ['milica', 'milena', 'petar'];
  for (const typed of ['nilica', 'mlica', 'miliica', 'imlica', 'milicaa', 'milicx']) {
    assert.deepEqual(near(keys, typed).whole, ['milica'], typed);
  }
});

test('a key that goes on is found when the typo is not in the last letter', () => {
  assert.deepEqual(near(['milica'], 'nili').begun, ['milica']);
  assert.deepEqual(near(['milica'], 'mlic').begun, ['milica']);
  assert.deepEqual(near(['milica'], 'mili').begun, []);
  assert.deepEqual(near(['milica'], 'milx').begun, []);
});

test('in fewer than four letters, and in numbers, nothing is a typo', () => {
  for (const typed of ['an', 'mra', 'm2lica', '2025']) {
    assert.deepEqual(near(['ana', 'mira', 'milica', '2024'], typed), { whole: [], begun: [] }, typed);
  }
});

test('a letter missing at the end is no typo but a beginning', () => {
  assert.deepEqual(near(['milica'], 'milic'), { whole: [], begun: [] });
});

test('just the keys one edit away are found, whatever the keys', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcš'), maxLength: 7 });
  const typed = fc.string({ unit: fc.constantFrom(...'abcš'), minLength: 4, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), typed, (keys, text) => {
      const expected = [...new Set(keys)].filter((key) => !key.startsWith(text) && isOneEditAway(text, key)).sort();
      assert.deepEqual(
        near(keys, text).whole.filter((key) => !key.startsWith(text)),
        expected,
      );
    }),
    { numRuns: 1000 },
  );
});
