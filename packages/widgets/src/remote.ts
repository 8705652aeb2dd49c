import type { RequestOptions } from '@backontrack/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a widget asks for, and what it does with the answer. */
export interface RemoteOptions<Args extends readonly unknown[], Value> {
  /** What the request depends on. It is made again when one of these changes. */
  args(): Args;
  task(args: Args, options: RequestOptions): Promise<Value> | Value;
  /** Called after the answer was drawn. `retried` says that the reader had asked for it again. */
  loaded?(value: Value, retried: boolean): void;
  /** Called after the failure was drawn. */
  failed?(error: unknown): void;
}

/** Remote data of an element: asked for while the element is on a page, given up when it leaves. */
export class Remote<Args extends readonly unknown[], Value> implements ReactiveController {
  /** The last good answer. It stays while the next one is on its way, and when that fails. */
  value: Value | undefined;
  /** Why the last request failed. It stays while the same is asked again: a retry must not take away what offered it. */
  error: unknown;
  /** Whether a request is under way. */
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #options: RemoteOptions<Args, Value>;
  #asked: Args | undefined;
  #request: AbortController | undefined;
  #drawn: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, options: RemoteOptions<Args, Value>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Makes the last request again. */
  retry(): void {
    void this.#ask(true);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) {
      this.#asked = undefined;
      return;
    }
    const args = this.#options.args();
    if (this.#asked?.every((arg, at) => arg === args[at])) return;
    this.#asked = args;
    this.error = undefined;
    void this.#ask(false);
  }

  hostUpdated(): void {
    const drawn = this.#drawn;
    this.#drawn = undefined;
    drawn?.();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#reconnected);
    if (!this.pending) return;
    this.#request?.abort();
    this.pending = false;
    // Back on a page, it is asked for as if it were new.
    this.#asked = undefined;
  }

  hostConnected(): void {
    addEventListener('online', this.#reconnected);
    if (!this.#asked) this.#host.requestUpdate();
  }

  // Also words that could not be fetched are asked for then, by an update.
  readonly #reconnected = (): void => {
    // Who waits at the button is a reader who asks for it.
    if (this.error) void this.#ask(Boolean(this.#host.shadowRoot?.activeElement?.closest('.notice')));
    this.#host.requestUpdate();
  };

  async #ask(retried: boolean): Promise<void> {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    this.pending = true;
    try {
      const value = await this.#options.task(this.#asked!, { signal });
      if (signal.aborted) return;
      this.value = value;
      this.error = undefined;
      this.#drawn = () => this.#options.loaded?.(value, retried);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.#drawn = () => this.#options.failed?.(error);
    }
    this.pending = false;
    this.#host.requestUpdate();
  }
}
