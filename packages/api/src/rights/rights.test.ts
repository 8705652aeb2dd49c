import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { sql } from 'kysely';

import { type Engine, engines } from '../testing/engines.ts';
import { contactRequest, formsOn, subscription } from '../testing/sample-forms.ts';
import { eraseSubject } from './erase-subject.ts';
import { exportSubject } from './export-subject.ts';

const [, postgres] = engines as [Engine, Engine];

const byMail = { ...contactRequest, contact: { channel: 'email', value: 'Amra@example.org' } };

for (const engine of engines) {
  const on = `on ${engine.name}, `;
  const { name } = engine;

  test(`${on}a person is told all that is kept, readable, and nothing of another`, async (t) => {
    const { post, sent, db, vault } = await formsOn(engine, t);
    await post('/v1/subscriptions', subscription);
    await post('/v1/contact-requests', byMail);
    await post('/v1/subscriptions', { ...subscription, email: 'emir@example.org' });
    await sent();

    const found = JSON.stringify(await exportSubject(db, vault, ' AMRA@example.org'.trim()));

    for (const part of [
      'amra@example.org',
      '"news"',
      'trebam nekoga',
      '"consent_version":"1"',
      '"state":"delivered"',
    ]) {
      assert.ok(found.includes(part), part);
    }
    assert.doesNotMatch(found, /emir|_hash/);
    assert.equal(await exportSubject(db, vault, 'nobody@example.org'), undefined);
  });

  test(`${on}a person is found by the telephone number, however it is written`, async (t) => {
    const { post, db, vault } = await formsOn(engine, t);
    await post('/v1/contact-requests', contactRequest);

    assert.match(JSON.stringify(await exportSubject(db, vault, '00387 (61) 123-456')), /trebam nekoga/);
  });

  test(`${on}erasing a person leaves no row, no key and no mail to send, and says who else has to delete`, async (t) => {
    const { post, sent, serverNext, pass, db, vault, counts } = await formsOn(engine, t);
    await post('/v1/contact-requests', byMail);
    await sent();
    serverNext('fails');
    await post('/v1/subscriptions', subscription);
    await sent();
    await post('/v1/subscriptions', { ...subscription, email: 'emir@example.org' });

    const erased = await eraseSubject(db, vault, 'amra@example.org', name);
    pass(1);

    assert.deepEqual(erased, { organisations: ['nerda'] });
    assert.deepEqual(await counts(), { subject: 1, subscription: 1, mail: 1 });
    assert.deepEqual(
      (await sent()).map(({ to }) => to),
      ['nerda@example.org', 'emir@example.org'],
    );
    assert.equal(await eraseSubject(db, vault, 'amra@example.org', name), undefined);
  });
}

test('on PostgreSQL, nothing of an erased person stays behind in dead rows', async (t) => {
  const { post, sent, db, vault } = await formsOn(postgres, t);
  await post('/v1/contact-requests', byMail);
  await post('/v1/subscriptions', subscription);
  await sent();

  await eraseSubject(db, vault, 'amra@example.org', 'PostgreSQL');

  for (const table of ['subject', 'subscription', 'contact_request', 'mail']) {
    const { rows } = await sql<{ bytes: string }>`select pg_relation_size(${table}::regclass) as bytes`.execute(db);
    assert.equal(Number(rows[0]?.bytes), 0, table);
  }
});

test('the database file and its write-ahead log hold no address, number, name, message or token in clear', async (t) => {
  let file = '';
  const [sqlite] = engines;
  assert.ok(sqlite);
  const seen = {
    name: sqlite.name,
    async place(context: typeof t) {
      const place = await sqlite.place(context);
      file = 'file' in place ? place.file : '';
      return place;
    },
  };
  const { post, sent, db, vault } = await formsOn(seen, t);
  await post('/v1/subscriptions', subscription, { 'idempotency-key': 'once-and-again' });
  const { answer } = await post('/v1/contact-requests', contactRequest);
  await post('/v1/feedback', { widget: 'news-feed', kind: 'wrong', text: 'amra@example.org', locale: 'en' });
  const [mail] = await sent();
  const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  const receiptCode = (answer && answer.receiptCode) || '';
  assert.ok(token && receiptCode);
  const secrets = ['amra', 'Amra', 'example.org', '61 123', '38761', 'trebam', token, receiptCode, 'once-and-again'];
  const leaks = async (words: string[]) => {
    const names = await readdir(dirname(file));
    const texts = await Promise.all(names.map((name) => readFile(join(dirname(file), name), 'latin1')));
    assert.ok(names.includes('backontrack.sqlite-wal'));
    // The site a consent was given on is kept in clear, and belongs to nobody.
    return words.filter((word) =>
      texts.some((text) => text.replaceAll('https://partner.example.org', '').includes(word)),
    );
  };

  assert.deepEqual(await leaks(secrets), []);

  const { wrapped_key } = await db.selectFrom('subject').select('wrapped_key').executeTakeFirstOrThrow();
  assert.deepEqual(await leaks([wrapped_key]), [wrapped_key]);
  await eraseSubject(db, vault, 'amra@example.org', 'SQLite');
  await eraseSubject(db, vault, '+38761123456', 'SQLite');
  assert.deepEqual(await leaks([wrapped_key]), [], 'an erased key is overwritten');
});
