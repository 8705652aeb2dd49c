import type { SubscriptionReceipt } from '@backontrack/sdk';

/** The API has taken a wish for updates in. The address is not in it. */
export class SubscribeEvent extends Event {
  /** How the subscription stands: `pending` until the link in the mail is confirmed. */
  readonly state: SubscriptionReceipt['state'];

  constructor(state: SubscriptionReceipt['state']) {
    super('backontrack-subscribe', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'backontrack-subscribe': SubscribeEvent;
  }
}
