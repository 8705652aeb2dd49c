import type { Kysely } from 'kysely';

import type { Vault } from '../keys/vault.ts';
import type { Database } from '../storage/schema.ts';
import { findSubject } from '../storage/subjects.ts';

/**
 * Everything that is kept of the person with an e-mail address or telephone number, readable, or undefined when
 * nothing is. Feedback is in no connection with anyone.
 */
export async function exportSubject(db: Kysely<Database>, vault: Vault, address: string): Promise<object | undefined> {
  const subject = await findSubject(db, vault, address);
  if (!subject) return undefined;
  const { id, sealer } = subject;
  const read = (sealed: string, context: string) => (sealed === '' ? null : sealer.open(sealed, context));
  const subscriptions = await db.selectFrom('subscription').selectAll().where('subject_id', '=', id).execute();
  const requests = await db.selectFrom('contact_request').selectAll().where('subject_id', '=', id).execute();
  const mails = await db.selectFrom('mail').selectAll().where('subject_id', '=', id).execute();
  return {
    address,
    subscriptions: subscriptions.map(({ subject_id: _id, confirm_hash: _hash, ...row }) => ({
      ...row,
      address: read(row.address, `subscription ${row.id}`),
      topics: JSON.parse(row.topics) as unknown,
    })),
    contactRequests: requests.map(({ subject_id: _id, receipt_hash: _hash, ...row }) => ({
      ...row,
      request: parsed(read(row.request, `contact_request ${row.id}`)),
    })),
    mails: mails.map(({ subject_id: _id, leased_until: _lease, ...row }) => ({
      ...row,
      mail: parsed(read(row.mail, `mail ${row.id}`)),
    })),
  };
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
