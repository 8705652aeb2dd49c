import { randomUUID } from 'node:crypto';
import { domainToASCII } from 'node:url';

import type { Kysely, Transaction } from 'kysely';

import type { Sealer, Vault } from '../keys/vault.ts';
import type { Database } from './schema.ts';

/** A person as the database knows one, with the key to what is sealed for it. */
export interface Subject {
  id: string;
  sealer: Sealer;
}

/**
 * Gives the subject of an address or number, and makes it when there is none: the same work in both cases.
 * Without an address the subject is a new one that cannot be looked up.
 */
export async function subjectOf(
  transaction: Transaction<Database>,
  vault: Vault,
  address: string | undefined,
  now: Date,
): Promise<Subject> {
  const id = randomUUID();
  const row = await transaction
    .insertInto('subject')
    .values({
      id,
      lookup: vault.hash('address', address === undefined ? id : comparable(address)),
      wrapped_key: vault.newKey(id),
      touched_at: now.toISOString(),
    })
    // An update, so that a clean-up that waits for this row sees that it is in use again.
    .onConflict((conflict) =>
      conflict.column('lookup').doUpdateSet((is) => ({ touched_at: is.ref('excluded.touched_at') })),
    )
    .returning(['id', 'wrapped_key'])
    .executeTakeFirstOrThrow();
  return { id: row.id, sealer: vault.subject(row.id, row.wrapped_key) };
}

/** Finds the subject of an address or number, or undefined when there is none. */
export async function findSubject(
  db: Kysely<Database>,
  vault: Vault,
  address: string,
): Promise<(Subject & { touchedAt: string }) | undefined> {
  const row = await db
    .selectFrom('subject')
    .selectAll()
    .where('lookup', '=', vault.hash('address', comparable(address)))
    .executeTakeFirst();
  return row && { id: row.id, sealer: vault.subject(row.id, row.wrapped_key), touchedAt: row.touched_at };
}

/** An address or number in the form in which equal ones are equal: `+381111234567`, `ana@xn--e1afmkfd.example`. */
export function comparable(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return address.replaceAll(/[^\d+]/g, '').replace(/^00/, '+');
  const domain = address.slice(at + 1).toLowerCase();
  return `${address.slice(0, at).toLowerCase()}@${domainToASCII(domain) || domain}`;
}
