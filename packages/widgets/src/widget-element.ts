import type { BackOnTrackError, Transport } from '@backontrack/sdk';
import {
  type ComplexAttributeConverter,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';

import { warnOfUnknownAttributes } from './attributes.ts';
import { WidgetErrorEvent, WidgetOfflineEvent } from './events.ts';
import { lastGoodNote } from './failure.ts';
import { Feedback } from './feedback/feedback.ts';
import { fetchWords, interfaceLocale, speak } from './interface-locale.ts';
import { areAnswersOnTheirWay } from './loader/first-request.ts';
import { languageOf, watchLanguage } from './language.ts';
import { watchTheme } from './theme/watch-theme.ts';
import { pageTransport } from './transport.ts';

// Whoever imports one widget gets the types of all elements and events in the DOM with it. A declaration file leaves out an
// import whose types it does not use.
/** @public */
export type { Elements } from './types/elements.ts';

/** Reads a whole number within bounds. What is none falls back. */
export const wholeNumber = (least: number, most: number, otherwise: number): ComplexAttributeConverter<number> => ({
  fromAttribute(value) {
    const number = Number(value || otherwise);
    return Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
  },
});

/**
 * What all widgets have in common: attributes, language, the page's transport, and how they fail.
 *
 * @fires backontrack-offline - The API cannot be reached. `stale` says whether an answer of the past is shown, and `since`
 * when that was made.
 * @fires backontrack-theme-adjusted - Colours that the page has set could not be read, and were changed.
 */
export abstract class WidgetElement extends LitElement {
  static {
    WidgetElement.addInitializer((widget) => watchTheme(widget as WidgetElement));
  }

  /** Hashes of the files with its messages, one for each locale. The build of the files behind the script tag sets it. */
  static messages = '';

  /** Level of the widget's topmost headings, 2 to 6: one below the heading it stands under. */
  @property({ attribute: 'heading-level', converter: wholeNumber(2, 6, 3) }) headingLevel = 3;

  /**
   * Colours: those of the text around it (empty), also accent, rounding and font of the page's links and buttons
   * (`host`), the ones the reader's device is set to (`auto`), `light` or `dark`.
   */
  @property({ reflect: true, useDefault: true }) theme: '' | 'host' | 'auto' | 'light' | 'dark' = '';

  /**
   * When the loader fetches the code: when the element nears the viewport (`visible`), at once (`eager`), or when the
   * reader has agreed (`click`). Until then nothing is asked for, also where the code is there already.
   */
  @property() loading: '' | 'visible' | 'eager' | 'click' = '';

  /** The language the widget is read in. */
  @state() protected locale = '';

  /** When the answer that is shown was made, while the API cannot be reached. */
  @state() private lastGood: Date | undefined;

  #transport: Transport | undefined;
  #languageWatch: MutationObserver | undefined;

  /** The language the widget was last drawn for. */
  #drawnFor = '';

  #broken = false;

  // Most of a slow device's time goes into drawing: with the first answer nearly here, once is enough.
  #isWaiting = areAnswersOnTheirWay();

  readonly #feedback = new Feedback(this, () => ({ transport: this.transport, locale: this.locale }));

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'loading' && old === 'click' && this.isConnected) this.connectedCallback();
  }

  override connectedCallback(): void {
    if (this.loading === 'click') return;
    super.connectedCallback();
    this.locale = languageOf(this);
    this.#languageWatch = watchLanguage(this, () => (this.locale = languageOf(this)));
    // Another widget may have been drawn in another language since.
    for (const type of ['click', 'input', 'change', 'submit']) this.addEventListener(type, this.#speak, true);
    warnOfUnknownAttributes(this, (this.constructor as typeof LitElement).observedAttributes);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languageWatch?.disconnect();
  }

  readonly #speak = (used?: Event): void => {
    speak(this.#name, this.locale);
    // A page that keeps a place for what is loading has to keep it no longer.
    if (used) this.toggleAttribute('data-used', true);
  };

  // Nobody is to see English first where it is not the language, nor wait for words that could not be fetched before.
  protected override scheduleUpdate(): void | Promise<unknown> {
    const words = fetchWords(this.#name, this.locale, (this.constructor as typeof WidgetElement).messages);
    if (!words) return super.scheduleUpdate();
    if (this.#drawnFor === this.locale) {
      void words.then(() => this.requestUpdate());
      return super.scheduleUpdate();
    }
    if (!this.hasUpdated) this.renderRoot.replaceChildren(document.createElement('slot'));
    return words.then(() => {
      if (!this.hasUpdated) this.renderRoot.replaceChildren();
      return super.scheduleUpdate();
    });
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return !this.#broken;
  }

  // An error thrown while drawing would surface in the host page as one of its own.
  protected override performUpdate(): void {
    this.#speak();
    this.#drawnFor = this.locale;
    try {
      super.performUpdate();
    } catch (error) {
      this.#broken = true;
      this.renderRoot?.replaceChildren(document.createElement('slot'));
      this.fail(error);
    }
  }

  protected override firstUpdated(): void {
    if (!this.#isWaiting) return;
    setTimeout(() => {
      this.#isWaiting = false;
      this.requestUpdate();
    }, 100);
  }

  /** What a screen reader is told of a change that it cannot see. */
  protected abstract status(): string;

  /** Draws everything else. */
  protected abstract draw(): unknown;

  protected override render(): TemplateResult {
    if (this.#isWaiting) return html`<slot></slot>`;
    return html`<div class="widget" lang=${interfaceLocale}>
      <p role="status">${this.status()}</p>
      ${this.lastGood ? lastGoodNote(this.lastGood) : nothing} ${this.draw()}
    </div>`;
  }

  get #name(): string {
    return this.localName.slice('backontrack-'.length);
  }

  /** The way to the API. While that cannot be reached, an answer of the past stands in, and the reader is told. */
  protected get transport(): Transport {
    return (this.#transport ??= pageTransport((since) => {
      if (since && !this.lastGood) this.dispatchEvent(new WidgetOfflineEvent(true, since));
      this.lastGood = since;
      this.#isWaiting = false;
    }));
  }

  /** Draws a way to say that something here is missing or wrong. `entry` is the id of what it is about. */
  protected drawFeedback(entry = ''): TemplateResult {
    return this.#feedback.draw(entry);
  }

  /** Tells the page, and whoever reads its console, what failed. */
  protected fail(error: unknown): void {
    const { code = 'internal', message, requestId, retryable = false } = error as Partial<BackOnTrackError>;
    const advice = retryable
      ? 'Does the page’s Content-Security-Policy allow it in connect-src?'
      : code === 'invalid-request'
        ? 'Correct its attributes.'
        : 'Please report this line.';
    const id = requestId ? ` (request ${requestId})` : '';
    console.error(
      `backontrack: <${this.localName}> keeps its fallback: ${message ?? String(error)}${id}. ${advice}`,
      this,
    );
    if (code === 'network') this.dispatchEvent(new WidgetOfflineEvent(false));
    this.dispatchEvent(new WidgetErrorEvent(code, requestId, retryable));
  }
}
