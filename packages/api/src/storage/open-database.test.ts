import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines, openOn } from '../testing/engines.ts';
import { openDatabase } from './open-database.ts';

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
}
