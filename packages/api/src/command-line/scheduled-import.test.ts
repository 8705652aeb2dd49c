import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { openDatabase } from '../storage/open-database.ts';
import { atEnd, engines } from '../testing/engines.ts';
import { eventually } from '../testing/eventually.ts';
import { startProcess } from '../testing/server-process.ts';

// A server of the tests is not on the open internet, so what it would give is never fetched.
const feed = {
  id: 'partner',
  url: 'http://127.0.0.1:1/feed',
  initiative: 'back-on-track',
  countries: [],
  locale: 'bs',
};

for (const engine of engines) {
  test(`on ${engine.name}, servers import the feeds once for all, beside themselves, and say what is broken`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'backontrack-feeds-'));
    atEnd(t, () => rm(folder, { recursive: true }));
    const file = join(folder, 'feeds.json');
    await writeFile(file, JSON.stringify([feed]));
    const place = await engine.place(t);

    const servers = await Promise.all([1, 2].map(() => startProcess(place, { FEEDS: file })));
    atEnd(t, () => Promise.all(servers.map((server) => server.kill())));
    const logs = () => servers.map((server) => server.log()).join('');
    await eventually('the import is told of', () => logs().includes('feeds are broken'));

    assert.match(logs(), /"level":"error","event":"import","reason":"backontrack-api: 1 of 1 feeds are broken"/);
    assert.match(logs(), /"event":"import","report":"partner: 127\.0\.0\.1:1 is not on the open internet/);
    assert.equal(logs().split('partner:').length, 2);
    const db = await openDatabase(place);
    atEnd(t, () => db.destroy());
    assert.match((await db.selectFrom('import').selectAll().executeTakeFirstOrThrow()).fault ?? '', /open internet/);
    for (const server of servers) {
      assert.equal((await fetch(`${server.address}/v1/news`)).status, 200);
      assert.equal(await server.stop(), 0);
    }
  });
}

test('a list of feeds that cannot be read stops a server before it listens', async (t) => {
  const [sqlite] = engines;
  assert.ok(sqlite);
  const place = await sqlite.place(t);

  await assert.rejects(
    startProcess(place, { IMPORT_EVERY_MINUTES: 'often' }),
    /IMPORT_EVERY_MINUTES must be a whole number/,
  );
  await assert.rejects(startProcess(place, { FEEDS: import.meta.filename }), /are not valid/);
});
