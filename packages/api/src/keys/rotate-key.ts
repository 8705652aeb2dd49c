import type { Kysely } from 'kysely';

import { StartError } from '../start-error.ts';
import type { Database } from '../storage/schema.ts';
import type { Vault } from './vault.ts';

const atOnce = 500;

/**
 * Puts another master key in the place of a vault's, in one transaction: every person's key is wrapped anew, and what
 * belongs to no one is sealed anew. Servers that still have the old key refuse to write from then on.
 * @param master 32 bytes.
 * @returns How many keys were wrapped.
 * @throws StartError when the database has had another key since the vault was opened.
 */
export async function rotateKey(db: Kysely<Database>, vault: Vault, master: Buffer): Promise<number> {
  const { vault: next, sealedHashing } = vault.withMaster(master);
  return db.transaction().execute(async (transaction) => {
    // First: who writes with the old key waits, and finds the new one.
    const { numUpdatedRows } = await transaction
      .updateTable('master_key')
      .set({ fingerprint: next.fingerprint, hashing: sealedHashing })
      .where('fingerprint', '=', vault.fingerprint)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new StartError('the master key was changed by another process. Nothing was done');

    let wrapped = 0;
    for (let last = ''; ;) {
      const subjects = await transaction
        .selectFrom('subject')
        .select(['id', 'wrapped_key'])
        .where('id', '>', last)
        .orderBy('id')
        .limit(atOnce)
        .execute();
      for (const { id, wrapped_key } of subjects) {
        await transaction
          .updateTable('subject')
          .set({ wrapped_key: vault.rewrap(id, wrapped_key, next) })
          .where('id', '=', id)
          .execute();
      }
      wrapped += subjects.length;
      if (subjects.length < atOnce) break;
      last = subjects.at(-1)!.id;
    }

    const reseal = (sealed: string, context: string) => next.own.seal(vault.own.open(sealed, context), context);
    for (const { id, text } of await transaction.selectFrom('feedback').select(['id', 'text']).execute()) {
      if (text === null) continue;
      const resealed = reseal(text, `feedback ${id}`);
      await transaction.updateTable('feedback').set({ text: resealed }).where('id', '=', id).execute();
    }
    for (const { key_hash, answer } of await transaction
      .selectFrom('answer')
      .select(['key_hash', 'answer'])
      .execute()) {
      const resealed = reseal(answer, key_hash);
      await transaction.updateTable('answer').set({ answer: resealed }).where('key_hash', '=', key_hash).execute();
    }
    return wrapped;
  });
}
