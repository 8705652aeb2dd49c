import type { AdjustedColour } from '@backontrack/widgets';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { publicTokens, type PublicToken } from 'virtual:tokens';
import { allWidgets } from './all-widgets.ts';

type Values = Readonly<Record<string, string>>;

const fonts = ['inherit', 'system-ui, sans-serif', 'Georgia, serif', 'Verdana, sans-serif', 'ui-monospace, monospace'];

/** Tries colours, rounding and type on every widget at once, and gives the CSS for them. */
class ThemeEditor extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: grid;
      gap: 2rem;
    }
    @media (min-width: 60rem) {
      :host {
        grid-template-columns: 20rem minmax(0, 1fr);
        align-items: start;
      }
      form {
        position: sticky;
        inset-block-start: 1rem;
      }
    }
    form {
      display: grid;
      gap: 0.75rem;
    }
    label::first-letter {
      text-transform: uppercase;
    }
    label {
      display: grid;
      grid-template-columns: 1fr 9rem;
      gap: 0.75rem;
      align-items: center;
    }
    input,
    select,
    button {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 2.5rem;
      font: inherit;
    }
    pre {
      margin: 0;
      padding: 0.75rem;
      border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
      border-radius: 0.25rem;
      overflow: auto;
      font-size: 0.8125rem;
    }
    ul {
      margin: 0;
      padding-inline-start: 1.25rem;
      font-size: 0.875rem;
    }
    i {
      display: inline-block;
      inline-size: 1em;
      block-size: 1em;
      border: 1px solid;
      vertical-align: -0.1em;
    }
  `;

  @state() private values: Values = {};
  @state() private page: Values = {};
  @state() private adjusted: readonly AdjustedColour[] = [];
  @state() private isCopied = false;

  protected override render(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        ${publicTokens.map((token) => this.#drawToken(token))}
        ${this.#drawPage('background', 'Page', 'color', '#ffffff')}
        ${this.#drawPage('color', 'Text', 'color', '#1d1d1b')}
        <label
          >Font
          <select @change=${(event: Event) => this.#setPage('font-family', event)}>
            ${fonts.map((font) => html`<option>${font}</option>`)}
          </select></label
        >
        <label
          >Size of text
          <input
            type="range"
            min="12"
            max="24"
            value="16"
            @input=${(event: Event) => this.#setPage('font-size', event, 'px')}
        /></label>
        <pre tabindex="0" aria-label="The CSS">${this.#css()}</pre>
        <button type="button" @click=${() => this.#copy()}>${this.isCopied ? 'Copied' : 'Copy the CSS'}</button>
        ${this.adjusted.length > 0 ? this.#drawAdjusted() : nothing}
      </form>
      <div><slot></slot></div>`;
  }

  #drawToken({ name, syntax, default: value, description }: PublicToken): TemplateResult {
    const title = name.replace(/^--backontrack-(color|shape)-/, '').replace('-', ' ');
    const [hex = '#ccc'] = value.match(/#[\da-f]{3,6}/i) ?? [];
    const initial = hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    return syntax === '<color>'
      ? html`<label title=${description}
          >${title} <input type="color" .value=${initial} @input=${(event: Event) => this.#set(name, event)}
        /></label>`
      : html`<label
          >${title}
          <input
            type="range"
            min="0"
            max="1.5"
            step="0.125"
            value="0.375"
            @input=${(event: Event) => this.#set(name, event, 'em')}
        /></label>`;
  }

  #drawPage(property: string, title: string, type: 'color', initial: string): TemplateResult {
    return html`<label
      >${title} <input type=${type} .value=${initial} @input=${(event: Event) => this.#setPage(property, event)}
    /></label>`;
  }

  #drawAdjusted(): TemplateResult {
    return html`<p role="status">Changed, because they could not be read on this page:</p>
      <ul>
        ${this.adjusted.map(
          ({ token, from, to, contrast: [before, after] }) =>
            html`<li>
              ${token}: <i .style=${`background: ${from}`}></i> ${from} (${before.toFixed(1)}) is shown as
              <i .style=${`background: ${to}`}></i> ${to} (${after.toFixed(1)})
            </li>`,
        )}
      </ul>`;
  }

  #css(): string {
    const lines = Object.entries(this.values).map(([name, value]) => `  ${name}: ${value};`);
    return lines.length > 0 ? `:root {\n${lines.join('\n')}\n}` : '/* Nothing changed: widgets follow the page. */';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('backontrack-theme-adjusted', this.#note);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('backontrack-theme-adjusted', this.#note);
  }

  readonly #note = ({ colours }: { colours: readonly AdjustedColour[] }): void => {
    this.adjusted = colours;
  };

  #set(name: string, event: Event, unit = ''): void {
    this.values = { ...this.values, [name]: (event.target as HTMLInputElement).value + unit };
    this.#redraw();
  }

  #setPage(property: string, event: Event, unit = ''): void {
    this.page = { ...this.page, [property]: (event.target as HTMLInputElement).value + unit };
    this.#redraw();
  }

  // Widgets are made anew, as on a page that is loaded with this CSS.
  #redraw(): void {
    this.adjusted = [];
    this.isCopied = false;
    const ground = document.createElement('div');
    ground.style.padding = '1rem';
    for (const [name, value] of Object.entries({ ...this.page, ...this.values })) ground.style.setProperty(name, value);
    ground.append(...allWidgets());
    this.replaceChildren(ground);
  }

  protected override firstUpdated(): void {
    this.#redraw();
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.#css());
    this.isCopied = true;
  }
}

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
