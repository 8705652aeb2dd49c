import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BodyCache } from './body-cache.ts';
import { ReadyBody } from './ready-body.ts';

const nothing = new ReadyBody(Buffer.from('{}'), { 'content-type': 'application/json' });
const keptOf = (addresses: readonly string[]) => {
  const cache = new BodyCache();
  for (const address of addresses) cache.get(address, () => nothing);
  return addresses.filter((address) => cache.known(address)).length;
};
const questions = (count: number, words = '') =>
  Array.from({ length: count }, (_, index) => `/v1/news?q=${index}${words}`);

test('answers to many long questions that find nothing do not fill the memory', () => {
  // Node takes addresses of 16 kB.
  const kept = keptOf(questions(6_000, `&country=${'A'.repeat(16_000)}`));

  assert.ok(kept > 1_000, String(kept));
  assert.ok(kept * 16_000 < 80_000_000, String(kept));
});

test('nor do those to short ones', () => {
  const kept = keptOf(questions(50_000));

  assert.ok(kept > 10_000, String(kept));
  assert.ok(kept * 1_900 < 80_000_000, String(kept));
});
