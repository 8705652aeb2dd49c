import * as z from 'zod/mini';

import { ConsentDraft, EmailAddress, Honeypot, line } from './draft.ts';
import { openEnum } from './open-enum.ts';
import { LocaleTag } from './text.ts';

/** What a subscriber can be told about. */
export const subscriptionTopics = ['news', 'events', 'programmes', 'mentoring'] as const;

/** `pending` until the link in the mail is confirmed. */
export const subscriptionStates = ['pending', 'active', 'unsubscribed'] as const;

/* @__NO_SIDE_EFFECTS__ */
function someOf<const Known extends readonly string[]>(values: Known) {
  return z.array(z.enum(values)).check(z.minLength(1), z.maxLength(values.length));
}

/** A wish to be told of something by mail. Asked for again, it replaces what was chosen before once it is confirmed. */
export const SubscriptionDraft = z.strictObject({
  email: EmailAddress,
  topics: someOf(subscriptionTopics),
  /** The language to write in. */
  locale: LocaleTag,
  consent: ConsentDraft,
  website: Honeypot,
});
export type SubscriptionDraft = z.infer<typeof SubscriptionDraft>;

/** The same as a plain form sends it, without any script. A field that is not known is left aside. */
export const SubscriptionForm = z.object({
  email: EmailAddress,
  topics: someOf(subscriptionTopics),
  /** The nearest to what the browser asks for unless told. */
  locale: z.optional(LocaleTag),
  textVersion: z.string(),
  /** Whatever it says: that it is there means yes. */
  agreed: z.string(),
  website: Honeypot,
});

/** The token of a mailed link. */
export const SubscriptionToken = z.strictObject({ token: line(200) });
export type SubscriptionToken = z.infer<typeof SubscriptionToken>;

/** How a subscription stands. The same for an address that is known and one that is not. */
export const SubscriptionReceipt = z.object({
  state: openEnum(subscriptionStates),
  /** Days until a subscription that is not confirmed is deleted. Only with `pending`. */
  confirmWithinDays: z.optional(z.number()),
});
export type SubscriptionReceipt = z.infer<typeof SubscriptionReceipt>;
