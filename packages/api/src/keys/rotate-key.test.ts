import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { run } from '../command-line/run.ts';
import { exportSubject } from '../rights/export-subject.ts';
import { openDatabase } from '../storage/open-database.ts';
import { atEnd, engines, openOn } from '../testing/engines.ts';
import { contactRequest, formsOn, subscription } from '../testing/sample-forms.ts';
import { openVault, writeNextKey } from './open-vault.ts';
import { rotateKey } from './rotate-key.ts';
import { Vault } from './vault.ts';

const oldKey = Buffer.alloc(32, 7);
const newKey = Buffer.alloc(32, 8);
const key = (bytes: Buffer) => ({ key: bytes.toString('hex') });
const byMail = { ...contactRequest, contact: { channel: 'email', value: 'amra@example.org' } };
const feedback = { widget: 'news-feed', kind: 'wrong', text: 'Zdravo', locale: 'bs' };

for (const engine of engines) {
  const on = `on ${engine.name}, `;

  test(`${on}with a new master key everything is read as before, and the old one opens nothing`, async (t) => {
    const { post, sent, db, vault } = await formsOn(engine, t);
    await openVault(db, key(oldKey));
    const headers = { 'idempotency-key': 'a-key-of-sixteen-letters' };
    await post('/v1/subscriptions', subscription);
    const { answer } = await post('/v1/contact-requests', byMail, headers);
    assert.equal((await post('/v1/feedback', feedback)).status, 204);
    await sent();
    const before = await exportSubject(db, vault, 'amra@example.org');

    assert.ok((await rotateKey(db, vault, newKey)) > 0);

    await assert.rejects(openVault(db, key(oldKey)), /is not the one/);
    const next = await openVault(db, key(newKey));
    assert.deepEqual(await exportSubject(db, next, 'amra@example.org'), before);
    assert.match(JSON.stringify(before), /trebam nekoga/);
    const { id, text } = await db.selectFrom('feedback').select(['id', 'text']).executeTakeFirstOrThrow();
    assert.equal(next.own.open(text ?? '', `feedback ${id}`), 'Zdravo');
    assert.throws(() => vault.own.open(text ?? '', `feedback ${id}`));
    const { key_hash, answer: kept } = await db.selectFrom('answer').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(JSON.parse(next.own.open(kept, key_hash)), answer);
    for (const subject of await db.selectFrom('subject').selectAll().execute()) {
      assert.throws(() => vault.subject(subject.id, subject.wrapped_key));
      // The new key alone is not enough either: what finds a person is sealed in the database.
      assert.notEqual(new Vault(newKey).hash('address', 'amra@example.org'), subject.lookup);
    }
    assert.equal(next.hash('unsubscribe', 'one'), vault.hash('unsubscribe', 'one'), 'mailed links go on working');
  });

  test(`${on}keys are changed again and again`, async (t) => {
    const { post, db } = await formsOn(engine, t);
    let vault = await openVault(db, key(oldKey));
    await post('/v1/contact-requests', byMail);

    for (const bytes of [8, 9, 7, 7]) {
      const master = Buffer.alloc(32, bytes);
      await rotateKey(db, vault, master);
      vault = await openVault(db, key(master));
    }

    assert.match(JSON.stringify(await exportSubject(db, vault, 'amra@example.org')), /trebam nekoga/);
  });

  test(`${on}a server that still has the old key takes nothing in`, async (t) => {
    const { post, db, vault, counts } = await formsOn(engine, t);
    await openVault(db, key(oldKey));
    await rotateKey(db, vault, newKey);

    const { status, headers } = await post('/v1/subscriptions', subscription);

    assert.equal(status, 503);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.deepEqual(await counts(), {});
    await assert.rejects(rotateKey(db, vault, newKey), /changed by another process/);
  });

  test(`${on}a change of keys that is cut off leaves the old key or the new one in use`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'backontrack-key-'));
    atEnd(t, () => rm(folder, { recursive: true }));
    const db = await openOn(engine, t);
    const vault = await openVault(db, { folder });

    const master = await writeNextKey(folder);
    assert.equal((await openVault(db, { folder })).fingerprint, vault.fingerprint);
    await rotateKey(db, vault, master);
    const next = await openVault(db, { folder });

    assert.equal(next.fingerprint, new Vault(master).fingerprint);
    assert.deepEqual(await readdir(folder), ['key']);
  });
}

test('rotate-key makes the new key of a folder, and takes the one it is given elsewhere', async (t) => {
  const DATA_FOLDER = await mkdtemp(join(tmpdir(), 'backontrack-key-'));
  atEnd(t, () => rm(DATA_FOLDER, { recursive: true }));
  const called = async (environment: Record<string, string>) => {
    let said = '';
    const say = (line: string) => void (said += line);
    const code = await run(['rotate-key'], { DATA_FOLDER, ...environment }, { print: say, complain: say });
    return `${code} ${said}`;
  };
  const place = { file: join(DATA_FOLDER, 'backontrack.sqlite') };
  const db = await openDatabase(place);
  await openVault(db, { folder: DATA_FOLDER });
  await db.destroy();
  const first = await readFile(join(DATA_FOLDER, 'key'), 'utf8');

  assert.match(await called({}), /^0 The master key is changed/);

  const second = await readFile(join(DATA_FOLDER, 'key'), 'utf8');
  assert.notEqual(second, first);
  assert.match(await called({ BACKONTRACK_KEY: first, BACKONTRACK_NEW_KEY: first }), /^1 .*is not the one/);
  assert.match(await called({ BACKONTRACK_KEY: second }), /^1 .*BACKONTRACK_NEW_KEY is needed/);
  assert.match(
    await called({ BACKONTRACK_KEY: second, BACKONTRACK_NEW_KEY: 'short' }),
    /^1 .*NEW_KEY must be 32 bytes/,
  );
  assert.match(await called({ BACKONTRACK_KEY: second, BACKONTRACK_NEW_KEY: first }), /^0 The master key is changed/);
});
