import { randomUUID } from 'node:crypto';

import type { Kysely, Transaction } from 'kysely';

import type { Vault } from '../keys/vault.ts';
import type { Database } from '../storage/schema.ts';
import type { Subject } from '../storage/subjects.ts';
import { daysFrom, periods } from '../retention/periods.ts';
import type { Mail } from './mail.ts';

/** A mail that one process has in hand until its lease ends. */
export interface LeasedMail {
  id: string;
  mail: Mail;
  /** This one included. */
  attempts: number;
  leasedUntil: string;
  contactRequestId: string | null;
}

/** Puts a mail into the queue as part of the transaction that needs it. */
export async function enqueue(
  transaction: Transaction<Database>,
  { id: subjectId, sealer }: Subject,
  mail: Mail,
  now: Date,
  contactRequestId: string | null = null,
): Promise<void> {
  const id = randomUUID();
  await transaction
    .insertInto('mail')
    .values({
      id,
      subject_id: subjectId,
      contact_request_id: contactRequestId,
      mail: sealer.seal(JSON.stringify(mail), `mail ${id}`),
      state: 'waiting',
      attempts: 0,
      due_at: now.toISOString(),
      leased_until: null,
      created_at: now.toISOString(),
      delete_after: daysFrom(now, periods.unsentMail),
    })
    .execute();
}

/** Takes due mails into hand, so that no other process sends them before the lease ends. */
export async function lease(
  db: Kysely<Database>,
  vault: Vault,
  { now, milliseconds, most }: { now: Date; milliseconds: number; most: number },
): Promise<LeasedMail[]> {
  const time = now.toISOString();
  const leasedUntil = new Date(now.getTime() + milliseconds).toISOString();
  const due = await db
    .selectFrom('mail')
    .innerJoin('subject', 'subject.id', 'mail.subject_id')
    .select(['mail.id', 'mail.mail', 'mail.attempts', 'mail.contact_request_id'])
    .select(['subject.id as subject_id', 'subject.wrapped_key'])
    .where('mail.state', '=', 'waiting')
    .where('mail.due_at', '<=', time)
    .where((is) => is.or([is('mail.leased_until', 'is', null), is('mail.leased_until', '<', time)]))
    .orderBy('mail.due_at')
    .limit(most)
    .execute();
  const leased: LeasedMail[] = [];
  for (const row of due) {
    const { numUpdatedRows } = await db
      .updateTable('mail')
      .set({ leased_until: leasedUntil, attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .where('state', '=', 'waiting')
      .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<', time)]))
      .executeTakeFirst();
    // Another process was quicker.
    if (numUpdatedRows === 0n) continue;
    const mail = vault.subject(row.subject_id, row.wrapped_key).open(row.mail, `mail ${row.id}`);
    leased.push({
      id: row.id,
      mail: JSON.parse(mail) as Mail,
      attempts: row.attempts + 1,
      leasedUntil,
      contactRequestId: row.contact_request_id,
    });
  }
  return leased;
}

/** Records that a mail was delivered, with the request it delivers. A mail that was only kept stays readable. */
export async function settle(
  db: Kysely<Database>,
  { id, leasedUntil, contactRequestId }: LeasedMail,
  state: 'sent' | 'kept',
  now: Date,
): Promise<void> {
  const record = (connection: Kysely<Database>) =>
    connection
      .updateTable('mail')
      .set({
        state,
        leased_until: null,
        delete_after: daysFrom(now, periods.sentMail),
        ...(state === 'sent' && { mail: '' }),
      })
      .where('id', '=', id)
      .where('leased_until', '=', leasedUntil)
      .executeTakeFirst();
  if (contactRequestId === null) {
    // One statement: the shorter it takes, the fewer mails are sent again after a crash.
    await record(db);
    return;
  }
  await db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await record(transaction);
    if (numUpdatedRows === 0n) return;
    await transaction
      .updateTable('contact_request')
      .set({
        state: 'delivered',
        delivered_at: now.toISOString(),
        delete_after: daysFrom(now, periods.deliveredContactRequest),
      })
      .where('id', '=', contactRequestId)
      .where('state', '=', 'received')
      .execute();
  });
}

/** Lets go of a mail that was not taken: it is tried again at `dueAt`, or never. */
export async function release(
  db: Kysely<Database>,
  { id, leasedUntil }: LeasedMail,
  dueAt: Date | undefined,
): Promise<void> {
  await db
    .updateTable('mail')
    .set({ leased_until: null, ...(dueAt ? { due_at: dueAt.toISOString() } : { state: 'failed' as const }) })
    .where('id', '=', id)
    .where('leased_until', '=', leasedUntil)
    .execute();
}
