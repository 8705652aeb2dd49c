import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { newsSummaries, page } from '@backontrack/contract/examples';
import * as ours from '@backontrack/sdk';
import { minify } from '@swc/core';
import { build } from 'esbuild';

import { root } from './count.ts';
import { answerWith, serve } from './local-server.ts';

// A second copy of the package, as a page gets one that bundles its own: small, with every name changed.
const folder = await mkdtemp(join(tmpdir(), 'backontrack-copy-'));
after(() => rm(folder, { recursive: true }));
const bundle = await build({
  stdin: { contents: "export * from '@backontrack/sdk'", resolveDir: root },
  bundle: true,
  conditions: ['@backontrack/source'],
  format: 'esm',
  target: 'es2022',
  write: false,
});
const { code } = await minify(bundle.outputFiles[0]!.text, { module: true, compress: { passes: 3 }, mangle: true });
await writeFile(join(folder, 'copy.mjs'), code);
const copy = (await import(pathToFileURL(join(folder, 'copy.mjs')).href)) as typeof ours;

const errorOf = async (sdk: typeof ours) => {
  const client = sdk.createClient({ baseUrl: 'http://127.0.0.1:1', retry: 0 });
  return client.news.list().then(
    () => assert.fail('It did not fail.'),
    (error: unknown) => error,
  );
};

test('the copy is another one, and its class has lost its name', () => {
  assert.notEqual(copy.BackOnTrackError, ours.BackOnTrackError);
  assert.notEqual(copy.BackOnTrackError.name, 'BackOnTrackError');
});

test("an error's name survives a minifier", async () => {
  const error = (await errorOf(copy)) as Error;

  assert.equal(error.name, 'BackOnTrackError');
  assert.match(String(error.stack), /BackOnTrackError/);
});

test('an error of another copy is known as one, with its code', async () => {
  for (const [one, other] of [
    [ours, copy],
    [copy, ours],
  ] as const) {
    const error = await errorOf(one);
    assert.ok(other.isBackOnTrackError(error));
    assert.ok(other.isBackOnTrackError(error, 'network'));
    assert.ok(!other.isBackOnTrackError(error, 'timeout'));
  }
});

test('what is no error of ours is not taken for one', () => {
  for (const value of [new Error('BackOnTrackError'), { name: 'BackOnTrackError', code: 'network' }, null, 'network']) {
    assert.ok(!ours.isBackOnTrackError(value));
  }
});

test('another copy reads what the first one keeps, in its own way', async (context) => {
  const { baseUrl, requests } = await serve(
    context,
    answerWith(page(newsSummaries), 200, { 'cache-control': 'max-age=60' }),
  );
  const clients = [ours, copy].map((sdk) => sdk.createClient({ baseUrl, cache: sdk.memoryCache() }));

  const [first, second] = await Promise.all(clients.map((client) => client.news.list()));

  assert.equal(requests.length, 1);
  assert.deepEqual(second, first);
  assert.notEqual(second!.items, first!.items);
});
