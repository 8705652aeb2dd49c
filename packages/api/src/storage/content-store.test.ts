import assert from 'node:assert/strict';
import { test } from 'node:test';

import { LiveContent } from '../content/live-content.ts';
import { atEnd, type Engine, engines, openOn } from '../testing/engines.ts';
import { eventually } from '../testing/eventually.ts';
import { wayTo } from '../testing/postgres-way.ts';
import { contentOf, storedNews } from '../testing/sample-content.ts';
import { openDatabase } from './open-database.ts';
import { readContent, replaceContent } from './content-store.ts';
import { watchPostgres, watchSqlite } from './watch-content.ts';

const item = (id: string) => storedNews({ id, publishedAt: '2025-01-01' });
const contentWith = (...ids: string[]) => contentOf({ news: ids.map(item) });

const idsOf = async (db: Parameters<typeof readContent>[0]) => (await readContent(db)).content.news.map(({ id }) => id);

for (const engine of engines) {
  test(`on ${engine.name}, content is replaced as a whole`, async (t) => {
    const db = await openOn(engine, t);
    await replaceContent(db, contentWith('a', 'b'));
    await replaceContent(db, contentWith('b', 'c'));

    assert.deepEqual(await idsOf(db), ['b', 'c']);
  });

  test(`on ${engine.name}, the version depends on the content alone`, async (t) => {
    const db = await openOn(engine, t);
    await replaceContent(db, contentWith('b', 'a'));
    const { version } = await readContent(db);
    await replaceContent(db, contentWith('c'));
    const other = await readContent(db);
    await replaceContent(db, contentWith('a', 'b'));

    assert.notEqual(other.version, version);
    assert.equal((await readContent(db)).version, version);
  });

  test(`on ${engine.name}, a change made through one instance is served by the other within a second`, async (t) => {
    const place = await engine.place(t);
    const [one, other] = [await openDatabase(place), await openDatabase(place)];
    const live = await LiveContent.open(other);
    const { promise: changed, resolve } = Promise.withResolvers<void>();
    const refresh = () => void live.refresh().then(resolve);
    const watch = 'url' in place ? await watchPostgres(place.url, refresh) : watchSqlite(other, refresh);
    t.after(async () => {
      await watch.close();
      await Promise.all([one.destroy(), other.destroy()]);
    });
    // The first look at a SQLite file only learns where it stands.
    await readContent(other);

    const start = performance.now();
    await replaceContent(one, contentWith('news'));
    await changed;

    assert.equal(live.catalogue.version, (await readContent(one)).version);
    assert.ok(performance.now() - start < 1000, `${performance.now() - start} ms`);
  });

  test(`on ${engine.name}, a new day brings a new catalogue and the same content`, async (t) => {
    const db = await openOn(engine, t);
    await replaceContent(db, contentWith('a'));
    let now = Date.parse('2026-11-22T23:59:59.999Z');
    const live = await LiveContent.open(db, () => now);
    const before = live.catalogue;

    assert.equal(live.catalogue, before);
    now += 1;
    assert.equal(live.catalogue.day, '2026-11-23');
    assert.equal(live.catalogue.version, before.version);
  });
}

const postgres = engines.find(({ name }) => name === 'PostgreSQL') as Engine;

// Two connections of one process to one SQLite file would wait for each other: two processes are tested with the server.
test('on PostgreSQL, two instances that start at once put the content in once', async (t) => {
  const place = await postgres.place(t);
  const instances = await Promise.all([openDatabase(place), openDatabase(place)]);
  t.after(() => Promise.all(instances.map((db) => db.destroy())));

  await Promise.all(instances.map((db) => replaceContent(db, contentWith('a', 'b', 'c'))));

  for (const db of instances) assert.deepEqual(await idsOf(db), ['a', 'b', 'c']);
});

test('a PostgreSQL that is away is asked ever less often, and what changed meanwhile is seen when it is back', async (t) => {
  const { url } = (await postgres.place(t)) as { url: string };
  const db = await openDatabase({ url });
  atEnd(t, () => db.destroy());
  const way = await wayTo(url, t);
  let changes = 0;
  const watch = await watchPostgres(way.url, () => void changes++);
  atEnd(t, () => watch.close());

  way.cut();
  await eventually('it was asked four times', () => way.tried.length >= 4);
  const [first = 0, , , fourth = 0] = way.tried;
  way.mend();
  await eventually('it is back', () => changes > 0);
  const before = changes;
  await replaceContent(db, contentWith('a'));
  await eventually('the change is told', () => changes > before);

  // Waits of 200, 400 and 800 ms.
  assert.ok(fourth - first > 1_300, `${fourth - first} ms`);
});
