import type { ReactiveController, ReactiveControllerHost } from 'lit';

// A screen reader that is given a number for each letter typed reads none to its end.
const quiet = 700;

/** Words for a status line: they are changed once the reader has paused, and only when they differ. */
export class Announcement implements ReactiveController {
  words = '';

  readonly #host: ReactiveControllerHost;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #next = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says something soon. */
  say(words: string): void {
    if (words === this.#next) return;
    this.#next = words;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.words = words;
      this.#host.requestUpdate();
    }, quiet);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#next = this.words;
  }
}
