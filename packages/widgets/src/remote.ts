import type { RequestOptions } from '@backontrack/sdk';
import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a widget asks for, and what it does with the answer. */
export interface RemoteOptions<Args extends readonly unknown[], Value> {
  /** What the request depends on. It is made again when one of these changes. */
  args: () => Args;
  task: (args: Args, options: RequestOptions) => Promise<Value> | Value;
  /** Called after the answer was drawn. `retried` says that the reader had asked for it again. */
  loaded?: (value: Value, retried: boolean) => void;
  /** Called after the failure was drawn. */
  failed?: (error: unknown) => void;
}

/** Remote data of an element: asked for while the element is on a page, given up when it leaves. */
export class Remote<Args extends readonly unknown[], Value> implements ReactiveController {
  /** The last good answer. It stays while the next one is on its way, and when that fails. */
  value: Value | undefined;
  /** Why the last request failed. It stays while the same is asked again: a retry must not take away what offered it. */
  error: unknown;

  readonly #task: Task<Args, Value>;
  #drawn: (() => void) | undefined;
  #givenUp = false;
  #retrying = false;

  constructor(host: ReactiveControllerHost & Node, { args, task, loaded, failed }: RemoteOptions<Args, Value>) {
    host.addController(this);
    this.#task = new Task<Args, Value>(host, {
      args,
      task: async (asked, { signal }) => {
        this.#givenUp = !host.isConnected;
        if (this.#givenUp) return initialState;
        if (!this.#retrying) this.error = undefined;
        try {
          return await task(asked, { signal });
        } catch (error) {
          if (signal.aborted) return initialState;
          throw error;
        }
      },
      onComplete: (value) => {
        this.value = value;
        this.error = undefined;
        const retried = this.#retrying;
        this.#retrying = false;
        this.#drawn = () => loaded?.(value, retried);
      },
      onError: (error) => {
        this.error = error;
        this.#retrying = false;
        this.#drawn = () => failed?.(error);
      },
    });
  }

  /** Whether a request is under way. */
  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Makes the last request again. */
  retry(): void {
    this.#retrying = true;
    void this.#task.run();
  }

  hostConnected(): void {
    if (this.#givenUp) void this.#task.run();
  }

  hostUpdated(): void {
    const drawn = this.#drawn;
    this.#drawn = undefined;
    drawn?.();
  }

  hostDisconnected(): void {
    if (!this.pending) return;
    this.#givenUp = true;
    this.#task.abort();
  }
}
