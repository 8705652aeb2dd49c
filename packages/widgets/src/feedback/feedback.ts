import type { Transport } from '@backontrack/sdk';
import { msg } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';

import { failure, loading } from '../failure.ts';
import { LazyPart } from '../listing/lazy-part.ts';

/** What a reader's word is about. */
export interface Subject {
  transport: Transport;
  locale: string;
  /** Id of the entry, if it is about one. */
  entry?: string;
}

/** A way to say that something is wrong, for any widget. The form is fetched when someone wants it. */
export class Feedback {
  readonly #host: LitElement;
  readonly #form: LazyPart<object>;
  /** The entry the form is open for. */
  #open: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#form = new LazyPart(host, () => import('./feedback-form.ts'));
  }

  /** Draws a button, and the form once it was pressed. */
  draw({ transport, locale, entry = '' }: Subject): TemplateResult {
    if (this.#open !== entry) {
      return html`<button class="plain tell" part="action" type="button" @click=${() => this.#ask(entry)}>
        ${msg('Tell us if something is wrong', { id: 'feedback.ask' })}
      </button>`;
    }
    if (this.#form.error) return failure(this.#form);
    if (!this.#form.get()) return html`<p>${loading()}</p>`;
    return html`<backontrack-feedback-form
      .widget=${this.#host.localName.replace('backontrack-', '')}
      .entry=${entry}
      .transport=${transport}
      .locale=${locale}
    ></backontrack-feedback-form>`;
  }

  #ask(entry: string): void {
    this.#open = entry;
    this.#host.requestUpdate();
  }
}
