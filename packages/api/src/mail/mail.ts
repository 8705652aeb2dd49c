/** A mail as it is composed. Its sender and Message-ID are added when it is sent. */
export interface Mail {
  to: string;
  /** Whom an answer goes to, where that is not the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  /** Address of the page that ends the subscription, for one-click unsubscribing by RFC 8058. */
  unsubscribe?: string;
}

/**
 * Hands a mail to a server.
 * @param id The same at every attempt, so that a receiver can tell a repeat.
 * @throws DeliveryError
 */
export type Deliver = (id: string, mail: Mail, signal: AbortSignal) => Promise<void>;

/** Why a mail was not taken. Says nothing of whom it was for. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** Whether it would be refused again. */
  readonly isFinal: boolean;

  constructor(reason: string, isFinal: boolean) {
    super(reason);
    this.isFinal = isFinal;
  }
}
