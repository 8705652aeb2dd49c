import type { ContactRequestReceipt, WithdrawnContactRequest } from '../contact-request.ts';
import type { SubscriptionReceipt } from '../subscription.ts';

/** What the API says to a subscription: once it is asked for, confirmed and ended. */
export const subscriptionReceipts = {
  pending: { state: 'pending', confirmWithinDays: 7 },
  active: { state: 'active' },
  unsubscribed: { state: 'unsubscribed' },
} as const satisfies Record<string, SubscriptionReceipt>;

/** What the API says to a request. */
export const contactRequestReceipt: ContactRequestReceipt = { receiptCode: 'K7QF-3MZP-9TXA-04WD', keptForDays: 30 };

/** What the API says to a request that is taken back before it was delivered. */
export const withdrawnContactRequest: WithdrawnContactRequest = { state: 'withdrawn', wasDelivered: false };
