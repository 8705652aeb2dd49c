import type { LitElement, ReactiveController } from 'lit';

import { contrast, legible, over, type Rgb } from './contrast.ts';
import { type HostLook, hostLook } from './host-look.ts';
import { type AdjustedColour, WidgetThemeAdjustedEvent } from './theme-adjusted-event.ts';

type Host = LitElement & { readonly theme: string };

/** The colours a widget draws with, and the contrast to the page that each needs: text 4.5, marks 3. */
const needed = { accent: 4.5, danger: 4.5, success: 3 } as const;

// Where pages say which scheme they are in.
const attributeFilter = ['class', 'style', 'data-theme', 'data-bs-theme', 'data-color-scheme', 'theme'];

/** Keeps the colours of a widget legible on its page, whatever the page sets, and takes them from it where asked to. */
export class Theme implements ReactiveController {
  readonly #host: Host;
  readonly #sheet = new CSSStyleSheet();
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #watch = new MutationObserver(() => this.#read());
  readonly #read = () => this.#apply();
  #last = '';

  constructor(host: Host) {
    this.#host = host;
    host.shadowRoot!.adoptedStyleSheets.push(this.#sheet);
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#read);
    for (const element of [document.documentElement, document.body, this.#host])
      this.#watch.observe(element, { attributeFilter });
    this.#apply();
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#read);
    this.#watch.disconnect();
  }

  #apply(): void {
    const look = this.#host.theme === 'host' ? hostLook(this.#host) : {};
    this.#sheet.replaceSync(rule(look));
    const { changed, css } = this.#legible();
    this.#sheet.replaceSync(rule(look) + css);

    const now = JSON.stringify(changed);
    if (changed.length > 0 && now !== this.#last) this.#host.dispatchEvent(new WidgetThemeAdjustedEvent(changed));
    this.#last = now;
  }

  #legible(): { changed: AdjustedColour[]; css: string } {
    const widget = this.#host.renderRoot.querySelector('.widget');
    if (!widget || matchMedia('(forced-colors: active)').matches) return { changed: [], css: '' };
    const probe = widget.appendChild(document.createElement('i'));
    const read = (token: string) => colourOf(probe, `var(--${token})`);
    const page = groundOf(this.#host, probe);

    const changed: AdjustedColour[] = [];
    const keep = (token: string, ground: Rgb, least: number): Rgb => {
      const [from, alpha] = read(token);
      const seen = over(from, alpha, ground);
      const to = legible(seen, [ground], least);
      const before = contrast(seen, ground);
      if (before < least) {
        changed.push({ token, from: hexOf(seen), to: hexOf(to), contrast: [before, contrast(to, ground)] });
      }
      return to;
    };
    const accent = keep('accent', page, needed.accent);
    keep('on-accent', accent, 4.5);
    keep('danger', page, needed.danger);
    keep('success', page, needed.success);
    probe.remove();
    return { changed, css: `.widget.widget{${changed.map(({ token, to }) => `--${token}:${to};`).join('')}}` };
  }
}

const rule = ({ accent, onAccent, radius, font }: HostLook): string => {
  const set = (name: string, value: string | undefined) => (value ? `${name}:${value};` : '');
  return `.widget.widget{${set('--accent', accent)}${set('--on-accent', onAccent)}${set('--radius', radius)}${set('font-family', font)}}`;
};

/** What a colour in CSS comes to on the screen: red, green and blue, and how much of what is behind it it covers. */
function colourOf(probe: HTMLElement, colour: string): [colour: Rgb, alpha: number] {
  // Mixed with itself, it is written as numbers whatever it was written as.
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  const [red = 0, green = 0, blue = 0, alpha = 1] =
    getComputedStyle(probe)
      .color.match(/-?[\d.]+(e-?\d+)?/g)
      ?.map(Number) ?? [];
  return [[red, green, blue], alpha];
}

/** The colour behind an element: of the nearest ancestor that has one, with the see-through ones laid over it. */
function groundOf(element: Element, probe: HTMLElement): Rgb {
  const layers: [Rgb, number][] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const layer = colourOf(probe, getComputedStyle(at).backgroundColor);
    if (layer[1] > 0) layers.push(layer);
    if (layer[1] >= 1) break;
  }
  const [canvas] = colourOf(probe, 'Canvas');
  return layers.reduceRight<Rgb>((ground, [colour, alpha]) => over(colour, alpha, ground), canvas);
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

const hexOf = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
