import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { tokens } from '../tokens.ts';
import { msg } from '../words/msg.ts';

/** Shares an address by the device's own sheet; where there is none, by its clipboard or a mail. Nothing is fetched. */
export class Share extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      .widget {
        display: grid;
        gap: 0.75em;
        justify-items: start;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em 1.5em;
        align-items: center;
      }
      .ways > * {
        display: inline-flex;
        align-items: center;
        min-block-size: max(44px, 2.75em);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      label {
        display: grid;
        inline-size: min(100%, 30em);
      }
      input {
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: max(44px, 2.75em);
        padding-inline: 0.75em;
        border: 1px solid;
        border-radius: var(--radius);
        background: none;
        color: inherit;
        font: inherit;
      }
      @media print {
        :host {
          display: none !important;
        }
      }
    `,
  ];

  @property({ attribute: false }) subject = '';
  @property({ attribute: false }) address = '';

  @state() private isOpen = false;
  @state() private copied: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', 'action');
  }

  protected override render(): TemplateResult {
    return html`<div class="widget">
      <button part="action" class="action" aria-expanded=${this.isOpen} @click=${() => void this.#share()}>
        ${msg('Share', { id: 'share.open' })}
      </button>
      ${this.isOpen ? this.#drawWays() : nothing}
      <p role="status">${this.copied ? msg('Copied.', { id: 'share.copied' }) : nothing}</p>
    </div>`;
  }

  #drawWays(): TemplateResult {
    const { subject, address } = this;
    const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(address)}`;
    return html`<div class="ways">
        <button @click=${() => void this.#copy()}>
          ${this.copied ? msg('Copied.', { id: 'share.copied' }) : msg('Copy the link', { id: 'share.copy' })}
        </button>
        <a href=${mail}>${msg('Send by e-mail', { id: 'share.mail' })}</a>
      </div>
      ${
        this.copied === false
          ? html`<label>
              ${msg('Copying is not possible here. Select the link instead.', { id: 'share.not-copied' })}
              <input readonly .value=${address} @focus=${select} />
            </label>`
          : nothing
      }`;
  }

  async #share(): Promise<void> {
    if (this.isOpen || !('share' in navigator)) {
      this.isOpen = !this.isOpen;
      this.copied = undefined;
      return;
    }
    try {
      await navigator.share({ title: this.subject, url: this.address });
    } catch (error) {
      // Whoever closes the sheet has seen it. A frame that may not open one gets the other ways.
      this.isOpen = (error as Error).name !== 'AbortError';
    }
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address);
      this.copied = true;
    } catch {
      this.copied = false;
    }
  }
}

const select = (event: Event): void => (event.target as HTMLInputElement).select();

declare global {
  interface HTMLElementTagNameMap {
    'backontrack-share': Share;
  }
}
