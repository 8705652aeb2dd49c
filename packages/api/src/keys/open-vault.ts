import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
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
  const known = await knownKey(db);
  const master =
    'key' in location
      ? masterKeyOf(location.key)
      : await keyIn(location.folder, known === undefined, known?.fingerprint).catch((error: Error) => {
          if (error instanceof StartError) throw error;
          throw new StartError(`the key in ${location.folder} cannot be used: ${error.message}`);
        });
  const { fingerprint } = new Vault(master);
  await db
    .insertInto('master_key')
    .values({ id: 'master', fingerprint, hashing: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const now = await knownKey(db);
  if (now?.fingerprint !== fingerprint) {
    throw new StartError('the master key is not the one this database was written with. Restore that key');
  }
  return new Vault(master, now.hashing);
}

const knownKey = (db: Kysely<Database>) =>
  db.selectFrom('master_key').select(['fingerprint', 'hashing']).executeTakeFirst();

/** Reads a master key as it is written. @throws StartError when it does not have 32 bytes. */
export function masterKeyOf(
  word: string,
  name = 'BACKONTRACK_KEY',
  advice = 'Make one: openssl rand -base64 32',
): Buffer {
  const key = Buffer.from(word.trim(), /^[\da-f]{64}$/i.test(word.trim()) ? 'hex' : 'base64');
  if (key.length !== 32) {
    throw new StartError(`${name} must be 32 bytes in hexadecimal or base64. ${advice}`);
  }
  return key;
}

async function keyIn(folder: string, mayMake: boolean, fingerprint: string | undefined): Promise<Buffer> {
  const file = join(folder, 'key');
  const key = await readKey(file);
  // A change of keys that was cut off after the database was written has left the new one here.
  const next = await readKey(nextFile(folder));
  if (next && new Vault(next).fingerprint === fingerprint) {
    await adoptNextKey(folder);
    return next;
  }
  if (key) return key;
  if (!mayMake) throw new StartError(`${file} is missing, and the database cannot be read without it. Restore it`);
  const aside = await writeKey(folder);
  // Linked: of two processes one makes it.
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside);
  await flushFolder(folder);
  return masterKeyOf(await readFile(file, 'utf8'));
}

/** Makes a key that is going to take the place of the one in a folder, and writes it beside that. */
export async function writeNextKey(folder: string): Promise<Buffer> {
  const file = nextFile(folder);
  await rename(await writeKey(folder), file);
  await flushFolder(folder);
  return masterKeyOf(await readFile(file, 'utf8'));
}

/** Puts the key that was written beside the one in a folder in its place. */
export async function adoptNextKey(folder: string): Promise<void> {
  await rename(nextFile(folder), join(folder, 'key'));
  await flushFolder(folder);
}

const nextFile = (folder: string) => join(folder, 'key.next');

async function readKey(file: string): Promise<Buffer | undefined> {
  try {
    // A new one would open nothing.
    return masterKeyOf(await readFile(file, 'utf8'), file, 'Restore it');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

// Written aside and flushed: whoever reads it under its name sees all of it.
async function writeKey(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `key.${process.pid}.${randomBytes(4).toString('hex')}`);
  const handle = await open(aside, 'wx', 0o600);
  await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
  await handle.sync();
  await handle.close();
  return aside;
}

async function flushFolder(folder: string): Promise<void> {
  const own = await open(folder);
  try {
    await own.sync();
  } finally {
    await own.close();
  }
}
