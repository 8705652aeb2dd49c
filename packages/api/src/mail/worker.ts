import type { Kysely } from 'kysely';

import type { Log } from '../log.ts';
import type { Vault } from '../keys/vault.ts';
import type { Database } from '../storage/schema.ts';
import { type Deliver, DeliveryError } from './mail.ts';
import { lease, type LeasedMail, release, settle } from './queue.ts';

/** How the queue is worked off. */
export interface MailWorkerOptions {
  db: Kysely<Database>;
  vault: Vault;
  /** Absent where no mail server is set: mails are then kept for the outbox. */
  deliver?: Deliver | undefined;
  log: Log;
  now?: () => Date;
  /** Milliseconds after which a mail whose process has died is taken up again. */
  lease?: number | undefined;
  /** Milliseconds between looks at the queue, for mails of other processes and those to be tried again. */
  poll?: number;
}

const atOnce = 4;
const firstRetry = 5_000;
const longestRetry = 60 * 60_000;

/** Sends the mails of the queue, each by one process at a time, and tries again those that no server took. */
export class MailWorker {
  readonly #options: Required<Omit<MailWorkerOptions, 'deliver' | 'lease'>> & { deliver: Deliver | undefined };
  readonly #lease: number;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | undefined;
  readonly #over = new AbortController();
  #isAwake = false;
  #isStopped = false;

  constructor({
    deliver,
    now = () => new Date(),
    lease: milliseconds = 60_000,
    poll = 2_000,
    ...rest
  }: MailWorkerOptions) {
    this.#options = { deliver, now, poll, ...rest };
    this.#lease = milliseconds;
    this.#timer = setInterval(() => this.wake(), poll);
    this.#timer.unref();
  }

  /** Looks at the queue now. */
  wake(): void {
    this.#isAwake = true;
    if (this.#isStopped) return;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  /** Resolves once nothing is in hand. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Takes up nothing more, and finishes what is in hand or, after so many milliseconds, lets go of it. */
  async stop(within = 5_000): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    const late = setTimeout(() => this.#over.abort(), within);
    await this.idle();
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    const { db, vault, now, log } = this.#options;
    try {
      while (this.#isAwake && !this.#isStopped) {
        this.#isAwake = false;
        const leased = await lease(db, vault, { now: now(), milliseconds: this.#lease, most: atOnce });
        // There may be more than were taken.
        this.#isAwake ||= leased.length === atOnce;
        await Promise.all(leased.map((mail) => this.#send(mail)));
      }
    } catch (error) {
      log('error', { event: 'mail-queue', reason: (error as Error).message });
    }
  }

  async #send(leased: LeasedMail): Promise<void> {
    const { db, deliver, now, log } = this.#options;
    const entry = { event: 'mail', id: leased.id, attempt: leased.attempts };
    try {
      // Given up before the lease ends, or another process might send it too.
      const over = AbortSignal.any([this.#over.signal, AbortSignal.timeout(this.#lease * 0.8)]);
      if (deliver) await deliver(leased.id, leased.mail, over);
      await settle(db, leased, deliver ? 'sent' : 'kept', now());
      log('info', { ...entry, outcome: deliver ? 'sent' : 'kept' });
    } catch (error) {
      const isFinal = error instanceof DeliveryError && error.isFinal;
      log('error', { ...entry, outcome: isFinal ? 'refused' : 'postponed', reason: (error as Error).message });
      // Delivered but not recorded: only the end of the lease brings it back.
      if (!(error instanceof DeliveryError)) return;
      await release(db, leased, isFinal ? undefined : retryAt(now(), leased.attempts));
    }
  }
}

function retryAt(now: Date, attempts: number): Date {
  const wait = Math.min(longestRetry, firstRetry * 2 ** (attempts - 1));
  // Spread, so that a server that comes back is not asked for everything at once.
  return new Date(now.getTime() + wait * (0.75 + Math.random() * 0.5));
}
