import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countShared, RecordSet } from './record-set.ts';

const numbers = fc.uniqueArray(fc.nat(199)).map((list) => Uint32Array.from(list).sort());

test('sets share as many records as both lists have', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const shared = one.filter((record) => other.includes(record));
      assert.equal(countShared(new RecordSet(one, 200).bits, new RecordSet(other, 200).bits), shared.length);
    }),
  );
});

test('a filtered set has the records that pass, in order', () => {
  const even = new RecordSet(Uint32Array.of(1, 2, 4, 7), 8).filter((record) => record % 2 === 0);
  assert.deepEqual([...even.records], [2, 4]);
  assert.deepEqual([...even.bits], [0b10100]);
});
