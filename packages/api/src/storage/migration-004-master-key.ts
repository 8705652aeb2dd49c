import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The key of the hashes, sealed: it stays when the master key is changed. */
export const masterKey: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('master_key').addColumn('hashing', 'text').execute();
  },
};
