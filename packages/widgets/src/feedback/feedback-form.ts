import { type FeedbackDraft, feedbackKinds } from '@backontrack/contract';
import { sendFeedback, type Transport } from '@backontrack/sdk';
import { msg } from '@lit/localize';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import { formStyles } from '../contact/styles.ts';
import { define } from '../define.ts';
import { type Words, wordFor } from '../words/vocabulary.ts';

const kindWords: Words = {
  wrong: () => msg('Something is wrong', { id: 'feedback.wrong' }),
  missing: () => msg('Something is missing', { id: 'feedback.missing' }),
  unclear: () => msg('I do not understand it', { id: 'feedback.unclear' }),
  helped: () => msg('It helped me', { id: 'feedback.helped' }),
};

/** Takes a reader's word about what a widget shows, without any name. */
export class FeedbackForm extends LitElement {
  static override styles: CSSResultGroup = formStyles;

  /** The widget it is about, by its stem: `mentor-finder`. */
  @property() widget = '';
  /** Id of the entry it is about, if it is about one. */
  @property() entry = '';
  @property({ attribute: false }) transport!: Transport;
  @property({ attribute: false }) locale = '';

  @state() private kind: FeedbackDraft['kind'] = 'wrong';
  @state() private words = '';
  @state() private stage: 'writing' | 'sending' | 'failed' | 'sent' = 'writing';

  protected override firstUpdated(): void {
    this.#focus('input');
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('stage') && this.stage === 'sent') this.#focus('.notice');
  }

  protected override render(): unknown {
    if (this.stage === 'sent') {
      return html`<p class="notice" tabindex="-1">
        ${msg('Thank you. We read every word, and put right what is wrong.', { id: 'feedback.sent' })}
      </p>`;
    }
    return html`<form @submit=${this.#send}>
      <fieldset>
        <legend>${msg('What do you want to tell us?', { id: 'feedback.kind' })}</legend>
        ${feedbackKinds.map(
          (kind) =>
            html`<label class="choice">
              <input
                type="radio"
                name="kind"
                .value=${kind}
                .checked=${this.kind === kind}
                @change=${() => this.#choose(kind)}
              />
              ${wordFor(kindWords, kind)}
            </label>`,
        )}
      </fieldset>
      <div class="field">
        <label for="words"
          >${msg('In your words, if you like. Please write no names.', { id: 'feedback.words' })}</label
        >
        <textarea id="words" rows="3" maxlength="500" .value=${this.words} @input=${this.#write}></textarea>
      </div>
      ${
        this.stage === 'failed'
          ? html`<p class="fault" role="alert">
              ${msg('It could not be sent. Nothing is lost: try again in a while.', { id: 'contact.failed' })}
            </p>`
          : nothing
      }
      <button class="action" aria-disabled=${this.stage === 'sending'}>${msg('Send', { id: 'contact.send' })}</button>
    </form>`;
  }

  #choose(kind: FeedbackDraft['kind']): void {
    this.kind = kind;
  }

  readonly #write = (event: Event): void => {
    this.words = (event.target as HTMLTextAreaElement).value;
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.stage === 'sending') return;
    this.stage = 'sending';
    const text = this.words.trim();
    try {
      await sendFeedback(this.transport, {
        widget: this.widget,
        kind: this.kind,
        locale: this.locale,
        ...(this.entry && { entry: this.entry }),
        ...(text && { text }),
        ...(location.origin.startsWith('http') && { origin: location.origin }),
      });
      this.stage = 'sent';
    } catch {
      this.stage = 'failed';
    }
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define('backontrack-feedback-form', FeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'backontrack-feedback-form': FeedbackForm;
  }
}
