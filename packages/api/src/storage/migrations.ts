import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

import { forms } from './migration-002-forms.ts';
import { imports } from './migration-003-imports.ts';
import { masterKey } from './migration-004-master-key.ts';

/** Every change of the schema by its name, in order. A published one is never edited. */
export const migrations: Record<string, Migration> = {
  '001-content': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('content')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('entry', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('content_key', ['kind', 'id'])
        .execute();
    },
  },
  '002-forms': forms,
  '003-imports': imports,
  '004-master-key': masterKey,
};
