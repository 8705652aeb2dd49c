import type { Catalogue } from '../collections/catalogue.ts';
import { BodyCache } from './body-cache.ts';
import type { ReadyBody } from './ready-body.ts';

/** Where routes find the content of now. */
export interface ContentSource {
  readonly catalogue: Catalogue;
}

/** Ready bodies of the content of now: those of an older one are dropped as a whole. */
export class ReadyBodies {
  readonly #source: ContentSource;
  #catalogue: Catalogue;
  #cache = new BodyCache();

  constructor(source: ContentSource) {
    this.#source = source;
    this.#catalogue = source.catalogue;
  }

  /** Gives the body of an address, and makes it when it is asked for the first time. */
  get(address: string, make: (catalogue: Catalogue, search: URLSearchParams) => ReadyBody): ReadyBody {
    const { pathname, search } = new URL(address);
    return this.#current().get(pathname + search, () => make(this.#catalogue, new URLSearchParams(search)));
  }

  /** The body of a path with its query as it was written, when it is ready. */
  known(path: string): ReadyBody | undefined {
    return this.#current().known(path);
  }

  #current(): BodyCache {
    const { catalogue } = this.#source;
    if (catalogue !== this.#catalogue) {
      this.#catalogue = catalogue;
      this.#cache = new BodyCache();
    }
    return this.#cache;
  }
}
