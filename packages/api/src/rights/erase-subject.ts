import { type Kysely, sql } from 'kysely';

import type { Vault } from '../keys/vault.ts';
import type { Database } from '../storage/schema.ts';
import { findSubject } from '../storage/subjects.ts';

/** What an erasure leaves to be done by hand. */
export interface Erasure {
  /** Organisations that were sent a request, and have to delete their own copy. */
  organisations: string[];
}

/**
 * Deletes the person with an e-mail address or telephone number: the key, and with it everything that was sealed by it.
 * Gives undefined when there was nobody.
 */
export async function eraseSubject(
  db: Kysely<Database>,
  vault: Vault,
  address: string,
  engine: 'SQLite' | 'PostgreSQL',
): Promise<Erasure | undefined> {
  const subject = await findSubject(db, vault, address);
  if (!subject) return undefined;
  const delivered = await db
    .selectFrom('contact_request')
    .select('organisation')
    .distinct()
    .where('subject_id', '=', subject.id)
    .where('delivered_at', 'is not', null)
    .execute();
  await db.deleteFrom('subject').where('id', '=', subject.id).execute();
  // What was deleted would stay in the write-ahead log, or in dead rows, until the engine gets round to them.
  await (
    engine === 'SQLite'
      ? sql`pragma wal_checkpoint(truncate)`
      : sql`vacuum subject, subscription, contact_request, mail`
  ).execute(db);
  return { organisations: delivered.map(({ organisation }) => organisation) };
}
