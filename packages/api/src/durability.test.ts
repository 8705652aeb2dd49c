import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { Vault } from './keys/vault.ts';
import { openDatabase } from './storage/open-database.ts';
import { findSubject } from './storage/subjects.ts';
import { bundledProgram } from './testing/bundled-program.ts';
import { atEnd, type Engine, engines } from './testing/engines.ts';
import { eventually } from './testing/eventually.ts';
import { type ServerProcess, startProcess, testKey } from './testing/server-process.ts';
import { startSmtpSink } from './testing/smtp-sink.ts';

// On each engine.
const kills = Number(process.env['BACKONTRACK_KILLS'] ?? 100);

const writersAtOnce = 6;

// Milliseconds.
const longest = 300_000;

interface Sent {
  key: string;
  email: string;
  isAcknowledged: boolean;
}

async function subscribe({ address }: ServerProcess, sent: Sent): Promise<void> {
  const response = await fetch(`${address}/v1/subscriptions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': sent.key,
      'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 256)}`,
    },
    body: JSON.stringify({
      email: sent.email,
      topics: ['news'],
      locale: 'en',
      consent: { textVersion: '2026-11-2' },
    }),
  }).catch(() => undefined);
  if (!response) return;
  assert.equal(response.status, 202);
  sent.isAcknowledged = true;
}

// Both at once: each waits most of the time.
test(
  'a server that is killed while it writes loses nothing and sends nothing twice',
  { concurrency: true },
  async (t) => {
    await Promise.all(
      engines.map((engine) =>
        t.test(`on ${engine.name}, killed ${kills} times`, (inner) => killWhileWriting(inner, engine)),
      ),
    );
  },
);

async function killWhileWriting(t: TestContext, engine: Engine): Promise<void> {
  const program = await bundledProgram();
  const place = await engine.place(t);
  const smtp = await startSmtpSink();
  atEnd(t, () => smtp.stop());
  // A machine with much to do must not give mails up that are on their way.
  const environment = { SMTP_URL: smtp.url, TRUSTED_PROXIES: '1', MAIL_LEASE_SECONDS: '10' };
  const all: Sent[] = [];
  let running: ServerProcess | undefined;
  atEnd(t, () => running?.kill());

  for (let killed = 0; killed < kills; killed++) {
    const server = (running = await startProcess(place, environment, program));
    const over = new AbortController();
    const acknowledged = Promise.withResolvers<void>();
    const writers = Array.from({ length: writersAtOnce }, async () => {
      while (!over.signal.aborted) {
        const sent = { key: randomUUID(), email: `${randomUUID()}@example.org`, isAcknowledged: false };
        all.push(sent);
        await subscribe(server, sent);
        if (sent.isAcknowledged) acknowledged.resolve();
      }
    });
    // From the first one on mails are on their way, and it is never at the same point.
    await acknowledged.promise;
    await wait(Math.random() * 200);
    over.abort();
    await server.kill();
    await Promise.all(writers);
  }

  const acknowledged = all.filter(({ isAcknowledged }) => isAcknowledged);
  const db = await openDatabase(place);
  atEnd(t, () => db.destroy());
  const vault = new Vault(Buffer.from(testKey, 'base64'));
  for (const { email } of acknowledged) {
    assert.ok(await findSubject(db, vault, email), 'an acknowledged write is there');
  }

  // What was not acknowledged is sent again with the same key, as a client does.
  const server = (running = await startProcess(place, environment, program));
  for (const sent of all) if (!sent.isAcknowledged) await subscribe(server, sent);
  assert.ok(all.every(({ isAcknowledged }) => isAcknowledged));
  const mailsTo = () => Map.groupBy(smtp.received, ({ to }) => to.join());
  await eventually('every mail arrives', () => mailsTo().size >= all.length, longest).catch((error: Error) => {
    throw new Error(`${error.message}: ${mailsTo().size} of ${all.length}; ${server.log()}`);
  });
  await eventually(
    'the queue is empty',
    async () => {
      const { count } = await db
        .selectFrom('mail')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return Number(count) === 0;
    },
    longest,
  );
  assert.equal(await server.stop(), 0);

  const { length } = await db.selectFrom('subscription').select('id').execute();
  assert.equal(length, all.length, 'a request that was repeated has one effect');
  let repeats = 0;
  for (const { email } of all) {
    const mails = mailsTo().get(email) ?? [];
    assert.equal(new Set(mails.map(({ messageId }) => messageId)).size, 1, 'one mail, by its Message-ID');
    repeats += mails.length - 1;
  }
  // Four are in hand at once, and each can be cut off between the mail server's yes and our record of it.
  assert.ok(repeats <= kills * 4, `${repeats} mails were repeated`);
  t.diagnostic(
    `${kills} kills, ${all.length} requests, ${acknowledged.length} acknowledged before a kill, 0 lost, ${repeats} mails repeated under their Message-ID`,
  );
}
