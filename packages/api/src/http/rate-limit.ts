/** So many calls of one key in so many seconds: all at once, or spread. */
export interface Rate {
  count: number;
  seconds: number;
}

// A key is some hundred bytes: enough for a flood of senders, and bounded.
const mostKeys = 50_000;

/** Counts calls by key, in memory. Source: the generic cell rate algorithm. */
export class RateLimit {
  readonly #interval: number;
  readonly #window: number;
  readonly #now: () => Date;
  // When a key will have used nothing of its rate.
  readonly #freeAt = new Map<string, number>();

  constructor({ count, seconds }: Rate, now: () => Date) {
    this.#window = seconds * 1000;
    this.#interval = this.#window / count;
    this.#now = now;
  }

  /** Takes one call. Gives the seconds to wait when there was none left, else 0. */
  take(key: string): number {
    const now = this.#now().getTime();
    const freeAt = Math.max(this.#freeAt.get(key) ?? 0, now) + this.#interval;
    const tooEarly = freeAt - now - this.#window;
    if (tooEarly > 0) return Math.ceil(tooEarly / 1000);
    this.#freeAt.delete(key);
    this.#freeAt.set(key, freeAt);
    if (this.#freeAt.size > mostKeys) this.#forget(now);
    return 0;
  }

  #forget(now: number): void {
    for (const [key, freeAt] of this.#freeAt) if (freeAt <= now) this.#freeAt.delete(key);
    for (const key of this.#freeAt.keys()) {
      if (this.#freeAt.size <= mostKeys / 2) break;
      this.#freeAt.delete(key);
    }
  }
}
