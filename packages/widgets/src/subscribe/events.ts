import type { SubscriptionReceipt } from '@backontrack/sdk';
import { WidgetEvent } from '../events.ts';

/** The API has taken a wish for updates in. The address is not in it. */
export class SubscribeEvent extends WidgetEvent {
  /** How the subscription stands: `pending` until the link in the mail is confirmed. */
  readonly state: SubscriptionReceipt['state'];

  constructor(state: SubscriptionReceipt['state']) {
    super('backontrack-subscribe');
    this.state = state;
  }
}
