import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../count.ts';
import { startDemo } from './demo.ts';

const refusal = (pattern: RegExp) => (error: Error) => {
  assert.match(error.message, pattern);
  assert.doesNotMatch(error.message, /\n\s+at /, 'no stack trace');
  return true;
};

test('told to stop, npm start ends, and its port is free', async () => {
  const demo = await startDemo();
  assert.equal((await fetch(`${demo.address}v1/health`)).status, 200);

  await demo.stop();

  await assert.rejects(fetch(demo.address));
});

test('a port in use ends npm start with one line', async () => {
  const demo = await startDemo();
  const { port } = new URL(demo.address);

  await assert.rejects(startDemo({ PORT: port }), refusal(new RegExp(`^backontrack: port ${port} .* is in use`, 'm')));
  await demo.stop();
});

test('a port that is not one ends npm start with one line', async () => {
  await assert.rejects(
    startDemo({ PORT: 'http' }),
    refusal(/^backontrack: PORT must be a whole number .* got "http"$/m),
  );
});

test('content that is broken ends npm start with file, field and reason', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  context.after(() => rm(folder, { recursive: true }));
  await cp(join(root, 'packages/api/content'), folder, { recursive: true });
  await writeFile(join(folder, 'news/mentoring-programme.json'), '{ "id": "mentoring-programme" }');

  await assert.rejects(
    startDemo({ CONTENT_FOLDER: folder }),
    refusal(/^\s+news\/mentoring-programme\.json: title: Invalid input: expected record/m),
  );
});

test(
  'npm run dev serves again, with the files it has built, when a source has changed',
  { timeout: 120_000 },
  async (context) => {
    const demo = await startDemo({}, 'dev');
    context.after(() => demo.stop());

    // A file of the widgets that the server runs, too.
    const now = new Date();
    await utimes(join(root, 'packages/widgets/src/news-feed/event-styles.ts'), now, now);

    const [, address] = await demo.says(/Built again\.[^]*The demo page: (\S+)/);
    const page = await (await fetch(`${address}embed/news-feed`)).text();
    const [, path = '', hash] = /src="([^"]*loader\.js)" integrity="sha384-([^"]+)"/.exec(page)!;
    const loader = await (await fetch(new URL(path, address))).arrayBuffer();
    assert.equal(createHash('sha384').update(new Uint8Array(loader)).digest('base64'), hash);
  },
);
