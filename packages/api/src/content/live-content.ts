import type { Kysely } from 'kysely';

import { Catalogue } from '../collections/catalogue.ts';
import type { ContentSource } from '../http/ready-bodies.ts';
import { type ContentSnapshot, readContent } from '../storage/content-store.ts';
import type { Database } from '../storage/schema.ts';

/** The content of now: read from the database, and read anew when it has changed or a new day begins. */
export class LiveContent implements ContentSource {
  readonly #db: Kysely<Database>;
  readonly #today: () => string;
  #snapshot: ContentSnapshot;
  #catalogue: Catalogue;
  #refreshing: Promise<void> | undefined;
  #isStale = false;

  private constructor(db: Kysely<Database>, snapshot: ContentSnapshot, today: () => string) {
    this.#db = db;
    this.#snapshot = snapshot;
    this.#today = today;
    this.#catalogue = new Catalogue(snapshot, today());
  }

  /** Reads the content for the first time. */
  static async open(
    db: Kysely<Database>,
    today: () => string = () => new Date().toISOString().slice(0, 10),
  ): Promise<LiveContent> {
    return new LiveContent(db, await readContent(db), today);
  }

  get catalogue(): Catalogue {
    const today = this.#today();
    if (today !== this.#catalogue.day) this.#catalogue = new Catalogue(this.#snapshot, today);
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
      this.#catalogue = new Catalogue(snapshot, this.#today());
    }
  }
}
