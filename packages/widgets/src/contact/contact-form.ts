import { ageBands, contactChannels, type ConsentText } from '@backontrack/contract';
import {
  createContactRequest,
  getConsentText,
  getOrganisation,
  isBackOnTrackError,
  type Mentor,
  type Organisation,
  type Transport,
} from '@backontrack/sdk';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { define } from '../define.ts';
import { failure, loading } from '../failure.ts';
import { regionCountries } from '../region-countries.ts';
import { Remote } from '../remote.ts';
import { msg, str } from '../words/msg.ts';
import { countryName } from '../words/country-name.ts';
import { wordFor } from '../words/vocabulary.ts';
import { ageBandWords, channelWords } from './contact-words.ts';
import { Delivery } from './delivery.ts';
import {
  draftOf,
  type Entered,
  type Fault,
  faultsLeft,
  faultsOf,
  isTooYoung,
  longestMessage,
  needsValue,
} from './entered.ts';
import { drawFault, drawField, drawSelect, drawSummary, drawValue, faultOf, type FieldsView } from './fields.ts';
import { drawInstead } from './instead.ts';
import { drawReceipt } from './receipt.ts';
import { drawSample, drawWay, sampleNote } from './recipient.ts';
import { faultsOfRefusal, isOutdated } from './refusal.ts';
import { formStyles } from './styles.ts';
import { drawEarlierMessage, Withdrawal } from './withdrawal.ts';

/** The element a page may not use by itself: the mentor finder shows it below a profile. */
export const contactFormTag = 'backontrack-contact-form';

/** Asks the organisation of a mentor to get in touch with the reader. */
export class ContactForm extends LitElement {
  static override styles: CSSResultGroup = formStyles;

  @property({ attribute: false }) mentor!: Mentor;
  @property({ attribute: false }) transport!: Transport;
  @property({ attribute: false }) locale = '';

  @state() private entered: Entered = {
    country: '',
    ageBand: '',
    channel: '',
    value: '',
    firstName: '',
    message: '',
    agreed: '',
  };
  @state() private faults: readonly Fault[] = [];

  /** Whether the consent text has changed since the form was opened. */
  @state() private isOutdated = false;

  readonly #needed: Remote<readonly unknown[], { consent: ConsentText; organisation: Organisation }> = new Remote(
    this,
    {
      args: () => [this.mentor.organisation, this.locale, this.isOutdated],
      task: async ([organisation], { signal }) => {
        const options = { signal, locale: this.locale };
        const [consent, found] = await Promise.all([
          getConsentText(this.transport, 'contact-request', {
            signal,
            // Asked for in the same way, the browser would give the text that it has kept.
            locale: this.isOutdated ? [this.locale, 'en'] : this.locale,
          }),
          getOrganisation(this.transport, organisation as string, options),
        ]);
        return { consent, organisation: found };
      },
    },
  );

  /** Whether the profile below which it stood was closed while its message was on the way. */
  @state() private isApart = false;

  /** The widget that it is in. */
  #home: Element | null = null;

  #isShown = false;

  /** Whether the focus was where a message is sent, which looks different at each stage. */
  #wasAtEnd = false;

  readonly #delivery = new Delivery(this, {
    check: () => this.#check(),
    send: (idempotencyKey) =>
      createContactRequest(this.transport, draftOf(this.entered, this.mentor.id, this.locale), { idempotencyKey }),
    ended: (refusal) => {
      if (!refusal) void this.updateComplete.then(() => this.#focus('.receipt'));
      if (isBackOnTrackError(refusal, 'invalid-request')) this.#takeFaults(refusal.errors);
    },
  });

  readonly #withdrawal = new Withdrawal(this, () => this.transport);
  readonly #earlier = new Withdrawal(this, () => this.transport);

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', 'action, field');
    this.entered = { ...this.entered, country: this.entered.country || this.mentor.country };
    this.#home ??= this.closest('.widget');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The reader was told that the message is sent, and needs the code that comes back.
    if (this.isConnected || !this.#home?.isConnected || !this.#delivery.isOnItsWay) return;
    this.isApart = true;
    this.#home.prepend(this);
  }

  protected override willUpdate(): void {
    this.#wasAtEnd = Boolean(this.shadowRoot?.activeElement?.closest('.notice, .primary'));
  }

  // What opened it is gone, and the keyboard with it. Who has moved on meanwhile is left alone.
  protected override updated(): void {
    if (this.#wasAtEnd && !this.shadowRoot?.activeElement) this.#focusOn('.notice, .primary');
    if (this.#isShown || !this.#needed.value) return;
    this.#isShown = true;
    if (document.activeElement === document.body) this.#focus('select');
  }

  protected override render(): unknown {
    if (!this.isApart) return this.#draw();
    const { text, locale } = this.mentor.displayName;
    return html`<div class="apart">
      <p class="strong" lang=${locale}>${text}</p>
      ${this.#delivery.receipt ? html`<div role="alert">${this.#draw()}</div>` : this.#delivery.isOnItsWay ? this.#drawEnd() : this.#draw()}
    </div>`;
  }

  #draw(): unknown {
    const { value, error } = this.#needed;
    if (error) return failure(this.#needed);
    if (!value) return html`<p>${loading()}</p>`;
    const { consent, organisation } = value;
    const { receipt } = this.#delivery;
    if (receipt) {
      return drawReceipt({
        receipt,
        channel: this.entered.channel,
        organisation: organisation.name.text,
        withdrawal: this.#withdrawal,
      });
    }
    const { country, ageBand } = this.entered;
    const isForThem = !isTooYoung(consent, ageBand, [country, this.mentor.country]);
    const view = this.#view;
    return html`<form novalidate @submit=${this.#submit}>
        ${drawSummary(isForThem ? this.faults : [], (field) => this.#focus(`[name=${field}]`))}
        ${this.mentor.sample ? drawSample() : drawWay(organisation)}
        ${drawSelect(
          view,
          'country',
          msg('Where do you live?', { id: 'contact.country' }),
          [...new Set([this.mentor.country, ...regionCountries])].map((code) => [code, countryName(code)]),
        )}
        ${drawSelect(view, 'ageBand', msg('How old are you?', { id: 'contact.age' }), [
          ['', msg('Choose', { id: 'contact.choose' })],
          ...ageBands.map((band) => [band, wordFor(ageBandWords, band)] as const),
        ])}
        ${isForThem ? this.#drawRest(consent) : drawInstead(organisation)}
      </form>
      ${drawEarlierMessage(this.#earlier)}`;
  }

  #drawRest(consent: ConsentText): TemplateResult {
    const { channel, message } = this.entered;
    const view = this.#view;
    const left = longestMessage - message.length;
    return html`<fieldset
        role="radiogroup"
        aria-required="true"
        aria-describedby=${faultOf(view, 'channel') ? 'channel-fault' : nothing}
      >
        <legend>${msg('How should they answer?', { id: 'contact.channel' })}</legend>
        ${drawFault(view, 'channel')}
        ${contactChannels.map(
          (name) =>
            html`<label class="choice">
              <input
                type="radio"
                name="channel"
                .value=${name}
                .checked=${channel === name}
                @change=${() => this.#enter({ channel: name })}
              />
              ${wordFor(channelWords, name)}
            </label>`,
        )}
      </fieldset>
      ${needsValue(channel) ? drawValue(view) : nothing}
      ${drawField(
        view,
        'firstName',
        msg('Your first name, if you like', { id: 'contact.first-name' }),
        html`<input
          part="field"
          id="firstName"
          name="firstName"
          maxlength="60"
          autocomplete="given-name"
          .value=${this.entered.firstName}
          @input=${this.#typed}
        />`,
      )}
      ${drawField(
        view,
        'message',
        msg('Your message', { id: 'contact.message' }),
        html`<textarea
            part="field"
            id="message"
            name="message"
            rows="5"
            aria-required="true"
            aria-invalid=${faultOf(view, 'message') ? 'true' : 'false'}
            aria-describedby="message-fault message-left"
            .value=${message}
            @input=${this.#typed}
          ></textarea>
          <p id="message-left" class="small">${msg(str`${left} letters left`, { id: 'contact.left' })}</p>`,
      )}
      <details>
        <summary>${msg('What happens with what you write', { id: 'contact.privacy' })}</summary>
        ${[consent.purpose, consent.retention, consent.controller].map(
          ({ text, locale }) => html`<p lang=${locale}>${text}</p>`,
        )}
      </details>
      <div>
        ${drawFault(view, 'agreed')}
        <label class="choice">
          <input
            type="checkbox"
            name="agreed"
            aria-required="true"
            aria-invalid=${faultOf(view, 'agreed') ? 'true' : 'false'}
            aria-describedby="agreed-fault"
            .checked=${this.entered.agreed === consent.version}
            @change=${(event: Event) => this.#enter({ agreed: (event.target as HTMLInputElement).checked ? consent.version : '' })}
          />
          <span lang=${consent.text.locale}>${consent.text.text}</span>
        </label>
      </div>
      ${this.#drawEnd()}`;
  }

  #drawEnd(): TemplateResult {
    const { stage } = this.#delivery;
    if (stage === 'offline' || stage === 'waiting') {
      const waits = stage === 'waiting';
      return html`<div class="notice" role="alert" tabindex="-1">
        <p>
          ${
            waits
              ? msg('Your message waits here. It is sent when you are online again. Keep this page open.', {
                  id: 'contact.waiting',
                })
              : msg('You are offline. Should the message wait here and be sent when you are online again?', {
                  id: 'contact.offline',
                })
          }
        </p>
        <button
          type="button"
          part="action"
          class="action"
          @click=${() => (waits ? this.#stop() : this.#delivery.wait())}
        >
          ${waits ? msg('Do not send it', { id: 'contact.waiting.stop' }) : msg('Yes, let it wait', { id: 'contact.waiting.start' })}
        </button>
      </div>`;
    }
    const words = {
      failed: () => msg('It could not be sent. Nothing is lost: try again in a while.', { id: 'contact.failed' }),
      refused: () =>
        msg('You cannot write to this mentor right now. Please choose another one.', { id: 'contact.refused' }),
    }[stage as string];
    return html`${words ? html`<p class="fault" role="alert">${words()}</p>` : nothing}
      <button
        part="action"
        class="action primary"
        ?disabled=${this.mentor.sample}
        aria-disabled=${stage === 'sending'}
        aria-describedby=${this.mentor.sample ? sampleNote : nothing}
      >
        ${stage === 'sending' ? msg('Sending…', { id: 'contact.sending' }) : msg('Send', { id: 'contact.send' })}
      </button>
      ${
        this.isApart && stage !== 'sending'
          ? html`<button type="button" part="action" class="action" @click=${() => this.#stop()}>
              ${msg('Do not send it', { id: 'contact.waiting.stop' })}
            </button>`
          : nothing
      }`;
  }

  get #view(): FieldsView {
    return { entered: this.entered, faults: this.faults, typed: this.#typed };
  }

  #enter(changes: Partial<Entered>): void {
    this.entered = { ...this.entered, ...changes };
    this.faults = faultsLeft(this.faults, changes, faultsOf(this.entered, this.#needed.value!.consent));
    this.#delivery.changed();
  }

  readonly #typed = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#enter({ [name]: value });
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#delivery.send();
  };

  #check(): boolean {
    if (!this.#needed.value || this.mentor.sample) return false;
    this.faults = faultsOf(this.entered, this.#needed.value.consent);
    if (this.faults.length > 0) void this.updateComplete.then(() => this.#focus('.summary'));
    return this.faults.length === 0;
  }

  #stop(): void {
    this.#delivery.move('writing');
    if (this.isApart) this.remove();
  }

  /** The API has the last word: its faults are shown at their fields, in our words. */
  #takeFaults(errors: readonly { path: string; code: string }[]): void {
    this.faults = faultsOfRefusal(errors);
    this.#delivery.move(this.faults.length > 0 ? 'writing' : 'refused');
    if (errors.some(isOutdated)) {
      this.entered = { ...this.entered, agreed: '' };
      if (this.isOutdated) this.#needed.retry();
      this.isOutdated = true;
    }
    void this.updateComplete.then(() => this.#focus('.summary'));
  }

  #focus(selector: string): void {
    // Apart from its profile, it is not what the reader is at, unless the focus is in it.
    if (this.isApart && !this.shadowRoot?.activeElement) return;
    this.#focusOn(selector);
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

define(contactFormTag, ContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'backontrack-contact-form': ContactForm;
  }
}
