import { type Chapter, countOf, type Finding, verdictOf, type Weight } from './finding.ts';
import { reportOf } from './report.ts';
import { styles } from './styles.ts';

/** What a reader of the overlay can ask for. */
export interface Wishes {
  readonly onAgain: () => void;
}

// Made with plain calls: whatever the page does to Lit, or to markup, this works.
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Record<string, unknown> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (/^(aria-|role$|for$)/.test(key)) element.setAttribute(key, String(value));
    else Object.assign(element, { [key]: value });
  }
  element.append(...children);
  return element;
}

// Told apart by their shapes, too. 20 by 20.
const shapes: Readonly<Record<Weight, readonly [path: string, name: string]>> = {
  problem: ['M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM6.5 6.5l7 7m0-7-7 7', 'Problem'],
  warning: ['M10 2 1 18h18L10 2Zm0 5.5v5m0 2.5v.5', 'Warning'],
  good: ['M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM6 10.5l2.8 2.8L14 7.5', 'Good'],
  note: ['M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM10 9v5m0-8.5v.5', 'Note'],
};

function sign(weight: Weight): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  const [d, name] = shapes[weight];
  const set = (element: Element, attributes: Record<string, string>) => {
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  };
  set(svg, { viewBox: '0 0 20 20', fill: 'none', role: 'img', 'aria-label': name, class: weight });
  set(path, {
    d,
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  svg.append(path);
  return svg;
}

interface ShownChapter {
  readonly list: HTMLElement;
  /** By what they say. */
  items: Map<string, HTMLLIElement>;
}

const swatches = (colours: readonly string[]): HTMLElement => {
  const shown = colours.map((background) => {
    const swatch = make('i');
    swatch.style.background = background;
    return swatch;
  });
  return make(
    'div',
    { className: 'colours', 'aria-hidden': 'true' },
    ...shown.flatMap((swatch, at) => (at ? ['→', swatch] : [swatch])),
  );
};

/** The address of the page as its readers have it. */
export function withoutDebug(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('backontrack-debug');
  return url.href;
}

/** Shows findings over a page, in a shadow root of its own. */
export class Overlay {
  readonly #host = document.createElement('div');
  readonly #panel = make('dialog', { className: 'panel', popover: 'manual', 'aria-labelledby': 'title' });
  readonly #title = make('h2', { id: 'title', tabIndex: -1, autofocus: true }, 'Back on Track: doctor');
  readonly #verdict = make('p', { className: 'verdict', role: 'status' });
  readonly #said = make('p', { className: 'said', role: 'status' });
  // No landmarks: the page has its own.
  readonly #findings = make('div', { className: 'findings' });
  readonly #open = make('button', { className: 'open', type: 'button', hidden: true, onclick: () => this.show() });
  readonly #report = make('textarea', { readOnly: true, 'aria-labelledby': 'report', spellcheck: false });
  readonly #end = make(
    'section',
    {},
    make('h3', { id: 'report' }, 'Report'),
    make(
      'p',
      { className: 'advice' },
      'To be passed on to whoever helps you. It holds the host of this page and the browser’s name, no address of a reader and nothing that was entered.',
    ),
    this.#report,
  );
  readonly #chapters = new Map<string, ShownChapter>();
  #before: Element | null = null;

  constructor({ onAgain }: Wishes) {
    this.#host.lang = 'en';
    this.#host.dir = 'ltr';
    this.#host.dataset['backontrackDoctor'] = '';
    const root = this.#host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets.push(sheet);

    const button = (text: string, onclick: () => void) => make('button', { type: 'button', onclick }, text);
    const leave = make('a', { className: 'leave', href: withoutDebug(location.href) }, 'Leave debugging');
    this.#panel.append(
      make(
        'div',
        { className: 'head' },
        this.#title,
        button('Close', () => this.hide()),
        this.#verdict,
        make(
          'div',
          { className: 'tools' },
          button('Check again', onAgain),
          button('Copy report', () => void this.#copy(this.#report.value, 'The report is copied.')),
          leave,
        ),
        this.#said,
      ),
      this.#findings,
    );
    this.#findings.append(this.#end);
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.hide();
    });
    // What a reader does here is not the page's business.
    for (const type of ['click', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout'])
      this.#host.addEventListener(type, (event) => event.stopPropagation());
    root.append(this.#panel, this.#open);
    document.documentElement.append(this.#host);
  }

  /** Whether there is one already, of another version. */
  static get isThere(): boolean {
    return document.querySelector('[data-backontrack-doctor]') !== null;
  }

  show(): void {
    this.#before = document.activeElement;
    this.#open.hidden = true;
    // In the top layer nothing of the page lies over it, and the page stays in use.
    if (this.#panel.showPopover) this.#panel.showPopover();
    else this.#panel.show();
    this.#title.focus({ preventScroll: true });
  }

  hide(): void {
    if (this.#panel.hidePopover) this.#panel.hidePopover();
    else this.#panel.close();
    this.#open.hidden = false;
    const back = this.#before instanceof HTMLElement && this.#before !== document.body ? this.#before : this.#open;
    (back === this.#host ? this.#open : back).focus({ preventScroll: true });
  }

  /** Draws what has changed. What stays is left alone, with the focus in it. */
  draw(chapters: readonly Chapter[]): void {
    const verdict = verdictOf(chapters);
    const weight = countOf(chapters, 'problem') ? 'problem' : countOf(chapters, 'warning') ? 'warning' : 'good';
    if (this.#verdict.textContent !== verdict) {
      this.#verdict.replaceChildren(sign(weight), verdict);
      this.#open.replaceChildren(sign(weight), `Back on Track: ${verdict}`);
    }
    this.#report.value = reportOf(chapters, location.host, navigator.userAgent);

    for (const { title, findings } of chapters) {
      const chapter = this.#chapters.get(title) ?? this.#begin(title);
      const before = chapter.items;
      chapter.items = new Map(
        findings.map((finding) => {
          const key = JSON.stringify(finding);
          return [key, before.get(key) ?? this.#item(finding)];
        }),
      );
      const items = [...chapter.items.values()];
      for (const [key, item] of before) if (!chapter.items.has(key)) item.remove();
      items.forEach((item, at) => {
        if (chapter.list.children[at] !== item) chapter.list.insertBefore(item, chapter.list.children[at] ?? null);
      });
    }
  }

  #begin(title: string): ShownChapter {
    const chapter = { list: make('ul'), items: new Map<string, HTMLLIElement>() };
    this.#chapters.set(title, chapter);
    this.#end.before(make('h3', {}, title), chapter.list);
    return chapter;
  }

  #item({ weight, text, advice, code, colours }: Finding): HTMLLIElement {
    const parts = [
      make('p', {}, text),
      ...(colours ? [swatches(colours)] : []),
      ...(advice ? [make('p', { className: 'advice' }, advice)] : []),
      ...(code ? [this.#code(code)] : []),
    ];
    return make('li', { className: weight }, sign(weight), make('div', {}, ...parts));
  }

  #code(code: string): HTMLElement {
    const copy = make(
      'button',
      { type: 'button', 'aria-label': `Copy ${code}`, onclick: () => void this.#copy(code) },
      'Copy',
    );
    return make('div', { className: 'copy' }, make('pre', {}, code), copy);
  }

  async #copy(text: string, said = 'Copied.'): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(said);
    } catch {
      this.#say('The browser does not let this page copy. The report at the end can be copied by hand.');
      this.#report.focus();
      this.#report.select();
    }
  }

  #say(text: string): void {
    this.#said.textContent = text;
  }
}
