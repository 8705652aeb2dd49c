interface Kept {
  value: unknown;
  /** Milliseconds since 1970. */
  until: number;
}

const day = 86_400_000;

/** What a reader has asked to be remembered on this device, for a while. A page may have no storage. */
export class Remembered<Value> {
  readonly #key: string;
  readonly #days: number;

  /** @param key - Its name in the storage of the page, without what all of ours begin with. */
  constructor(key: string, days: number) {
    this.#key = `backontrack-${key}`;
    this.#days = days;
  }

  /** Keeps it from now on. Says whether that was possible. */
  write(value: Value): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ value, until: Date.now() + this.#days * day } satisfies Kept));
      return true;
    } catch {
      return false;
    }
  }

  /** What was kept. What is too old is deleted. */
  read(): Value | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null;
      if (!kept) return undefined;
      if (kept.until > Date.now()) return kept.value as Value;
      this.forget();
    } catch {
      // Storage is denied, or holds something else.
    }
    return undefined;
  }

  /** Deletes what was kept. */
  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Where nothing can be kept, nothing is to be deleted.
    }
  }
}
