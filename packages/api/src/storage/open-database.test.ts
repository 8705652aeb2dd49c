import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { type Kysely, sql } from 'kysely';

import { atEnd, type Engine, engines, openOn } from '../testing/engines.ts';
import { wayTo } from '../testing/postgres-way.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import type { Database } from './schema.ts';
import { isUnavailable } from './unavailable.ts';
import { watchPostgres } from './watch-content.ts';

const [sqlite, postgres] = engines as [Engine, Engine];

for (const engine of engines) {
  test(`on ${engine.name}, what is written is read`, async (t) => {
    const db = await openOn(engine, t);

    await db.insertInto('content').values({ kind: 'news', id: 'one', entry: '{"title":"Đakovačka"}' }).execute();

    assert.deepEqual(await db.selectFrom('content').selectAll().execute(), [
      { kind: 'news', id: 'one', entry: '{"title":"Đakovačka"}' },
    ]);
  });

  test(`on ${engine.name}, a database that was opened before keeps what it holds`, async (t) => {
    const place = await engine.place(t);
    const first = await openDatabase(place);
    await first.insertInto('content').values({ kind: 'news', id: 'one', entry: '{}' }).execute();
    await first.destroy();

    const second = await openDatabase(place);
    t.after(() => second.destroy());

    assert.equal((await second.selectFrom('content').selectAll().execute()).length, 1);
  });

  test(`on ${engine.name}, a database that a newer version has written is told as what it is`, async (t) => {
    const place = await engine.place(t);
    const newer = await openDatabase(place, { changes: { ...migrations, '999-next': { up: async () => {} } } });
    await newer.destroy();

    await assert.rejects(openDatabase(place), /cannot be opened: a newer version has written it\. Run that one, or/);
  });
}

test('on PostgreSQL, a connection that breaks in a transaction ends that alone, and says so', async (t) => {
  const { url } = (await postgres.place(t)) as { url: string };
  const way = await wayTo(url, t);
  const db = await openDatabase({ url: way.url });
  atEnd(t, () => db.destroy());
  const ask = (connection: Kysely<Database>) => sql`select 1`.execute(connection);

  const broken = db.transaction().execute(async (transaction) => {
    await ask(transaction);
    way.cut();
    await ask(transaction);
  });

  await assert.rejects(broken, (error: Error) => isUnavailable(error));
  way.mend();
  assert.equal((await ask(db)).rows.length, 1);
});

test('on SQLite, a disk that is full is told as what it is', async (t) => {
  const db = await openOn(sqlite, t);
  await sql`pragma max_page_count = 1`.execute(db);
  const write = (id: number) =>
    db.transaction().execute((transaction) =>
      transaction
        .insertInto('content')
        .values({ kind: 'news', id: `${id}`, entry: 'x'.repeat(100_000) })
        .execute(),
    );

  await assert.rejects(write(1), (error: Error) => isUnavailable(error));

  await sql`pragma max_page_count = 1000`.execute(db);
  await write(2);
  assert.deepEqual(await db.selectFrom('content').select('id').execute(), [{ id: '2' }]);
});

// As the kernel tells it: `02` is a timer of a connection that is asked whether it is still there, in hundredths of a second.
test('on PostgreSQL, a way that has gone silent is noticed', { skip: process.platform !== 'linux' }, async (t) => {
  const { url } = (await postgres.place(t)) as { url: string };
  const way = await wayTo(url, t);
  const db = await openDatabase({ url: way.url });
  atEnd(t, () => db.destroy());
  const watch = await watchPostgres(way.url, () => {});
  atEnd(t, () => watch.close());

  const port = Number(new URL(way.url).port).toString(16).toUpperCase().padStart(4, '0');
  const connections = (await readFile('/proc/net/tcp', 'utf8'))
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , far, state]) => far?.endsWith(`:${port}`) && state === '01');

  assert.equal(connections.length, 2);
  for (const [, , , , , timer = ''] of connections) {
    const [kind, left = ''] = timer.split(':');
    assert.equal(kind, '02');
    assert.ok(Number.parseInt(left, 16) <= 3_000, left);
  }
});
