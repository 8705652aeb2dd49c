import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engines } from '../testing/engines.ts';
import { contactRequest, formsOn, subscription } from '../testing/sample-forms.ts';
import { DeliveryError } from './mail.ts';
import { lease, settle } from './queue.ts';
import { MailWorker } from './worker.ts';

for (const engine of engines) {
  const on = `on ${engine.name}, `;

  test(`${on}a mail that no server takes is tried again, later each time`, async (t) => {
    const { post, sent, serverNext, pass, logged } = await formsOn(engine, t);
    serverNext('fails', 'fails', 'fails');
    await post('/v1/subscriptions', subscription);
    const failures = () => logged.filter((line) => line.includes('postponed')).length;
    const seen: [failed: number, arrived: number][] = [];

    // Too early and late enough by turns: 5, 10 and 20 seconds, each a quarter more or less.
    for (const seconds of [0, 3, 4, 7, 6, 14, 12]) {
      pass(seconds / 86_400);
      const { length } = await sent();
      seen.push([failures(), length]);
    }

    assert.deepEqual(seen, [
      [1, 0],
      [1, 0],
      [2, 0],
      [2, 0],
      [3, 0],
      [3, 0],
      [3, 1],
    ]);
  });

  test(`${on}a mail that was refused for good is not tried again, and is deleted in time`, async (t) => {
    const { post, sent, serverNext, pass, cleanUp, counts, db } = await formsOn(engine, t);
    serverNext('refuses');
    await post('/v1/contact-requests', contactRequest);
    await sent();

    pass(2);

    assert.deepEqual(await sent(), []);
    assert.equal((await db.selectFrom('mail').select('state').executeTakeFirst())?.state, 'failed');
    pass(29);
    await cleanUp();
    assert.deepEqual(await counts(), {});
  });

  test(`${on}what is sent is kept no longer than the record that it was`, async (t) => {
    const { post, sent, db } = await formsOn(engine, t);
    await post('/v1/contact-requests', contactRequest);
    await sent();

    const row = await db.selectFrom('mail').select(['state', 'mail']).executeTakeFirst();

    assert.deepEqual(row, { state: 'sent', mail: '' });
  });

  test(`${on}several processes share a queue, and each mail is sent by one of them`, async (t) => {
    const { post, sent, db, vault, worker } = await formsOn(engine, t);
    await worker.stop();
    const delivered: string[] = [];
    const others = Array.from(
      { length: 3 },
      () =>
        new MailWorker({
          db,
          vault,
          log: () => {},
          deliver: async (id) => {
            delivered.push(id);
            await new Promise(setImmediate);
          },
        }),
    );
    const letters = [...'abcdefghijklmnopqrst'];
    await Promise.all(
      letters.map((letter) => post('/v1/subscriptions', { ...subscription, email: `${letter}@example.org` })),
    );

    for (const other of others) other.wake();
    await Promise.all(others.map((other) => other.stop()));
    const rest = new MailWorker({ db, vault, log: () => {}, deliver: async (id) => void delivered.push(id) });
    rest.wake();
    await rest.idle();
    await rest.stop();

    assert.equal(delivered.length, letters.length);
    assert.equal(new Set(delivered).size, letters.length);
    assert.deepEqual(await sent(), []);
  });

  test(`${on}a mail that is in hand when the process stops is let go of, and can be sent by another`, async (t) => {
    const { post, db, vault } = await formsOn(engine, t, { mailQueued: () => {} });
    await post('/v1/subscriptions', subscription);
    const { promise: isInHand, resolve } = Promise.withResolvers<void>();
    const worker = new MailWorker({
      db,
      vault,
      log: () => {},
      deliver: (_id, _mail, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new DeliveryError('EABORT', false)));
          resolve();
        }),
    });
    worker.wake();
    await isInHand;

    await worker.stop(0);

    const row = await db.selectFrom('mail').select(['state', 'leased_until']).executeTakeFirst();
    assert.deepEqual(row, { state: 'waiting', leased_until: null });
  });

  test(`${on}a mail whose process died is taken up again when its lease ends, not before`, async (t) => {
    const { post, db, vault, worker } = await formsOn(engine, t);
    await worker.stop();
    await post('/v1/subscriptions', subscription);
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
    const take = (seconds: number) => lease(db, vault, { now: at(seconds), milliseconds: 60_000, most: 10 });

    const [dead] = await take(1);
    const before = await take(55);
    const [next] = await take(65);
    assert.ok(dead && next);
    await settle(db, dead, 'sent', at(66));

    assert.deepEqual(before, []);
    assert.equal(next.id, dead.id);
    assert.equal(next.attempts, 2);
    const row = await db.selectFrom('mail').select('state').executeTakeFirst();
    assert.equal(row?.state, 'waiting', 'whose lease has ended cannot settle it');
  });
}

test('an error of our own while sending does not stop the queue', async (t) => {
  const [engine] = engines;
  const { post, db, vault, worker } = await formsOn(engine!, t);
  await worker.stop();
  await post('/v1/subscriptions', subscription);
  await post('/v1/subscriptions', { ...subscription, email: 'b@example.org' });
  const lines: string[] = [];
  let calls = 0;
  const broken = new MailWorker({
    db,
    vault,
    log: (level, entry) => void lines.push(JSON.stringify({ level, ...entry })),
    deliver: async () => {
      calls += 1;
      if (calls === 1) throw new Error('broken');
      throw new DeliveryError('later', false);
    },
  });

  broken.wake();
  await broken.idle();
  await broken.stop();

  assert.equal(calls, 2);
  assert.equal(lines.filter((line) => line.includes('postponed')).length, 2);
});
