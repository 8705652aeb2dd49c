import type { ReactiveController, ReactiveElement } from 'lit';

import { LazyPart } from '../lazy-part.ts';
import type { Shown } from './things.ts';

type Host = ReactiveElement & { readonly structuredData: boolean };

/** Puts what a widget shows into its page, for search engines, where the page wants that. What that takes is fetched then. */
export class StructuredData implements ReactiveController {
  readonly #host: Host;
  readonly #shown: () => Shown;
  readonly #block: LazyPart<typeof import('./data-block.ts')>;
  #isPublished = false;

  constructor(host: Host, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#block = new LazyPart(host, () => import('./data-block.ts'));
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.structuredData) {
      this.hostDisconnected();
      return;
    }
    const block = this.#host.isConnected ? this.#block.get() : undefined;
    block?.publish(this.#host, this.#shown());
    this.#isPublished ||= block !== undefined;
  }

  hostDisconnected(): void {
    if (this.#isPublished) this.#block.get()?.withdraw(this.#host);
    this.#isPublished = false;
  }
}
