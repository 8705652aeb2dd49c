import type { AdjustedColour } from '@backontrack/widgets';
import { css, type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

import { publicTokens } from 'virtual:tokens';
import { allWidgets } from './all-widgets.ts';
import { hexOf } from './hex.ts';

type Values = Readonly<Record<string, string>>;

const fonts = ['inherit', 'system-ui, sans-serif', 'Georgia, serif', 'Verdana, sans-serif', 'ui-monospace, monospace'];

/** What a partner's page has around the widgets. It is no part of the CSS, as widgets follow it. */
const pageColours = { 'background-color': ['Page', 'Canvas'], color: ['Text', 'CanvasText'] } as const;

/** Tries colours, rounding and type on every widget at once, and gives the CSS for them. */
class ThemeEditor extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2rem;
    }
    @media (min-width: 60rem) {
      :host {
        grid-template-columns: 22rem minmax(0, 1fr);
        align-items: start;
      }
      form {
        position: sticky;
        inset-block-start: 1rem;
        max-block-size: calc(100vh - 2rem);
        overflow: auto;
      }
    }
    form,
    fieldset {
      display: grid;
      gap: 0.75rem;
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    fieldset {
      margin-block-end: 0.75rem;
    }
    legend {
      margin-block-end: 0.5rem;
      padding: 0;
      font-weight: 600;
    }
    .value {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 0.25rem 0.75rem;
      align-items: center;
    }
    .value small {
      display: block;
    }
    .field {
      display: flex;
      gap: 0.25rem;
    }
    input,
    select,
    button {
      box-sizing: border-box;
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: 2.5rem;
      font: inherit;
    }
    [type='color'] {
      flex: none;
      inline-size: 3rem;
    }
    [aria-invalid='true'] {
      outline: 2px solid;
    }
    .value > p {
      grid-column: 1 / -1;
    }
    pre {
      margin: 0;
      padding: 0.75rem;
      border: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
      border-radius: 0.25rem;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      font-size: 0.8125rem;
    }
    p {
      margin: 0;
    }
    ul {
      margin: 0.5rem 0 0;
      padding-inline-start: 1.25rem;
    }
    p,
    ul {
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
  /** What was written that is no colour. */
  @state() private refused: Values = {};
  @state() private adjusted: readonly AdjustedColour[] = [];
  @state() private copied: boolean | undefined;

  // The defaults of a dark page are others.
  readonly #scheme = new MutationObserver(() => this.requestUpdate());

  protected override render(): TemplateResult {
    const colours = publicTokens.filter(({ syntax }) => syntax === '<color>');
    const lengths = publicTokens.filter(({ syntax }) => syntax === '<length>');
    return html`<form @submit=${(event: Event) => event.preventDefault()} @change=${() => this.#redraw()}>
        <fieldset>
          <legend>Tokens</legend>
          ${colours.map(({ name, description, default: initial }) =>
            this.#drawColour(name, titleOf(name), description, this.values[name], initial),
          )}
          ${lengths.map(({ name, description, default: initial }) =>
            this.#drawRange(name, titleOf(name), description, this.values[name] ?? initial, [0, 1.5, 0.125], 'em'),
          )}
        </fieldset>
        <fieldset>
          <legend>The page around them, which they follow</legend>
          ${Object.entries(pageColours).map(([name, [title, initial]]) =>
            this.#drawColour(name, title, '', this.page[name], initial),
          )}
          <label class="value">
            Font
            <select
              .value=${this.page['font-family'] ?? 'inherit'}
              @change=${(event: Event) => this.#set('font-family', valueOf(event))}
            >
              ${fonts.map((font) => html`<option>${font}</option>`)}
            </select>
          </label>
          ${this.#drawRange('font-size', 'Size of text', '', this.page['font-size'] ?? '16px', [12, 32, 1], 'px')}
        </fieldset>
        <pre tabindex="0" role="region" aria-label="The CSS">${this.#css()}</pre>
        <button type="button" @click=${() => this.#copy()}>Copy the CSS</button>
        <button type="button" @click=${() => this.#reset()}>Start again</button>
        <div role="status">${this.#drawCopied()}${this.#drawAdjusted()}</div>
      </form>
      <div><slot></slot></div>`;
  }

  #drawColour(name: string, title: string, description: string, value = '', initial = ''): TemplateResult {
    const refused = this.refused[name];
    const set = (event: Event) => this.#setColour(name, valueOf(event));
    return html`<div class="value">
      <label for=${name}>${title} <small>${description}</small></label>
      <span class="field">
        <input
          id=${name}
          .value=${refused ?? value}
          placeholder="as usual"
          aria-invalid=${refused ? 'true' : nothing}
          aria-describedby=${refused ? `${name}-refused` : nothing}
          autocomplete="off"
          spellcheck="false"
          @change=${set}
        />
        <input type="color" aria-label=${`Pick ${title}`} .value=${hexOf(value || initial, this)} @input=${set} />
      </span>
      ${refused ? html`<p id=${`${name}-refused`}>This is no colour in CSS: <code>${refused}</code></p>` : nothing}
    </div>`;
  }

  #drawRange(
    name: string,
    title: string,
    description: string,
    value: string,
    [least, most, step]: readonly [number, number, number],
    unit: string,
  ): TemplateResult {
    return html`<label class="value">
      <span>${title}, ${value} <small>${description}</small></span>
      <input
        type="range"
        min=${least}
        max=${most}
        step=${step}
        aria-valuetext=${value}
        .value=${String(parseFloat(value))}
        @input=${(event: Event) => this.#set(name, valueOf(event) + unit)}
      />
    </label>`;
  }

  #drawCopied(): unknown {
    if (this.copied === undefined) return nothing;
    return html`<p>${this.copied ? 'Copied.' : 'It cannot be copied here. Select it instead.'}</p>`;
  }

  #drawAdjusted(): unknown {
    if (this.adjusted.length === 0) return nothing;
    return html`<p>Changed, because they could not be read on this page:</p>
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
    this.#scheme.observe(document.documentElement, { attributeFilter: ['style'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('backontrack-theme-adjusted', this.#note);
    this.#scheme.disconnect();
  }

  readonly #note = ({ colours }: { colours: readonly AdjustedColour[] }): void => {
    this.adjusted = colours;
  };

  /** Takes what was written, or what was picked. Nothing is the default. */
  #setColour(name: string, value: string): void {
    const { [name]: _refused, ...refused } = this.refused;
    const isColour = !value || CSS.supports('color', value);
    this.refused = isColour ? refused : { ...refused, [name]: value };
    if (isColour) this.#set(name, value);
  }

  #set(name: string, value: string): void {
    const change = (values: Values): Values => {
      const { [name]: _before, ...others } = values;
      return value ? { ...others, [name]: value } : others;
    };
    if (name.startsWith('--')) this.values = change(this.values);
    else this.page = change(this.page);
    this.copied = undefined;
    const ground = this.firstElementChild as HTMLElement | null;
    ground?.style.setProperty(name, value);
  }

  #reset(): void {
    this.values = {};
    this.page = {};
    this.refused = {};
    this.copied = undefined;
    this.replaceChildren();
    this.#redraw();
  }

  // Widgets are made anew, as on a page that is loaded with this CSS.
  #redraw(): void {
    this.adjusted = [];
    const ground = document.createElement('div');
    ground.style.padding = '1rem';
    // What the reader looks at must not scroll away while they load.
    ground.style.minBlockSize = `${this.firstElementChild?.clientHeight ?? 0}px`;
    for (const [name, value] of Object.entries({ ...this.page, ...this.values })) ground.style.setProperty(name, value);
    ground.append(...allWidgets());
    this.replaceChildren(ground);
  }

  protected override firstUpdated(): void {
    this.#redraw();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#css());
      this.copied = true;
    } catch {
      this.copied = false;
    }
  }
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value.trim();

/** `--backontrack-color-on-accent` is “On accent”. */
const titleOf = (name: string) =>
  name
    .replace(/^--backontrack-(color|shape)-/, '')
    .replace('-', ' ')
    .replace(/^./, (letter) => letter.toUpperCase());

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
