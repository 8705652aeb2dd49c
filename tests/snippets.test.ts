import assert from 'node:assert/strict';
import { test } from 'node:test';

import { documented, kept } from './hostile/snippets.ts';

test('every snippet of the guides is kept for good in tests/hostile/snippets.md', () => {
  const forGood = new Set(kept());

  assert.deepEqual(
    documented().filter((snippet) => !forGood.has(snippet)),
    [],
    'Add these to tests/hostile/snippets.md.',
  );
});
