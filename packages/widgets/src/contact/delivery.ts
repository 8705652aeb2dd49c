import type { ContactRequestReceipt } from '@backontrack/contract';
import { isBackOnTrackError } from '@backontrack/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far a message is. */
export type Stage = 'writing' | 'sending' | 'offline' | 'waiting' | 'failed' | 'refused' | 'sent';

/** What a message needs to go out. */
export interface DeliveryOptions {
  /** Whether the message may go out as it is now. The reader is told where it may not. */
  check(): boolean;
  send(key: string): Promise<ContactRequestReceipt>;
  /** Called when the message was taken, or why it was not. */
  ended(error?: unknown): void;
}

// In milliseconds.
const tryAgainAfter = 60_000;

/** Sends a message once: at once, or, if the reader agrees, when there is a connection. */
export class Delivery implements ReactiveController {
  stage: Stage = 'writing';
  receipt: ContactRequestReceipt | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #options: DeliveryOptions;

  /** One key for one message, however often it has to be sent. */
  #key = '';
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: DeliveryOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#reconnected);
    this.#reconnected();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#reconnected);
    clearTimeout(this.#again);
  }

  /** Whether the reader was told that the message is sent. */
  get isOnItsWay(): boolean {
    return this.stage === 'sending' || this.stage === 'waiting';
  }

  /** Sends the message now. Without a connection the reader is asked whether it should wait. */
  async send(): Promise<void> {
    if (this.stage === 'sending') return;
    if (!this.#options.check()) this.move('writing');
    else if (navigator.onLine) await this.#deliver();
    else if (this.stage !== 'waiting') this.move('offline');
  }

  /** Sends the message when there is a connection. */
  wait(): void {
    this.move('waiting');
    void this.send();
  }

  /** Tells that the message is another one now. The reader agreed to the sending of what was there, not of this. */
  changed(): void {
    this.#key = '';
    if (this.stage === 'offline' || this.stage === 'waiting') this.move('writing');
  }

  move(stage: Stage): void {
    this.stage = stage;
    this.#host.requestUpdate();
  }

  readonly #reconnected = (): void => {
    if (this.stage === 'offline') this.move('writing');
    else this.#sendWaiting();
  };

  readonly #sendWaiting = (): void => {
    if (this.stage === 'waiting') void this.send();
  };

  async #deliver(): Promise<void> {
    const hasWaited = this.stage === 'waiting';
    this.move('sending');
    const key = (this.#key ||= crypto.getRandomValues(new Uint32Array(4)).join('-'));
    try {
      this.receipt = await this.#options.send(key);
    } catch (error) {
      if (hasWaited && key === this.#key && isBackOnTrackError(error) && error.retryable) {
        this.#waitAgain(error.retryAfter);
      } else {
        this.move(navigator.onLine || !isBackOnTrackError(error, 'network') ? 'failed' : 'offline');
        this.#options.ended(error);
      }
      return;
    }
    this.move('sent');
    this.#options.ended();
  }

  // Browsers tell of a connection before it carries anything, and nothing tells when an API that was busy is there again.
  #waitAgain(retryAfter: Date | undefined): void {
    this.move('waiting');
    clearTimeout(this.#again);
    this.#again = setTimeout(this.#sendWaiting, Math.max((retryAfter?.getTime() ?? 0) - Date.now(), tryAgainAfter));
  }
}
