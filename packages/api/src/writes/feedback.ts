import { randomUUID } from 'node:crypto';

import type { FeedbackDraft } from '@backontrack/contract';
import type { Transaction } from 'kysely';

import { daysFrom, periods } from '../retention/periods.ts';
import type { Database } from '../storage/schema.ts';
import type { WriteContext } from './write-context.ts';

/** Takes a word about a widget in, with nothing that tells whose it is. */
export async function sendFeedback(
  { vault }: WriteContext,
  transaction: Transaction<Database>,
  { widget, kind, entry, text, locale, origin }: FeedbackDraft,
  sentFrom: string | undefined,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  await transaction
    .insertInto('feedback')
    .values({
      id,
      widget,
      kind,
      entry: entry ?? null,
      text: text === undefined ? null : vault.own.seal(text, `feedback ${id}`),
      locale,
      origin: origin ?? sentFrom ?? null,
      created_at: now.toISOString(),
      delete_after: daysFrom(now, periods.feedback),
    })
    .execute();
}
