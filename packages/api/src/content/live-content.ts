import type { Kysely } from 'kysely';

import { Catalogue } from '../collections/catalogue.ts';
import type { ContentSource } from '../http/ready-bodies.ts';
import { type ContentSnapshot, readContent } from '../storage/content-store.ts';
import type { Database } from '../storage/schema.ts';

/** The content of now: read from the database, and read anew when it has changed or a new day begins. */
export class LiveContent implements ContentSource {
  readonly #db: Kysely<Database>;
  readonly #now: () => number;
  #snapshot: ContentSnapshot;
  #catalogue: Catalogue;
  /** When the day of the catalogue ends, in milliseconds. Compared with each request, so it is a number. */
  #dayEnds = 0;
  #refreshing: Promise<void> | undefined;
  #isStale = false;

  private constructor(db: Kysely<Database>, snapshot: ContentSnapshot, now: () => number) {
    this.#db = db;
    this.#snapshot = snapshot;
    this.#now = now;
    this.#catalogue = this.#catalogueOfToday();
  }

  /** Reads the content for the first time. */
  static async open(db: Kysely<Database>, now: () => number = Date.now): Promise<LiveContent> {
    return new LiveContent(db, await readContent(db), now);
  }

  get catalogue(): Catalogue {
    if (this.#now() >= this.#dayEnds) this.#catalogue = this.#catalogueOfToday();
    return this.#catalogue;
  }

  /**
   * Reads the content anew. Asked again while it reads, it reads once more, so that no change is missed.
   * What cannot be read leaves what was there.
   */
  refresh(): Promise<void> {
    this.#isStale = true;
    this.#refreshing ??= this.#read().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async #read(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const snapshot = await readContent(this.#db);
      if (snapshot.version === this.#snapshot.version) continue;
      this.#snapshot = snapshot;
      this.#catalogue = this.#catalogueOfToday();
    }
  }

  #catalogueOfToday(): Catalogue {
    const day = new Date(this.#now()).toISOString().slice(0, 10);
    this.#dayEnds = Date.parse(day) + 86_400_000;
    return new Catalogue(this.#snapshot, day);
  }
}
