import { randomUUID } from 'node:crypto';

import type { SubscriptionDraft, SubscriptionReceipt } from '@backontrack/contract';
import type { Transaction } from 'kysely';

import { ProblemError } from '../http/problems.ts';
import { hashOfToken, newToken } from '../keys/vault.ts';
import { enqueue } from '../mail/queue.ts';
import { daysFrom, periods } from '../retention/periods.ts';
import type { Database } from '../storage/schema.ts';
import { subjectOf } from '../storage/subjects.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { consentTextOf, takeConsent } from './consent.ts';
import type { WriteContext } from './write-context.ts';

type SubscriptionPage = 'confirm' | 'unsubscribe';

/** What every asker is told, whether the address is known or not. */
export const pendingReceipt: SubscriptionReceipt = {
  state: 'pending',
  confirmWithinDays: periods.pendingSubscription,
};

/**
 * Takes a subscription in and mails the link that confirms it. One that is active already stays as it is until the
 * new one is confirmed: so nobody learns who has subscribed, and nobody can change what another chose.
 */
export async function createSubscription(
  context: WriteContext,
  transaction: Transaction<Database>,
  { email, topics, locale, consent }: SubscriptionDraft,
  sentFrom: string | undefined,
  now: Date,
): Promise<SubscriptionReceipt> {
  const given = takeConsent(consentTextOf(context, 'subscription'), consent, sentFrom, now);
  const subject = await subjectOf(transaction, context.vault, email, now);
  const id = randomUUID();
  const token = newToken();
  await transaction
    .insertInto('subscription')
    .values({
      id,
      subject_id: subject.id,
      address: subject.sealer.seal(email, `subscription ${id}`),
      topics: JSON.stringify([...new Set(topics)]),
      locale,
      state: 'pending',
      confirm_hash: hashOfToken(token),
      ...given,
      confirmed_at: null,
      unsubscribed_at: null,
      delete_after: daysFrom(now, periods.pendingSubscription),
    })
    .execute();
  const { confirmMail } = wordsFor(locale).words;
  const link = pageOf(context, 'confirm', token, locale);
  await enqueue(
    transaction,
    subject,
    {
      to: email,
      subject: confirmMail.subject,
      text: fill(confirmMail.text, { link, days: periods.pendingSubscription }),
    },
    now,
  );
  return pendingReceipt;
}

/** Confirms a subscription, once. It takes the place of the one the address had before. */
export async function confirmSubscription(
  context: WriteContext,
  transaction: Transaction<Database>,
  token: string,
  now: Date,
): Promise<SubscriptionReceipt> {
  const time = now.toISOString();
  const confirm_hash = hashOfToken(token);
  const confirmed = await transaction
    .updateTable('subscription')
    .set({ state: 'active', confirmed_at: time, delete_after: null })
    .where('confirm_hash', '=', confirm_hash)
    .where('state', '=', 'pending')
    .where('delete_after', '>', time)
    .returning(['id', 'subject_id', 'address', 'locale'])
    .executeTakeFirst();
  if (!confirmed) {
    const used = await transaction
      .selectFrom('subscription')
      .select('id')
      .where('confirm_hash', '=', confirm_hash)
      .where('state', '!=', 'pending')
      .executeTakeFirst();
    throw new ProblemError(used ? 'conflict' : 'not-found');
  }
  const { id, subject_id, address, locale } = confirmed;
  await transaction
    .deleteFrom('subscription')
    .where('subject_id', '=', subject_id)
    .where('state', '=', 'active')
    .where('id', '!=', id)
    .execute();
  const { wrapped_key } = await transaction
    .selectFrom('subject')
    .select('wrapped_key')
    .where('id', '=', subject_id)
    .executeTakeFirstOrThrow();
  const sealer = context.vault.subject(subject_id, wrapped_key);
  const { welcomeMail } = wordsFor(locale).words;
  const link = pageOf(context, 'unsubscribe', unsubscribeToken(context, id), locale);
  await enqueue(
    transaction,
    { id: subject_id, sealer },
    {
      to: sealer.open(address, `subscription ${id}`),
      subject: welcomeMail.subject,
      text: fill(welcomeMail.text, { link }),
      unsubscribe: link,
    },
    now,
  );
  return { state: 'active' };
}

/** Ends a subscription and deletes its address. Done again, it changes nothing. */
export async function unsubscribe(
  { vault }: WriteContext,
  transaction: Transaction<Database>,
  token: string,
  now: Date,
): Promise<SubscriptionReceipt> {
  const [id = '', signature = ''] = token.split('.');
  if (!vault.verify('unsubscribe', id, signature)) throw new ProblemError('not-found');
  await transaction
    .updateTable('subscription')
    .set({
      state: 'unsubscribed',
      address: '',
      unsubscribed_at: now.toISOString(),
      delete_after: daysFrom(now, periods.endedSubscription),
    })
    .where('id', '=', id)
    .where('state', '!=', 'unsubscribed')
    .execute();
  return { state: 'unsubscribed' };
}

// Signed rather than stored, so that every later mail can carry it too.
function unsubscribeToken({ vault }: WriteContext, id: string): string {
  return `${id}.${vault.hash('unsubscribe', id)}`;
}

function pageOf({ publicUrl }: WriteContext, page: SubscriptionPage, token: string, locale: string): string {
  return `${publicUrl}/subscriptions/${page}?token=${token}&locale=${locale}`;
}
