import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Kysely } from 'kysely';

import { StartError } from '../start-error.ts';
import type { Database } from '../storage/schema.ts';
import { Vault } from './vault.ts';

/** Where the master key is: given as 64 hexadecimal digits or as base64, or in the file `key` of a folder. */
export type KeyLocation = { key: string } | { folder: string };

/**
 * Opens the vault of a database. In a folder without a key one is made, readable for its owner only.
 * @throws StartError when there is no key, or when it is not the one the database was written with.
 */
export async function openVault(db: Kysely<Database>, location: KeyLocation): Promise<Vault> {
  const known = await fingerprintOf(db);
  const vault = new Vault('key' in location ? keyOf(location.key) : await keyIn(location.folder, known === undefined));
  await db
    .insertInto('master_key')
    .values({ id: 'master', fingerprint: vault.fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if ((await fingerprintOf(db)) !== vault.fingerprint) {
    throw new StartError('the master key is not the one this database was written with. Restore that key');
  }
  return vault;
}

async function fingerprintOf(db: Kysely<Database>): Promise<string | undefined> {
  const row = await db.selectFrom('master_key').select('fingerprint').executeTakeFirst();
  return row?.fingerprint;
}

function keyOf(word: string): Buffer {
  const key = Buffer.from(word.trim(), /^[\da-f]{64}$/i.test(word.trim()) ? 'hex' : 'base64');
  if (key.length !== 32) {
    throw new StartError(
      'BACKONTRACK_KEY must be 32 bytes in hexadecimal or base64. Make one: openssl rand -base64 32',
    );
  }
  return key;
}

async function keyIn(folder: string, mayMake: boolean): Promise<Buffer> {
  const file = join(folder, 'key');
  try {
    return keyOf(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (!mayMake) throw new StartError(`${file} is missing, and the database cannot be read without it. Restore it`);
  await mkdir(folder, { recursive: true });
  // Written aside, flushed and linked: whoever reads it sees all of it, and of two processes one makes it.
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = await open(aside, 'wx', 0o600);
  await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
  await handle.sync();
  await handle.close();
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside);
  const own = await open(folder);
  try {
    await own.sync();
  } finally {
    await own.close();
  }
  return keyOf(await readFile(file, 'utf8'));
}
