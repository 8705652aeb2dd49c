import type { ReadyBody } from './ready-body.ts';

// A few thousand different questions; the least recently asked ones go first.
const keptBytes = 64 * 1024 * 1024;

// An address and the objects of an answer weigh more than the answer to a question that finds nothing: 1.9 kB, measured.
// The compressed forms are made later: about as much as the body again.
const weightOf = (address: string, { size }: ReadyBody): number => address.length + 2_000 + size * 2;

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
      this.#bytes += weightOf(address, body);
      for (const [oldest, other] of this.#bodies) {
        if (this.#bytes <= keptBytes) break;
        this.#bodies.delete(oldest);
        this.#bytes -= weightOf(oldest, other);
      }
    }
    this.#bodies.set(address, body);
    return body;
  }
}
