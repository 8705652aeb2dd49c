import type { Transport } from '@backontrack/sdk';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';

import { failure, loading } from '../failure.ts';
import { LazyPart } from '../lazy-part.ts';
import { msg } from '../words/msg.ts';

/** What a reader's word is sent with. */
interface Surroundings {
  transport: Transport;
  locale: string;
}

/** A way to say that something is missing or wrong, for any widget. The form is fetched when someone wants it. */
export class Feedback {
  readonly #host: ReactiveElement;
  readonly #surroundings: () => Surroundings;
  readonly #form: LazyPart<object>;
  /** The entry the form is open for. */
  #open: string | undefined;

  constructor(host: ReactiveElement, surroundings: () => Surroundings) {
    this.#host = host;
    this.#surroundings = surroundings;
    this.#form = new LazyPart(host, () => import('./feedback-form.ts'));
  }

  /** Draws a button that opens and closes the form. `entry` is the id of what it is about, if it is about one. */
  draw(entry: string): TemplateResult {
    const isOpen = this.#open === entry;
    return html`<button
        class="tell"
        part="action"
        type="button"
        aria-expanded=${isOpen}
        @click=${() => this.#ask(isOpen ? undefined : entry)}
      >
        ${msg('Something is missing or wrong here', { id: 'feedback.open' })}
      </button>
      ${isOpen ? this.#drawForm(entry) : nothing}`;
  }

  #drawForm(entry: string): TemplateResult {
    if (this.#form.error) return failure(this.#form);
    if (!this.#form.get()) return html`<p>${loading()}</p>`;
    const { transport, locale } = this.#surroundings();
    return html`<backontrack-feedback-form
      .widget=${this.#host.localName.replace('backontrack-', '')}
      .entry=${entry}
      .transport=${transport}
      .locale=${locale}
    ></backontrack-feedback-form>`;
  }

  #ask(entry: string | undefined): void {
    this.#open = entry;
    this.#host.requestUpdate();
  }
}
