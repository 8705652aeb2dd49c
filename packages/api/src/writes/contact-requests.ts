import { randomUUID } from 'node:crypto';

import type { ContactRequestDraft, ContactRequestReceipt, WithdrawnContactRequest } from '@backontrack/contract';
import type { Transaction } from 'kysely';

import { ProblemError } from '../http/problems.ts';
import type { Mail } from '../mail/mail.ts';
import { enqueue } from '../mail/queue.ts';
import { daysFrom, periods } from '../retention/periods.ts';
import type { Database } from '../storage/schema.ts';
import { subjectOf } from '../storage/subjects.ts';
import { fill } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';
import { consentTextOf, type GivenConsent, takeConsent } from './consent.ts';
import { newReceiptCode, plainReceiptCode } from './receipt-code.ts';
import { checkAge, organisationOf, type Recipient, recipientOf } from './recipient.ts';
import type { WriteContext } from './write-context.ts';

/**
 * Who gets a request, and the consent it was sent with.
 * @throws ProblemError when it cannot be passed on: nobody to pass it to, too young, or consent to another text.
 */
export function contactRequestTerms(
  context: WriteContext,
  draft: ContactRequestDraft,
  sentFrom: string | undefined,
  now: Date,
): { recipient: Recipient; given: GivenConsent } {
  const text = consentTextOf(context, 'contact-request');
  const recipient = recipientOf(context, draft.to);
  checkAge(text, draft, recipient);
  return { recipient, given: takeConsent(text, draft.consent, sentFrom, now) };
}

/** Takes a contact request in and mails it to the organisation. */
export async function createContactRequest(
  context: WriteContext,
  transaction: Transaction<Database>,
  draft: ContactRequestDraft,
  sentFrom: string | undefined,
  now: Date,
): Promise<ContactRequestReceipt> {
  const { recipient, given } = contactRequestTerms(context, draft, sentFrom, now);
  const { contact, firstName, country, ageBand, message, locale } = draft;
  const subject = await subjectOf(transaction, context.vault, 'value' in contact ? contact.value : undefined, now);
  const id = randomUUID();
  const receipt = receiptOf(newReceiptCode());
  await transaction
    .insertInto('contact_request')
    .values({
      id,
      subject_id: subject.id,
      organisation: recipient.organisation,
      mentor: recipient.mentor?.id ?? null,
      request: subject.sealer.seal(
        JSON.stringify({ contact, firstName, country, ageBand, message }),
        `contact_request ${id}`,
      ),
      locale,
      state: 'received',
      receipt_hash: hashOfReceipt(context, receipt.receiptCode),
      ...given,
      delivered_at: null,
      delete_after: daysFrom(now, periods.deliveredContactRequest),
    })
    .execute();
  await enqueue(transaction, subject, requestMail(id, draft, recipient), now, id);
  return receipt;
}

/** What a sender is told. A code that was never stored belongs to a request that was thrown away. */
export const receiptOf = (receiptCode: string): ContactRequestReceipt => ({
  receiptCode,
  keptForDays: periods.deliveredContactRequest,
});

/** Takes a request back: it is not sent any more, or the organisation is asked to delete it. */
export async function withdrawContactRequest(
  context: WriteContext,
  transaction: Transaction<Database>,
  receiptCode: string,
  now: Date,
): Promise<WithdrawnContactRequest> {
  const found = await transaction
    .selectFrom('contact_request')
    .innerJoin('subject', 'subject.id', 'contact_request.subject_id')
    .select(['contact_request.id', 'organisation', 'delivered_at'])
    .select(['subject_id', 'wrapped_key'])
    .where('receipt_hash', '=', hashOfReceipt(context, receiptCode))
    .executeTakeFirst();
  if (!found) throw new ProblemError('not-found');
  const { id, delivered_at, subject_id, wrapped_key, organisation } = found;
  const { numDeletedRows: unsent } = await transaction
    .deleteFrom('mail')
    .where('contact_request_id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    // What a process has in hand may be with the mail server already.
    .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<', now.toISOString())]))
    .executeTakeFirst();
  const deliveredAt = delivered_at ?? (unsent === 0n ? now.toISOString() : null);
  const { numUpdatedRows } = await transaction
    .updateTable('contact_request')
    .set({
      state: 'withdrawn',
      request: '',
      delivered_at: deliveredAt,
      delete_after: daysFrom(now, periods.withdrawnContactRequest),
    })
    .where('id', '=', id)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return { state: 'withdrawn', wasDelivered: delivered_at !== null };

  if (deliveredAt !== null) {
    const subject = { id: subject_id, sealer: context.vault.subject(subject_id, wrapped_key) };
    // The outbox has no reader but the demo's: what it shows of the request goes as well.
    await transaction.deleteFrom('mail').where('contact_request_id', '=', id).where('state', '=', 'kept').execute();
    await enqueue(transaction, subject, withdrawalMail(id, organisationOf(context, organisation)), now);
  }
  return { state: 'withdrawn', wasDelivered: deliveredAt !== null };
}

function hashOfReceipt({ vault }: WriteContext, code: string): string {
  return vault.hash('receipt', plainReceiptCode(code));
}

// Short enough to be named on the telephone, and no key to anything.
const referenceOf = (id: string) => id.slice(0, 8);

function requestMail(id: string, draft: ContactRequestDraft, { address, language, mentor }: Recipient): Mail {
  const { subject, text, labels, channels } = wordsFor(language).words.requestMail;
  const { contact, firstName, country, ageBand, message, locale } = draft;
  const value = 'value' in contact ? contact.value : undefined;
  const lines: readonly [string, string | undefined][] = [
    [labels.mentor, mentor && `${mentor.name} (${mentor.id})`],
    [labels.name, firstName],
    [labels.age, ageBand],
    [labels.channel, channels[contact.channel]],
    [labels.contact, value],
    [labels.country, country],
    [labels.language, locale],
  ];
  const filled = { reference: referenceOf(id), days: periods.deliveredContactRequest };
  return {
    to: address,
    ...(contact.channel === 'email' && { replyTo: contact.value }),
    subject: fill(subject, filled),
    text: [
      fill(text, filled),
      lines.flatMap(([label, said]) => (said === undefined ? [] : [`${label}: ${said}`])).join('\n'),
      `${labels.message}:\n${message}`,
    ].join('\n\n'),
  };
}

function withdrawalMail(id: string, { address, language }: Pick<Recipient, 'address' | 'language'>): Mail {
  const { subject, text } = wordsFor(language).words.withdrawalMail;
  return {
    to: address,
    subject: fill(subject, { reference: referenceOf(id) }),
    text: fill(text, { reference: referenceOf(id) }),
  };
}
