import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { sql } from 'kysely';

import { engines } from '../testing/engines.ts';
import { migrations } from './migrations.ts';
import { connect, type DatabaseLocation, openDatabase } from './open-database.ts';

const script = fileURLToPath(new URL('../testing/migrate-and-die.ts', import.meta.url));

// Every point of a migration costs a process. BACKONTRACK_KILLS=50 tries them all.
const stride = Number(process.env['BACKONTRACK_KILLS'] ?? 0) >= 50 ? 1 : 4;

for (const engine of engines) {
  test(`on ${engine.name}, migrations killed at any point leave whole steps, the content, and a database that opens`, async (t) => {
    const names = Object.keys(migrations);
    const [first = ''] = names;
    const reached = new Set<number>();
    let isDone = false;
    for (let last = 1 + Math.floor(Math.random() * stride); !isDone; last += stride) {
      const place = await engine.place(t);
      const old = await openDatabase(place, { changes: { [first]: migrations[first]! } });
      await old.insertInto('content').values({ kind: 'news', id: 'one', entry: '{}' }).execute();
      await old.destroy();

      const { signal, status, stderr } = spawnSync(
        process.execPath,
        ['--conditions=@backontrack/source', script, JSON.stringify(place), String(last)],
        { encoding: 'utf8' },
      );

      isDone = status === 0;
      assert.ok(isDone || signal === 'SIGKILL', stderr);
      const { tables, done } = await schemaOf(place);
      assert.deepEqual(done, names.slice(0, done.length));
      for (const table of ['master_key', 'mail', 'answer']) {
        assert.equal(
          tables.includes(table),
          done.includes('002-forms'),
          `${table}: a step is made whole or not at all`,
        );
      }
      reached.add(done.length);

      const again = await openDatabase(place);
      assert.deepEqual(await again.selectFrom('content').select('id').execute(), [{ id: 'one' }]);
      assert.deepEqual(await again.selectFrom('mail').selectAll().execute(), []);
      await again.destroy();
      assert.deepEqual((await schemaOf(place)).done, names);
    }
    assert.ok(reached.has(1) && reached.has(names.length), 'some kills come before, and one run gets through');
  });
}

async function schemaOf(place: DatabaseLocation): Promise<{ tables: string[]; done: string[] }> {
  const db = connect(place);
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  await db.destroy();
  return { tables, done: rows.map(({ name }) => name) };
}
