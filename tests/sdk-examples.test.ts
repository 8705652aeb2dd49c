import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { root } from './count.ts';
import { server } from './published-server.ts';

const run = async (...words: string[]) => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@backontrack/source', ...words],
    {
      cwd: root,
      env: { ...process.env, BACKONTRACK_API: server.address },
    },
  );
  assert.equal(stderr, '');
  return stdout;
};

const says: Record<string, RegExp> = {
  'first-call': /^\d+ mentors in Serbia\n(\p{Lu}.+: [a-z].*\n)+$/u,
  'every-page': /^(stage [1-5]: [1-9]\d* entries\n){5}$/,
  'when-it-fails': /^not there, status 404\ncontry: there is no such parameter. Did you mean country\?\n$/,
  'kept-answers': /^turn 1: 3 news, fresh\nturn 2: 3 news, kept, just now\n$/,
  subscribe: /\npending: the link in the mail works for 7 days\n$/,
  'in-a-test':
    /^well: \d+ programmes\nnone: 0 programmes\nfuture: status from-the-future\naway: network, retryable: true\n$/,
  watched: /^backontrack: GET \/v1\/mentors \(country, q\) 200 …\n$/,
};

for (const [name, expected] of Object.entries(says)) {
  test(`the example ${name} runs against the real API`, async () => {
    assert.match(await run(`docs/examples/sdk/${name}.ts`), expected);
  });
}

test('the guide begins with the first example: ten lines that run', () => {
  const guide = readFileSync(join(root, 'docs/sdk.md'), 'utf8');
  const [, first = ''] = /```ts\n([^]*?)```/.exec(guide) ?? [];

  assert.equal(first, readFileSync(join(root, 'docs/examples/sdk/first-call.ts'), 'utf8'));
  assert.ok(first.trim().split('\n').length <= 10);
});
