import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was imported from partners' feeds, and how each import went. */
export const imports: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('imported_content')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('imported_content_key', ['kind', 'id'])
      .execute();
    await db.schema
      .createTable('import')
      .addColumn('feed', 'text', (column) => column.primaryKey())
      .addColumn('checked_at', 'text', (column) => column.notNull())
      .addColumn('succeeded_at', 'text')
      .addColumn('fault', 'text')
      .execute();
  },
};
