import { type FeedbackDraft, feedbackKinds } from '@backontrack/contract';
import { sendFeedback, type Transport } from '@backontrack/sdk';
import { css, type CSSResultGroup, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';

import { formStyles } from '../contact/styles.ts';
import { define } from '../define.ts';
import { msg, str } from '../words/msg.ts';
import { type Words, wordFor } from '../words/vocabulary.ts';

const longest = 500;

const styles = css`
  :host {
    max-inline-size: 36em;
    margin-block: 0.75em 1.5em;
  }
  fieldset {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
    gap: 0.5em;
  }
  .action {
    text-wrap: balance;
  }
  .action[aria-disabled='true'] {
    opacity: 0.6;
  }
  [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

const kindWords: Words = {
  wrong: () => msg('Something is wrong', { id: 'feedback.wrong' }),
  missing: () => msg('Something is missing', { id: 'feedback.missing' }),
  unclear: () => msg('I do not understand it', { id: 'feedback.unclear' }),
  helped: () => msg('It helped me', { id: 'feedback.helped' }),
};

// What was written and not sent, by widget and entry: a form that is closed is gone. Nothing of it is stored.
const unsent = new WeakMap<Element, Map<string, string>>();

/** Takes a reader's word about what a widget shows, without any name. */
export class FeedbackForm extends LitElement {
  static override styles: CSSResultGroup = [formStyles, styles];

  /** The widget it is about, by its stem: `mentor-finder`. */
  @property() widget = '';
  /** Id of the entry it is about, if it is about one. */
  @property() entry = '';
  @property({ attribute: false }) transport!: Transport;
  @property({ attribute: false }) locale = '';

  @state() private words = '';
  /** What it was sent as. */
  @state() private kind = '';
  @state() private stage: 'writing' | 'sending' | 'failed' | 'sent' = 'writing';

  #kept = new Map<string, string>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', 'action, field');
    const { host = this } = this.getRootNode() as Partial<ShadowRoot>;
    // Who leaves the check quickly leaves nothing of what was written.
    if (this.widget === 'eligibility-check') return;
    this.#kept = unsent.get(host) ?? this.#kept;
    unsent.set(host, this.#kept);
    this.words = this.#kept.get(this.entry) ?? '';
  }

  // Where the reader comes back to an entry whose form was open, its heading has the focus.
  protected override firstUpdated(): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    if (!activeElement?.matches(':not(.tell, body)')) this.#focus('textarea');
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
    const left = longest - this.words.length;
    const isSending = this.stage === 'sending';
    return html`<form @submit=${this.#send}>
      <div class="field">
        <label for="words">${msg('In your words, if you like', { id: 'feedback.text' })}</label>
        <p id="private" class="small">
          ${msg('Nobody sees who you are, and nobody can answer. Write no names, no numbers and nothing private.', {
            id: 'feedback.private',
          })}
        </p>
        <textarea
          part="field"
          id="words"
          rows="3"
          maxlength=${longest}
          aria-describedby="private left"
          .value=${this.words}
          @input=${this.#write}
        ></textarea>
        <p id="left" class="small">${msg(str`${left} letters left`, { id: 'contact.left' })}</p>
      </div>
      <fieldset>
        <legend>${msg('Send it as', { id: 'feedback.send' })}</legend>
        ${feedbackKinds.map(
          (kind) =>
            html`<button part="action" class="action" value=${kind} aria-disabled=${isSending}>
              ${isSending && kind === this.kind ? sending() : wordFor(kindWords, kind)}
            </button>`,
        )}
      </fieldset>
      <p role="status">${isSending ? sending() : nothing}</p>
      ${
        this.stage === 'failed'
          ? html`<p id="failed" class="fault" role="alert">
              ${msg('It could not be sent. Nothing is lost: try again in a while.', { id: 'contact.failed' })}
            </p>`
          : nothing
      }
    </form>`;
  }

  readonly #write = (event: Event): void => {
    this.words = (event.target as HTMLTextAreaElement).value;
    this.#kept.set(this.entry, this.words);
  };

  // The button that sends says what it is: with the one that opened the form, two taps are enough.
  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.stage === 'sending') return;
    this.stage = 'sending';
    this.kind = (event.submitter as HTMLButtonElement).value;
    const text = this.words.trim();
    try {
      await sendFeedback(this.transport, {
        widget: this.widget,
        kind: this.kind as FeedbackDraft['kind'],
        locale: this.locale,
        ...(this.entry && { entry: this.entry }),
        ...(text && { text }),
        ...(location.origin.startsWith('http') && { origin: location.origin }),
      });
      this.stage = 'sent';
      this.#kept.delete(this.entry);
    } catch {
      this.stage = 'failed';
    }
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const sending = (): string => msg('Sending…', { id: 'contact.sending' });

define('backontrack-feedback-form', FeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'backontrack-feedback-form': FeedbackForm;
  }
}
