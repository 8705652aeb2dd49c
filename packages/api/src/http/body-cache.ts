import type { ReadyBody } from './ready-body.ts';

// A few thousand different questions; the least recently asked ones go first.
const keptBytes = 64 * 1024 * 1024;

/** Ready bodies of one version of the content, by the address they answer. Bounded in bytes. */
export class BodyCache {
  readonly #bodies = new Map<string, ReadyBody>();
  #bytes = 0;

  /** The body of an address, when it is there. */
  known(address: string): ReadyBody | undefined {
    return this.#bodies.get(address);
  }

  /** Gives the body of an address, and makes it when it is asked for the first time. */
  get(address: string, make: () => ReadyBody): ReadyBody {
    let body = this.#bodies.get(address);
    if (body) {
      this.#bodies.delete(address);
    } else {
      body = make();
      // Its compressed forms are made later: about as much again.
      this.#bytes += body.size * 2;
      for (const [oldest, { size }] of this.#bodies) {
        if (this.#bytes <= keptBytes) break;
        this.#bodies.delete(oldest);
        this.#bytes -= size * 2;
      }
    }
    this.#bodies.set(address, body);
    return body;
  }
}
