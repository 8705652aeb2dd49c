import { BackOnTrackError } from '@backontrack/sdk';
import type { CSSResult, ReactiveElement } from 'lit';

import { WidgetBlockedEvent } from './events.ts';
import type { LoadError } from './loader/load.ts';

/** A part of a widget that is fetched when a reader first wants it, with its styles. */
export class LazyPart<Part extends object> {
  /** Why it could not be fetched. */
  error: BackOnTrackError | undefined;
  /** Whether it is on its way. */
  pending = false;

  readonly #host: ReactiveElement;
  readonly #fetch: () => Promise<Part>;
  #part: Part | undefined;

  constructor(host: ReactiveElement, fetch: () => Promise<Part>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part, once it is there. Asking for it fetches it, unless that has failed before. */
  get(): Part | undefined {
    if (!this.#part && !this.pending && !this.error) this.retry();
    return this.#part;
  }

  /** Fetches it before a reader wants it. Should that fail, asking for it fetches it. */
  prepare(): void {
    if (this.#part || this.pending) return;
    this.pending = true;
    void this.#arrive(false);
  }

  /** Fetches it again after a failure. */
  retry(): void {
    this.pending = true;
    void this.#arrive();
  }

  async #arrive(isWanted = true): Promise<void> {
    try {
      const part = await this.#fetch();
      const { styles = [] } = part as { styles?: readonly CSSResult[] };
      (this.#host.renderRoot as ShadowRoot).adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
      this.#part = part;
      this.error = undefined;
    } catch (cause) {
      if (isWanted) this.#fail(cause);
    }
    this.pending = false;
    this.#host.requestUpdate();
  }

  #fail(cause: unknown): void {
    this.error = new BackOnTrackError('network', 'a part of the widget could not be fetched', { cause });
    const { blocked, url } = cause as Partial<LoadError>;
    if (blocked) this.#host.dispatchEvent(new WidgetBlockedEvent(url!));
  }
}
