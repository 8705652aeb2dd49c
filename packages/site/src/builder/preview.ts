import { type Choice, queryOf } from './choice.ts';

/** How the preview is looked at. */
export type View = 'light' | 'dark' | 'contrast' | 'print' | 'plain';

// A phone that shows the builder is about as wide itself.
const phone = '360';

/** Shows the page of a choice in a frame, as wide and as seen as is asked for. */
export class Preview {
  readonly #place: HTMLElement;
  #frame: HTMLIFrameElement | undefined;
  #shown = '';

  constructor(place: HTMLElement) {
    this.#place = place;
    addEventListener('message', ({ data, source, origin }: MessageEvent<{ backontrack?: string; height?: number }>) => {
      if (origin !== location.origin || source !== this.#frame?.contentWindow || data.backontrack !== 'height') return;
      this.#frame.style.height = `${data.height}px`;
    });
  }

  show(choice: Choice, view: View, width: string): void {
    const theme = view === 'dark' ? 'dark' : view === 'plain' ? choice.theme : 'light';
    const src = `/embed/${choice.widget.name}${queryOf(choice, { theme })}`;
    const shown = `${view} ${src}`;
    if (shown !== this.#shown || !this.#frame) {
      this.#shown = shown;
      this.#put(src, view, choice);
    }
    this.#frame!.style.width = width === phone ? `min(${phone}px, 100%)` : width ? `${width}px` : '100%';
  }

  /** A frame of its own for each view: what was changed in one must not be in another. */
  #put(src: string, view: View, { widget, wholeHeight }: Choice): void {
    const frame = document.createElement('iframe');
    frame.title = `${widget.title}, preview`;
    if (view === 'plain') frame.setAttribute('sandbox', '');
    frame.src = src;
    frame.style.height = view === 'plain' ? `${wholeHeight}px` : '40rem';
    frame.addEventListener('load', () => {
      if (view !== 'contrast' && view !== 'print') return;
      const restyle = () => this.#restyle(frame, view);
      restyle();
      frame.contentDocument?.addEventListener('backontrack-ready', () => requestAnimationFrame(restyle));
    });
    this.#place.replaceChildren(frame);
    this.#frame = frame;
  }

  /** Lets the rules for paper, or for forced colours, hold on the screen. */
  #restyle({ contentDocument: page }: HTMLIFrameElement, view: 'contrast' | 'print'): void {
    if (!page) return;
    const roots = [page, ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const wanted = view === 'print' ? /^print$/ : /forced-colors: active/;
    for (const root of roots) {
      for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
        for (const rule of sheet.cssRules) {
          if ('media' in rule && wanted.test((rule as CSSMediaRule).media.mediaText)) {
            (rule as CSSMediaRule).media.mediaText = 'all';
          }
        }
      }
      if (view === 'contrast') root.adoptedStyleSheets.push(this.#forced(page));
    }
  }

  #forced({ defaultView }: Document): CSSStyleSheet {
    const { CSSStyleSheet: Sheet } = defaultView as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(`
      * { background-color: #000 !important; color: #fff !important; border-color: #fff !important; box-shadow: none !important; }
      a, a * { color: #ff0 !important; }
      button, button *, summary { color: #0ff !important; }
    `);
    return sheet;
  }
}
