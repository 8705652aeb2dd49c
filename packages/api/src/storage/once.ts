import type { Kysely, Transaction } from 'kysely';

import { ProblemError } from '../http/problems.ts';
import type { Vault } from '../keys/vault.ts';
import { isPostgres } from './engine.ts';
import type { Database } from './schema.ts';

/** A request that its sender may repeat: the key of its `Idempotency-Key` header, and all that it said. */
export interface RepeatableRequest {
  operation: string;
  key: string | undefined;
  body: string;
}

/** Milliseconds for which an answer is given again. */
const keptFor = 24 * 60 * 60 * 1000;

/** Gives the answer that a request with this key had before, or undefined when there was none. */
export async function earlierAnswer<Answer>(
  db: Kysely<Database>,
  vault: Vault,
  { operation, key, body }: RepeatableRequest,
  now: Date,
): Promise<Answer | undefined> {
  if (key === undefined) return undefined;
  const hash = vault.hash('request', `${operation} ${key}`);
  const row = await db
    .selectFrom('answer')
    .selectAll()
    .where('key_hash', '=', hash)
    .where('delete_after', '>', now.toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  if (!vault.verify('body', body, row.body_hash)) {
    throw new ProblemError('conflict', [
      { path: 'Idempotency-Key', code: 'repeated', message: 'was used for a request with another body' },
    ]);
  }
  return JSON.parse(vault.own.open(row.answer, hash)) as Answer;
}

/** Writes in one transaction, once for each key: what a repeated request gets is the answer to the first. */
export async function writeOnce<Answer>(
  db: Kysely<Database>,
  vault: Vault,
  request: RepeatableRequest,
  now: Date,
  write: (transaction: Transaction<Database>) => Promise<Answer>,
): Promise<Answer> {
  const { operation, key, body } = request;
  return db.transaction().execute(async (transaction) => {
    await confirmKey(transaction, vault);
    if (key === undefined) return write(transaction);
    const hash = vault.hash('request', `${operation} ${key}`);
    await transaction
      .deleteFrom('answer')
      .where('key_hash', '=', hash)
      .where('delete_after', '<=', now.toISOString())
      .execute();
    // A second request with this key waits here until the first has ended.
    const { numInsertedOrUpdatedRows: inserted } = await transaction
      .insertInto('answer')
      .values({
        key_hash: hash,
        body_hash: vault.hash('body', body),
        answer: '',
        delete_after: new Date(now.getTime() + keptFor).toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (!inserted) return (await earlierAnswer<Answer>(transaction, vault, request, now)) as Answer;
    const answer = await write(transaction);
    await transaction
      .updateTable('answer')
      .set({ answer: vault.own.seal(JSON.stringify(answer ?? null), hash) })
      .where('key_hash', '=', hash)
      .execute();
    return answer;
  });
}

// What a server writes with a master key that has been changed meanwhile could never be read.
async function confirmKey(transaction: Transaction<Database>, vault: Vault): Promise<void> {
  const query = transaction.selectFrom('master_key').select('fingerprint');
  const row = await (isPostgres(transaction) ? query.forShare() : query).executeTakeFirst();
  if (row && row.fingerprint !== vault.fingerprint) throw new ProblemError('unavailable', [], 60);
}
