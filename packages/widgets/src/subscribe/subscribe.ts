import { createSubscription, getConsentText, isBackOnTrackError, type SubscriptionReceipt } from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { formStyles } from '../contact/styles.ts';
import { WidgetErrorEvent, WidgetReadyEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { heading } from '../heading.ts';
import { Remote } from '../remote.ts';
import { tokens } from '../tokens.ts';
import { WidgetElement } from '../widget-element.ts';
import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';
import { draftOf, enteredIn, type Fault, faultsLeft, faultsOf } from './entered.ts';
import { SubscribeEvent } from './events.ts';
import { drawFields, drawSummary } from './fields.ts';
import { nearestMailLanguage } from './mail-languages.ts';
import { type PlainForm, readPlainForm } from './plain-form.ts';
import { isOutdated, refusalText, refusedFields } from './refusal.ts';
import { styles } from './styles.ts';
import { topicsOf } from './topics.ts';

/**
 * Asks whether the reader would like to be written to. Mails begin once the link in the first one is confirmed.
 *
 * @slot - Shown until the form is there, and when loading fails. Put a plain form with an `action` here, or a link.
 * @fires backontrack-ready - The form is shown.
 * @fires backontrack-subscribe - The API has taken the wish in. `state` says how the subscription stands.
 * @fires backontrack-error - The form could not be loaded, or not be sent.
 * @csspart action - A button.
 * @cssprop --backontrack-color-accent - Buttons, links and the focus ring.
 * @cssprop --backontrack-color-on-accent - Words on the accent.
 * @cssprop --backontrack-color-danger - What is wrong in the form.
 * @cssprop --backontrack-color-line - Lines and borders.
 * @cssprop --backontrack-shape-radius - Rounding of buttons, fields and boxes.
 */
export class Subscribe extends WidgetElement {
  static override styles: CSSResultGroup = [tokens, formStyles, styles];

  /** Topics to offer, with spaces between them: `news`, `events`, `programmes`, `mentoring`. Empty offers all. */
  @property() topics = '';

  /** The language of mails that the reader has chosen. */
  @state() private mailLocale = '';

  @state() private faults: readonly Fault[] = [];

  @state() private isSending = false;

  /** Why the last try was not taken, in words. */
  @state() private refusal: (() => string) | undefined;

  @state() private receipt: SubscriptionReceipt | undefined;

  /** Whether the consent text has changed since the page was opened. */
  @state() private isOutdated = false;

  readonly #consent = new Remote(this, {
    args: () => [this.locale, this.isOutdated] as const,
    task: ([locale, outdated], { signal }) =>
      getConsentText(this.transport, 'subscription', {
        signal,
        // Asked for in the same way, the browser would give the text that it has kept.
        locale: outdated ? [locale, 'en'] : locale,
      }),
    loaded: () => {
      if (this.#isReady) return;
      this.#isReady = true;
      if (this.#plain?.isFocused) this.#focus('#email');
      this.dispatchEvent(new WidgetReadyEvent());
    },
    failed: (error) => this.fail(error),
  });

  #isReady = false;

  #plain: PlainForm | undefined;

  /** Where to write to, as it was sent. */
  #email = '';

  /** One key for one content of the form, however often it has to be sent. */
  #sent = { draft: '', key: '' };

  #sending: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, it is there again already.
    if (!this.isConnected) this.#sending?.abort();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.#consent.value) this.#plain ??= readPlainForm(this);
  }

  protected override status(): string {
    const { value, pending, error } = this.#consent;
    if (value) return this.isSending ? sending() : '';
    return pending ? loading() : error ? failureText(error) : '';
  }

  protected override draw(): unknown {
    const { value, error } = this.#consent;
    return html`${value ? this.#drawForm() : html`<slot></slot>${error ? failure(this.#consent) : this.#drawSkeleton()}`}
    ${this.receipt ? this.#drawSent(this.receipt) : nothing} ${value ? this.drawFeedback() : nothing}`;
  }

  #drawForm(): TemplateResult {
    return html`<form novalidate ?hidden=${this.receipt !== undefined} @input=${this.#change} @submit=${this.#submit}>
      ${drawSummary(this.faults, (field) => this.#focus(`[name=${field}]`))}
      ${drawFields({
        consent: this.#consent.value!,
        offered: topicsOf(this.topics),
        faults: this.faults,
        mailLocale: this.mailLocale || nearestMailLanguage(this.locale),
        choose: (mailLocale) => (this.mailLocale = mailLocale),
        email: this.#plain?.email ?? '',
      })}
      ${this.refusal ? html`<p class="fault" role="alert">${this.refusal()}</p>` : nothing}
      <button part="action" class="action primary" aria-disabled=${this.isSending}>
        ${this.isSending ? sending() : msg('Subscribe', { id: 'subscribe.send' })}
      </button>
    </form>`;
  }

  #drawSent({ confirmWithinDays }: SubscriptionReceipt): TemplateResult {
    return html`<div class="sent notice">
      ${heading(this.headingLevel, msg('1 of 2: check your e-mail', { id: 'subscribe.sent' }), undefined, true)}
      <p>
        ${msg(str`We have sent a mail to ${this.#email}. Open the link in it and press the button there.`, {
          id: 'subscribe.sent.next',
        })}
      </p>
      <p>
        ${msg('Only then are you on the list. Nothing has come? Look into the folder for spam.', {
          id: 'subscribe.sent.spam',
        })}
      </p>
      ${confirmWithinDays === undefined ? nothing : html`<p class="small">${deletedAfter(confirmWithinDays)}</p>`}
      <button part="action" class="action" @click=${this.#goBack}>
        ${msg('Change the address, or send it again', { id: 'subscribe.again' })}
      </button>
    </div>`;
  }

  #drawSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true">
      <div class="bar"></div>
      <div class="bar field"></div>
      <div class="bar"></div>
      <div class="bar field"></div>
    </div>`;
  }

  readonly #change = ({ target, currentTarget }: Event): void => {
    const found = faultsOf(enteredIn(currentTarget as HTMLFormElement, topicsOf(this.topics)));
    this.faults = faultsLeft(this.faults, (target as HTMLInputElement).name, found);
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isSending) return;
    const entered = enteredIn(event.currentTarget as HTMLFormElement, topicsOf(this.topics));
    this.refusal = undefined;
    this.faults = faultsOf(entered);
    if (this.faults.length > 0) return this.#focusDrawn('.summary');

    const draft = draftOf(entered, this.#consent.value!, location.origin);
    const content = JSON.stringify(draft);
    if (this.#sent.draft !== content) {
      this.#sent = { draft: content, key: crypto.getRandomValues(new Uint32Array(4)).join('-') };
    }
    this.#sending = new AbortController();
    this.isSending = true;
    try {
      const { signal } = this.#sending;
      const receipt = await createSubscription(this.transport, draft, { signal, idempotencyKey: this.#sent.key });
      this.#takeReceipt(receipt, entered.email);
    } catch (error) {
      if (!this.#sending.signal.aborted) this.#takeRefusal(error);
    } finally {
      this.isSending = false;
    }
  };

  #takeReceipt(receipt: SubscriptionReceipt, email: string): void {
    this.receipt = receipt;
    this.#email = email;
    // Sent once more on purpose, it is another wish for a mail.
    this.#sent = { draft: '', key: '' };
    this.dispatchEvent(new SubscribeEvent(receipt.state));
    void this.#focusDrawn('.sent > [tabindex]');
  }

  #takeRefusal(error: unknown): void {
    if (isOutdated(error)) {
      if (this.isOutdated) this.#consent.retry();
      this.isOutdated = true;
      this.refusal = () =>
        msg('The text that you agreed to has changed. Please read it and tick the box again.', {
          id: 'subscribe.outdated',
        });
      return;
    }
    this.faults = refusedFields(error);
    if (this.faults.length > 0) return void this.#focusDrawn('.summary');
    this.refusal = () => refusalText(error);
    const {
      code = 'internal',
      requestId,
      retryable,
    } = isBackOnTrackError(error) ? error : ({} as Partial<WidgetErrorEvent>);
    this.dispatchEvent(new WidgetErrorEvent(code, requestId, retryable ?? false));
  }

  readonly #goBack = (): void => {
    this.receipt = undefined;
    void this.#focusDrawn('#email');
  };

  async #focusDrawn(selector: string): Promise<void> {
    await this.updateComplete;
    this.#focus(selector);
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const sending = (): string => msg('Sending…', { id: 'subscribe.sending' });

function deletedAfter(days: number): string {
  return counted(days, {
    one: () =>
      msg(str`If you do not confirm, we delete your address after ${days} day.`, { id: 'subscribe.deleted.one' }),
    two: () =>
      msg(str`If you do not confirm, we delete your address after ${days} days.`, { id: 'subscribe.deleted.two' }),
    few: () =>
      msg(str`If you do not confirm, we delete your address after ${days} days.`, { id: 'subscribe.deleted.few' }),
    many: () =>
      msg(str`If you do not confirm, we delete your address after ${days} days.`, { id: 'subscribe.deleted.many' }),
    other: () =>
      msg(str`If you do not confirm, we delete your address after ${days} days.`, { id: 'subscribe.deleted.other' }),
  });
}
