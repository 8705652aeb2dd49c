import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FacetColumn } from './facet-column.ts';
import { RecordSet } from './record-set.ts';

const setOf = (size: number, ...records: number[]) => new RecordSet(size, Uint32Array.from(records));

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
  const column = FacetColumn.build(Array.from({ length: 500 }, () => ['a', 'a']));
  assert.deepEqual(column.count(setOf(500, 0), []), [{ value: 'a', count: 1 }]);
});

test('equally frequent values come in the order of their names', () => {
  const column = FacetColumn.build([['c', 'a', 'b']]);
  assert.deepEqual(
    column.count(setOf(1, 0), []).map(({ value }) => value),
    ['a', 'b', 'c'],
  );
});

test('the records having one of several values are found, each once', () => {
  const column = FacetColumn.build([['a', 'b'], ['b'], [], ['c']]);
  assert.deepEqual([...column.having(['a', 'b', 'no such value']).records], [0, 1]);
  assert.deepEqual([...column.having([]).records], []);
});
