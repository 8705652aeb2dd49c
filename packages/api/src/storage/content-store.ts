import { createHash } from 'node:crypto';

import type { StoredKind } from '@backontrack/contract/stored';
import { type Kysely, sql, type Transaction } from 'kysely';

import { type Content, noContent } from '../content/load-content.ts';
import { isPostgres } from './engine.ts';
import type { Database } from './schema.ts';

/** Content as it stands in the database, with a version that changes whenever any of it does. */
export interface ContentSnapshot {
  content: Content;
  /** A hash over all entries. */
  version: string;
}

/** Channel of PostgreSQL on which a change of the content is told. */
export const contentChannel = 'backontrack_content';

interface Row {
  kind: string;
  id: string;
  entry: string;
}

/**
 * Puts the content of the files into the database in place of what was there, all of it or nothing, and tells every
 * instance. Where nothing has changed, nothing is done. What was imported stays.
 */
export async function replaceContent(db: Kysely<Database>, content: Content): Promise<void> {
  const rows = Object.entries(content).flatMap(([kind, entries]) =>
    entries.map((entry): Row => ({ kind, id: entry.id, entry: JSON.stringify(entry) })),
  );
  await changeContent(db, async (transaction) => {
    const known = await transaction.selectFrom('content').selectAll().execute();
    if (versionOf(known) === versionOf(rows)) return false;
    await transaction.deleteFrom('content').execute();
    await insertInParts(rows, (part) => transaction.insertInto('content').values(part).execute());
    return true;
  });
}

/**
 * Changes content in one transaction, one at a time over all instances, and tells them.
 * @param change Says whether it has changed anything.
 */
export async function changeContent(
  db: Kysely<Database>,
  change: (transaction: Transaction<Database>) => Promise<boolean>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const server = isPostgres(db);
    if (server) await sql`select pg_advisory_xact_lock(hashtext(${contentChannel}))`.execute(transaction);
    const changed = await change(transaction);
    if (server && changed) await sql`select pg_notify(${contentChannel}, '')`.execute(transaction);
  });
}

/** Inserts rows in parts small enough for the number of parameters either engine allows in one statement. */
export async function insertInParts<T>(rows: readonly T[], insert: (part: readonly T[]) => Promise<unknown>) {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
}

/** Reads all content from the database: that of the files, and what was imported and is not among it. */
export async function readContent(db: Kysely<Database>): Promise<ContentSnapshot> {
  const own = await db.selectFrom('content').selectAll().execute();
  const imported = await db.selectFrom('imported_content').select(['kind', 'id', 'entry']).execute();
  const taken = new Set(own.map(nameOf));
  const rows = [...own, ...imported.filter((row) => !taken.has(nameOf(row)))].toSorted(inOrder);
  const content = noContent();
  for (const { kind, entry } of rows) content[kind as StoredKind]?.push(JSON.parse(entry) as never);
  return { content, version: versionOf(rows) };
}

const nameOf = ({ kind, id }: Row): string => `${kind}/${id}`;

const inOrder = (a: Row, b: Row): number => (nameOf(a) < nameOf(b) ? -1 : 1);

function versionOf(rows: readonly Row[]): string {
  const hash = createHash('sha256');
  for (const row of rows.toSorted(inOrder)) hash.update(`${nameOf(row)}\n${row.entry}\n`);
  return hash.digest('base64url').slice(0, 16);
}
