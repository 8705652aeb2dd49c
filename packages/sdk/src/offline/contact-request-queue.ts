import type { ContactRequestDraft, ContactRequestReceipt } from '@backontrack/contract';

import { type BackOnTrackError, isBackOnTrackError } from '../errors.ts';
import { createContactRequest } from '../resources/contact-requests.ts';
import { tell } from '../tell.ts';
import type { Transport } from '../transport.ts';
import { type Connection, watchConnection } from './connection.ts';

/** A contact request that waits to be sent. */
export interface QueuedRequest {
  /** Under this key the API takes it once, however often it is sent. */
  key: string;
  draft: ContactRequestDraft;
  /** When it was written. */
  since: Date;
  /** When it is given up, unsent. */
  expires: Date;
}

/** How requests wait, and who is told. A listener that throws changes nothing: its error is an uncaught one. */
export interface ContactRequestQueueOptions {
  /**
   * Hours until a request is given up, more than 0. 24 unless told, and at most: who asked yesterday may not want the answer
   * tomorrow, and the API knows a request again for no longer.
   */
  hours?: number;
  /** Told when a waiting request was taken. Show the receipt code: it is the one key to the request. */
  onSent?: (receipt: ContactRequestReceipt, request: QueuedRequest) => void;
  /** Told when a request was given up: it expired, or the API refused it for good. */
  onGivenUp?: (request: QueuedRequest, error: BackOnTrackError | undefined) => void;
  /** Told when a request came or went. */
  onChange?: (waiting: readonly QueuedRequest[]) => void;
  /** Tells whether there is a network. {@link watchConnection} unless told. */
  connection?: Connection;
}

/** Contact requests that wait for the network. Show them: each can be cancelled until it is sent. */
export interface ContactRequestQueue {
  /** The requests that wait, the earliest first. */
  readonly waiting: readonly QueuedRequest[];
  /** Whether there is a network, as far as that is known. */
  readonly online: boolean;
  /**
   * Sends a request, or keeps it until there is a network.
   * @returns The receipt, or the request that waits.
   * @throws BackOnTrackError when the API refuses it.
   */
  send(draft: ContactRequestDraft): Promise<ContactRequestReceipt | QueuedRequest>;
  /** Takes a waiting request out. @returns Whether it was still waiting: one that is being sent goes out all the same. */
  cancel(key: string): boolean;
  /** Tries to send what waits now. */
  flush(): Promise<void>;
  /** Ends the queue and forgets what waits. */
  close(): void;
}

/**
 * Makes a queue for contact requests. Nothing waits anywhere unless a caller makes one, and it lives in the memory of
 * the page alone: what a young person wrote is on no disk.
 *
 * @throws TypeError when `hours` is not a number of hours within a day.
 */
export function contactRequestQueue(
  transport: Transport,
  { hours = 24, onSent, onGivenUp, onChange, connection = watchConnection() }: ContactRequestQueueOptions = {},
): ContactRequestQueue {
  if (!(hours > 0 && hours <= 24)) {
    throw new TypeError(`hours: expected a number of hours, more than 0 and at most 24, got ${JSON.stringify(hours)}`);
  }
  const waiting: QueuedRequest[] = [];
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let flushing: Promise<void> | undefined;
  let sending: QueuedRequest | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const take = (request: QueuedRequest): boolean => {
    const index = waiting.indexOf(request);
    if (index < 0) return false;
    waiting.splice(index, 1);
    clearTimeout(timers.get(request.key));
    timers.delete(request.key);
    tell(() => onChange?.([...waiting]));
    return true;
  };

  const giveUp = (request: QueuedRequest, error?: BackOnTrackError) => {
    if (take(request)) tell(() => onGivenUp?.(request, error));
  };

  const enqueue = (key: string, draft: ContactRequestDraft): QueuedRequest => {
    const since = new Date();
    const life = hours * 3_600_000;
    const request: QueuedRequest = { key, draft, since, expires: new Date(since.getTime() + life) };
    waiting.push(request);
    timers.set(
      key,
      setTimeout(() => giveUp(request), life),
    );
    tell(() => onChange?.([...waiting]));
    return request;
  };

  const sendAll = async () => {
    for (const request of waiting.slice()) {
      // A page that slept may have missed the timer.
      if (request.expires.getTime() <= Date.now()) giveUp(request);
      if (!waiting.includes(request)) continue;
      sending = request;
      try {
        const receipt = await createContactRequest(transport, request.draft, { idempotencyKey: request.key });
        take(request);
        tell(() => onSent?.(receipt, request));
      } catch (error) {
        if (!isBackOnTrackError(error)) throw error;
        if (!waits(error) && !error.retryable) {
          giveUp(request, error);
          continue;
        }
        // No event tells when an API that is down or busy is there again.
        const wait = Math.max((error.retryAfter?.getTime() ?? 0) - Date.now(), tryAgainAfter);
        clearTimeout(again);
        again = setTimeout(() => void flush().catch(() => {}), wait);
        return;
      } finally {
        sending = undefined;
      }
    }
  };

  const flush = () => (flushing ??= sendAll().finally(() => (flushing = undefined)));
  const unsubscribe = connection.subscribe((online) => {
    if (online) flush().catch(() => {});
  });

  return {
    get waiting() {
      return [...waiting];
    },
    get online() {
      return connection.online;
    },
    async send(draft) {
      const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
      if (!connection.online) return enqueue(key, draft);
      try {
        return await createContactRequest(transport, draft, { idempotencyKey: key });
      } catch (error) {
        if (isBackOnTrackError(error) && waits(error)) return enqueue(key, draft);
        throw error;
      }
    },
    cancel: (key) => waiting.some((request) => request.key === key && request !== sending && take(request)),
    flush,
    close() {
      unsubscribe();
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      clearTimeout(again);
      waiting.length = 0;
    },
  };
}

// In milliseconds.
const tryAgainAfter = 60_000;

// A login page in the place of the API is no network either.
const waits = ({ code }: BackOnTrackError): boolean => ['network', 'timeout', 'contract'].includes(code);
