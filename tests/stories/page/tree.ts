/** Walks over what is drawn in a story, through shadow roots. */

/** The widgets of the story. */
export const widgets = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('#storybook-root *')].filter(({ localName }) =>
    localName.startsWith('backontrack-'),
  );

/** What a widget draws itself in. */
export const frames = (): Element[] =>
  widgets().flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.widget') ?? [])]);

/** Everything below a node, through shadow roots, in the order of the document. */
export const below = (node: Element | ShadowRoot): Element[] =>
  [...node.children].flatMap((child) => [child, ...below(child), ...(child.shadowRoot ? below(child.shadowRoot) : [])]);

/** Everything the widgets draw. */
export const drawn = (): Element[] => frames().flatMap((frame) => [frame, ...below(frame)]);

/** The element around it, through shadow roots. */
export const around = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;

/** The element and everything around it, from the inside to the outside. */
export function outwards(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | undefined = element; at; at = around(at)) all.push(at);
  return all;
}

/** Whether it is there for screen readers only. */
const isForEarsOnly = (element: Element): boolean =>
  outwards(element).some((one) => getComputedStyle(one).clipPath === 'inset(50%)');

/** Whether someone who looks at the page can see it. */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  element.getClientRects().length > 0 &&
  !isForEarsOnly(element);

/** Names an element for whoever is to mend it. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  return `<${element.localName}${classes}> “${words.slice(0, 40)}”`;
}

export interface Line {
  readonly element: Element;
  readonly words: string;
  readonly box: DOMRect;
}

/** Each line of text that can be seen. */
export function lines(): Line[] {
  const found: Line[] = [];
  for (const element of drawn()) {
    if (['STYLE', 'OPTION', 'SELECT', 'TEXTAREA', 'SCRIPT'].includes(element.tagName.toUpperCase())) continue;
    const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim()) as Text[];
    if (texts.length === 0 || !isSeen(element)) continue;
    const range = document.createRange();
    for (const text of texts) {
      range.selectNodeContents(text);
      for (const box of range.getClientRects())
        if (box.width > 0 && box.height > 0) found.push({ element, words: text.data.trim().slice(0, 50), box });
    }
  }
  return found;
}

const frame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/** Waits until it holds, three seconds at most. */
export async function soon(holds: () => boolean): Promise<boolean> {
  for (let count = 0; count < 180 && !holds(); count++) await frame();
  return holds();
}

/** Waits until what was changed is drawn. */
export async function redrawn(): Promise<void> {
  for (let count = 0; count < 3; count++) await frame();
}
