import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';

import { StartError } from '../start-error.ts';
import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';

/** Where the data is kept: a file of the embedded SQLite, or a PostgreSQL address. */
export type DatabaseLocation = { file: string } | { url: string };

/** How a database is opened. */
export interface OpenOptions {
  /** The changes of the schema to make. All unless told. */
  changes?: Record<string, Migration>;
  /** Told of each statement once it has run. */
  statementRan?: (sql: string) => void;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws StartError saying which database, and why not.
 */
export async function openDatabase(
  location: DatabaseLocation,
  { changes = migrations, statementRan }: OpenOptions = {},
): Promise<Kysely<Database>> {
  const place = 'file' in location ? location.file : placeOf(location.url);
  let db: Kysely<Database> | undefined;
  try {
    db = connect(location, statementRan);
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => changes } }).migrateToLatest();
    if (error) throw error as Error;
    return db;
  } catch (error) {
    await db?.destroy().catch(() => {});
    throw new StartError(`database ${place} cannot be opened: ${reasonOf(error as Error)}`);
  }
}

/** Opens the database as it is. */
export function connect(location: DatabaseLocation, statementRan?: (sql: string) => void): Kysely<Database> {
  return new Kysely<Database>({
    dialect: 'file' in location ? sqlite(location.file) : postgres(location.url),
    ...(statementRan && { log: ({ query }) => statementRan(query.sql) }),
  });
}

// Kysely leaves SQLite's migrations without a transaction, though SQLite can undo a change of its schema.
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

// A transaction that reads first and writes later fails when another process has written between. Taking the lock at
// its beginning makes it wait for its turn.
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  // A full disk, for one, has undone the transaction already. To fail at that would hide why.
  override async rollbackTransaction(connection: DatabaseConnection) {
    await super.rollbackTransaction(connection).catch((error: Error) => {
      if (!error.message.includes('no transaction is active')) throw error;
    });
  }
}

class TransactionalSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createAdapter() {
    return new TransactionalSqliteAdapter();
  }
}

function sqlite(file: string) {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new BetterSqlite(file, { timeout: 2_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What is deleted is overwritten, not only forgotten.
  database.pragma('secure_delete = ON');
  return new TransactionalSqliteDialect({ database });
}

/**
 * Asks a connection to PostgreSQL that has been silent for half a minute whether it is still there: a router forgets one
 * without a word, and a machine that dies says none.
 */
export const stillThere = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 } as const;

function postgres(url: string) {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 15_000, ...stillThere });
  // The pool replaces a connection that breaks, and what was asked over it fails. Without a listener of its own on the pool,
  // for one that is idle, and on each connection, for one in use, it would end the process as well.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({ pool });
}

function reasonOf(error: Error): string {
  if (error.message.includes('client password must be a string'))
    return 'it asks for a password, and neither DATABASE_URL nor PGPASSWORD has one';
  if (/previously executed migration \S+ is missing/.test(error.message))
    return 'a newer version has written it. Run that one, or restore a backup of before';
  return error.message || String(error);
}

// Without name and password, which must not reach a log.
function placeOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'at DATABASE_URL';
  }
}
