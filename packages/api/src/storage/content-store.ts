import { createHash } from 'node:crypto';

import type { StoredKind } from '@backontrack/contract/stored';
import type { Kysely } from 'kysely';

import { type Content, noContent } from '../content/load-content.ts';
import type { Database } from './schema.ts';

/** Content as it stands in the database, with a version that changes whenever any of it does. */
export interface ContentSnapshot {
  content: Content;
  /** A hash over all entries. */
  version: string;
}

/** Puts content into the database in place of what is there, all of it or nothing. */
export async function replaceContent(db: Kysely<Database>, content: Content): Promise<void> {
  const rows = Object.entries(content).flatMap(([kind, entries]) =>
    entries.map((entry) => ({ kind, id: entry.id, entry: JSON.stringify(entry) })),
  );
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('content').execute();
    // Small enough for the number of parameters either engine allows in one statement.
    for (let start = 0; start < rows.length; start += 500) {
      await transaction
        .insertInto('content')
        .values(rows.slice(start, start + 500))
        .execute();
    }
  });
}

/** Reads all content from the database. */
export async function readContent(db: Kysely<Database>): Promise<ContentSnapshot> {
  const rows = await db.selectFrom('content').selectAll().orderBy('kind').orderBy('id').execute();
  const content = noContent();
  const hash = createHash('sha256');
  for (const { kind, id, entry } of rows) {
    hash.update(`${kind}/${id}\n${entry}\n`);
    content[kind as StoredKind]?.push(JSON.parse(entry) as never);
  }
  return { content, version: hash.digest('base64url').slice(0, 16) };
}
