import { type Kysely, PostgresAdapter } from 'kysely';

import type { Database } from './schema.ts';

/** Whether a database is a PostgreSQL server, or one that speaks its protocol. */
export const isPostgres = (db: Kysely<Database>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;
