import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Kysely } from 'kysely';

import { openVault } from '../keys/open-vault.ts';
import type { Vault } from '../keys/vault.ts';
import { databaseUrlIn, formSettings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { Database } from '../storage/schema.ts';
import type { Environment } from './command.ts';

/** Variables that say where the database and its key are. */
export const databaseVariables = {
  DATA_FOLDER: 'Folder of the embedded database and its key. `.data` unless told.',
  DATABASE_URL: 'Address of a PostgreSQL server to use instead: postgres://name:password@host/database.',
  BACKONTRACK_KEY: 'Master key of 32 bytes in hexadecimal or base64. Needed with DATABASE_URL.',
} as const;

/** Variables that say where the content is. */
export const contentVariables = {
  CONTENT_FOLDER: 'Folder of the content files. The one that comes with this package unless told.',
  MAIL_ADDRESSES: 'File of the mail addresses. `mail-addresses.json` in the content folder unless told.',
} as const;

/** Version of this package. */
export const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Where the environment says that things are. */
export const placesIn = (environment: Environment) => ({
  dataFolder: environment['DATA_FOLDER'] || '.data',
  databaseUrl: databaseUrlIn(environment),
  contentFolder: environment['CONTENT_FOLDER'] || fileURLToPath(new URL('../../content', import.meta.url)),
});

/** Opens the database, lets a task use it, and closes it. */
export async function withDatabase(
  environment: Environment,
  task: (db: Kysely<Database>, engine: 'SQLite' | 'PostgreSQL') => Promise<void>,
): Promise<void> {
  const { dataFolder, databaseUrl } = placesIn(environment);
  const place = databaseUrl === undefined ? { file: join(dataFolder, 'backontrack.sqlite') } : { url: databaseUrl };
  const db = await openDatabase(place);
  try {
    await task(db, databaseUrl === undefined ? 'SQLite' : 'PostgreSQL');
  } finally {
    await db.destroy();
  }
}

/** Opens the vault of a database by the key of the environment. */
export async function vaultOf(db: Kysely<Database>, environment: Environment): Promise<Vault> {
  const { dataFolder, databaseUrl } = placesIn(environment);
  const { key } = formSettings(environment);
  if (key === undefined && databaseUrl !== undefined)
    throw new StartError('BACKONTRACK_KEY is needed with DATABASE_URL');
  return openVault(db, key === undefined ? { folder: dataFolder } : { key });
}
