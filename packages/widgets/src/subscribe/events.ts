import type { SubscriptionReceipt } from '@backontrack/sdk';
import { NativeEvent } from '../native-event.ts';

/** The API has taken a wish for updates in. The address is not in it. */
export class SubscribeEvent extends NativeEvent {
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
