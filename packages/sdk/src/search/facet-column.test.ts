import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FacetColumn } from './facet-column.ts';
import { RecordSet } from './record-set.ts';

const setOf = (size: number, ...records: number[]) => new RecordSet(Uint32Array.from(records), size);

test('a long result and a short one are counted alike', () => {
  const size = 500;
  const column = FacetColumn.build(
    Array.from({ length: size }, (_, record) => (record % 5 === 0 ? ['a', 'b'] : ['b'])),
  );
  const everyRecord = Array.from({ length: size }, (_, record) => record);

  assert.deepEqual(column.count(setOf(size, ...everyRecord), []), [
    { value: 'b', count: 500 },
    { value: 'a', count: 100 },
  ]);
  assert.deepEqual(column.count(setOf(size, 0, 1), []), [
    { value: 'b', count: 2 },
    { value: 'a', count: 1 },
  ]);
});

test('a value a record has twice counts once', () => {
  const column = FacetColumn.build([['a', 'a']]);
  assert.deepEqual(column.count(setOf(1, 0), []), [{ value: 'a', count: 1 }]);
});

test('equally frequent values come in the order of their names', () => {
  const column = FacetColumn.build([['c', 'a', 'b']]);
  assert.deepEqual(
    column.count(setOf(1, 0), []).map(({ value }) => value),
    ['a', 'b', 'c'],
  );
});

test('a record two filters leave out belongs to neither alone', () => {
  const column = FacetColumn.build([['a'], ['b']]);
  const leftOutBy = new Uint8Array(2);
  column.filter(setOf(2, 0, 1), ['a'], leftOutBy, 1);
  assert.deepEqual([...leftOutBy], [0, 1]);
  column.filter(setOf(2, 0, 1), ['c'], leftOutBy, 2);
  assert.deepEqual([...leftOutBy], [2, 255]);
});
