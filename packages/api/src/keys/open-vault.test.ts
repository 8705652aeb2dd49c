import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { atEnd, engines, openOn } from '../testing/engines.ts';
import { openVault } from './open-vault.ts';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backontrack-key-'));
  atEnd(t, () => rm(folder, { recursive: true }));
  return folder;
}

const isStartError = (words: RegExp) => (error: Error) => error.name === 'StartError' && words.test(error.message);

for (const engine of engines) {
  const on = `on ${engine.name}, `;

  test(`${on}a key is made once, for its owner to read`, async (t) => {
    const folder = await temporaryFolder(t);
    const db = await openOn(engine, t);

    const vaults = await Promise.all([1, 2, 3].map(() => openVault(db, { folder })));
    vaults.push(await openVault(db, { folder }));

    assert.equal(new Set(vaults.map(({ fingerprint }) => fingerprint)).size, 1);
    assert.deepEqual(await readdir(folder), ['key']);
    assert.equal((await stat(join(folder, 'key'))).mode & 0o777, 0o600);
  });

  test(`${on}a database is not opened with another key, nor without the one it has`, async (t) => {
    const folder = await temporaryFolder(t);
    const db = await openOn(engine, t);
    await openVault(db, { folder });

    await assert.rejects(openVault(db, { key: 'ab'.repeat(32) }), isStartError(/is not the one/));
    await rm(join(folder, 'key'));
    await assert.rejects(openVault(db, { folder }), isStartError(/is missing/));
    assert.deepEqual(await readdir(folder), []);
  });
}

test('a key may be written in hexadecimal or base64, and must have 32 bytes', async (t) => {
  const [engine] = engines;
  const db = await openOn(engine!, t);
  const bytes = Buffer.alloc(32, 0xab);

  const inHex = await openVault(db, { key: bytes.toString('hex') });
  const inBase64 = await openVault(db, { key: `${bytes.toString('base64')}\n` });

  assert.equal(inHex.fingerprint, inBase64.fingerprint);
  await assert.rejects(openVault(db, { key: 'secret' }), isStartError(/must be 32 bytes/));
});

test('a key that is damaged, or cannot be read, is told in one line that asks for no new one', async (t) => {
  const folder = await temporaryFolder(t);
  const db = await openOn(engines[0]!, t);
  const file = join(folder, 'key');

  await writeFile(file, 'abc');
  await assert.rejects(openVault(db, { folder }), isStartError(/key must be 32 bytes .*\. Restore it$/));
  await rm(file);
  await mkdir(file);
  await assert.rejects(openVault(db, { folder }), isStartError(/^the key in \S+ cannot be used: EISDIR/));
});
