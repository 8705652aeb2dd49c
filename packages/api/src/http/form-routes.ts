import { setTimeout as wait } from 'node:timers/promises';

import { type Endpoint, endpoints } from '@backontrack/contract';
import { type Context, Hono } from 'hono';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';

import { earlierAnswer, writeOnce } from '../storage/once.ts';
import type { Database } from '../storage/schema.ts';
import { comparable } from '../storage/subjects.ts';
import { consentTextOf, takeConsent } from '../writes/consent.ts';
import {
  contactRequestTerms,
  createContactRequest,
  receiptOf,
  withdrawContactRequest,
} from '../writes/contact-requests.ts';
import { sendFeedback } from '../writes/feedback.ts';
import { newReceiptCode } from '../writes/receipt-code.ts';
import { recipientOf } from '../writes/recipient.ts';
import { confirmSubscription, createSubscription, pendingReceipt, unsubscribe } from '../writes/subscriptions.ts';
import { defaultLimits, type WriteContext } from '../writes/write-context.ts';
import { plainForm } from './plain-form.ts';
import { ProblemError } from './problems.ts';
import { RateLimit } from './rate-limit.ts';
import { readDraft } from './read-draft.ts';
import { readJson } from './read-json.ts';
import { senderOf } from './sender.ts';
import { subscriptionPages } from './subscription-pages.ts';

/** What becomes of one form. */
interface Form<Schema extends z.ZodMiniType, Answer> {
  endpoint: Endpoint & { body: Schema };
  /** Refuses what cannot be taken, before anything is counted. */
  check?: (draft: z.output<Schema>, sent: Sent) => unknown;
  /** Takes a call from the rates that the draft falls under. Gives the seconds to wait, or 0. */
  limit?: (draft: z.output<Schema>) => number;
  /** Answers no sooner than this many milliseconds after it was asked. */
  steadyTime?: number;
  /** What a program is told that filled in the field people do not see. */
  decoy?: () => Answer;
  write: (transaction: Transaction<Database>, draft: z.output<Schema>, sent: Sent) => Promise<Answer>;
}

/** On which site a form was filled in, as its browser says, and when it came. */
interface Sent {
  from: string | undefined;
  at: Date;
}

/** Every form that readers can send, and the pages behind mailed links. */
export function formRoutes(context: WriteContext): Hono {
  const { now = () => new Date(), trustedProxies = 0, log } = context;
  const rates = { ...defaultLimits, ...context.limits };
  const bySender = new RateLimit(rates.sender, now);
  const byRecipient = new RateLimit(rates.recipient, now);
  const byOrganisation = new RateLimit(rates.organisation, now);
  const app = new Hono();
  // Before all else: it hands on what it takes, and answers as a page what comes of that.
  app.route('/', plainForm(context));

  app.on('POST', ['/v1/*', '/subscriptions/*'], async (request, next) => {
    const start = performance.now();
    await next();
    const requestId = request.get('requestId' as never) as string | undefined;
    const milliseconds = Math.round(performance.now() - start);
    log('info', { event: 'form', path: request.req.path, status: request.res.status, milliseconds, requestId });
  });
  app.on('POST', ['/v1/*', '/subscriptions/*'], async (request, next) => {
    refuse(bySender.take(senderOf(request, trustedProxies)));
    await next();
  });

  function add<Schema extends z.ZodMiniType, Answer>(form: Form<Schema, Answer>): void {
    const { endpoint, check, limit, decoy, steadyTime = 0, write } = form;
    app.post(endpoint.path, async (request) => {
      const steady = wait(steadyTime);
      const { text, value } = await readJson(request.req.raw);
      const draft = readDraft(endpoint.body, value);
      if (decoy && (draft as { website?: string }).website) {
        await steady;
        return answerWith(request, endpoint, decoy());
      }
      const at = now();
      const sent = { from: originOf(request), at };
      const repeatable = { operation: endpoint.path, key: idempotencyKeyOf(request), body: text };
      const earlier = await earlierAnswer<Answer>(context.db, context.vault, repeatable, at);
      if (earlier !== undefined) return answerWith(request, endpoint, earlier);
      check?.(draft, sent);
      refuse(limit?.(draft) ?? 0);
      const answer = await writeOnce(context.db, context.vault, repeatable, at, (transaction) =>
        write(transaction, draft, sent),
      );
      context.mailQueued();
      await steady;
      return answerWith(request, endpoint, answer);
    });
  }

  add({
    endpoint: endpoints.createSubscription,
    steadyTime: context.steadyTime ?? 100,
    decoy: () => pendingReceipt,
    check: ({ consent }, { from, at }) => takeConsent(consentTextOf(context, 'subscription'), consent, from, at),
    limit: ({ email }) => byRecipient.take(comparable(email)),
    write: (transaction, draft, { from, at }) => createSubscription(context, transaction, draft, from, at),
  });
  add({
    endpoint: endpoints.confirmSubscription,
    write: (transaction, { token }, { at }) => confirmSubscription(context, transaction, token, at),
  });
  add({
    endpoint: endpoints.unsubscribe,
    write: (transaction, { token }, { at }) => unsubscribe(context, transaction, token, at),
  });
  add({
    endpoint: endpoints.createContactRequest,
    decoy: () => receiptOf(newReceiptCode()),
    check: (draft, { from, at }) => contactRequestTerms(context, draft, from, at),
    limit: ({ to, contact }) =>
      byOrganisation.take(recipientOf(context, to).organisation) ||
      ('value' in contact ? byRecipient.take(comparable(contact.value)) : 0),
    write: (transaction, draft, { from, at }) => createContactRequest(context, transaction, draft, from, at),
  });
  add({
    endpoint: endpoints.withdrawContactRequest,
    write: (transaction, { receiptCode }, { at }) => withdrawContactRequest(context, transaction, receiptCode, at),
  });
  add({
    endpoint: endpoints.sendFeedback,
    decoy: () => null,
    write: async (transaction, draft, { from, at }) => {
      await sendFeedback(context, transaction, draft, from, at);
      return null;
    },
  });
  return app.route('/', subscriptionPages(context));
}

function refuse(seconds: number): void {
  if (seconds > 0) throw new ProblemError('rate-limited', [], seconds);
}

function answerWith({ json, body }: Context, endpoint: Endpoint, answer: unknown): Response {
  const headers = { 'cache-control': 'no-store' };
  const status = endpoint.status ?? 200;
  return status === 204 ? body(null, status, headers) : json(answer as object, status, headers);
}

function idempotencyKeyOf({ req }: Context): string | undefined {
  const key = req.header('idempotency-key');
  if (key === undefined || /^[\x21-\x7E]{8,100}$/.test(key)) return key;
  throw new ProblemError('invalid-request', [
    { path: 'Idempotency-Key', code: 'invalid', message: 'must be 8 to 100 visible ASCII characters' },
  ]);
}

function originOf({ req }: Context): string | undefined {
  const origin = req.header('origin');
  return origin !== undefined && origin.length <= 253 && /^https?:\/\/[\w.-]+(:\d{1,5})?$/.test(origin)
    ? origin
    : undefined;
}
