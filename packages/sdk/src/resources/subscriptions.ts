import { type SubscriptionDraft, SubscriptionReceipt } from '@backontrack/contract';

import type { PostOptions, Transport } from '../transport.ts';

/** Asks for updates by mail. They begin once the link in the mail that follows is confirmed. @throws BackOnTrackError */
export const createSubscription = (transport: Transport, draft: SubscriptionDraft, options?: PostOptions) =>
  transport.post('/v1/subscriptions', draft, SubscriptionReceipt, options);

/** Confirms a subscription by the token of its mail. It can be done once. @throws BackOnTrackError */
export const confirmSubscription = (transport: Transport, token: string, options?: PostOptions) =>
  transport.post('/v1/subscriptions/confirm', { token }, SubscriptionReceipt, options);

/** Ends a subscription by the token of any of its mails. Done again, it changes nothing. @throws BackOnTrackError */
export const unsubscribe = (transport: Transport, token: string, options?: PostOptions) =>
  transport.post('/v1/subscriptions/unsubscribe', { token }, SubscriptionReceipt, options);
