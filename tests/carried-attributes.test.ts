import assert from 'node:assert/strict';
import { test } from 'node:test';

import { widgetPages } from '../packages/api/src/embed/widgets.ts';
import { carried } from '../packages/widgets/src/loader/upgrade-link.ts';

test('a link carries to its widget every attribute that an embed page takes', () => {
  const taken = Object.values(widgetPages).flatMap(({ parameters }) =>
    parameters.filter(({ isAttribute }) => isAttribute).map(({ name }) => name),
  );

  assert.deepEqual(
    [...new Set(taken)].filter((name) => !carried.includes(name)),
    [],
    'Add these to packages/widgets/src/loader/upgrade-link.ts.',
  );
});

test('a link carries nothing that a browser runs or that changes what an element is', () => {
  assert.deepEqual(
    carried.filter((name) => /^on|^(style|class|id|is|slot|part|hidden|src)$|^data-/.test(name)),
    [],
  );
});
