import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countShared, RecordSet } from './record-set.ts';

const numbers = fc.uniqueArray(fc.nat(199)).map((list) => Uint32Array.from(list).sort());

test('sets share as many records as both lists have', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const shared = one.filter((record) => other.includes(record));
      assert.equal(countShared(new RecordSet(200, one).bits, new RecordSet(200, other).bits), shared.length);
    }),
  );
});

test('two sets have in common what both lists have, in order', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const both = new RecordSet(200, one).and(new RecordSet(200, other));
      assert.deepEqual(
        both.records,
        one.filter((record) => other.includes(record)),
      );
    }),
  );
});

test('a list and its bits are the same set', () => {
  const list = Uint32Array.of(0, 2, 31, 32, 63);
  const { bits } = new RecordSet(70, list);
  assert.deepEqual([...bits], [0x80000005, 0x80000001, 0]);
  assert.deepEqual(new RecordSet(70, undefined, bits).records, list);
});
