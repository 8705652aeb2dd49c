import { faultsOfAxe } from './axe.ts';
import { cutLines } from './layout.ts';
import { around, below, drawn, frames, isSeen, nameOf, outwards, redrawn, widgets } from './tree.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pixel = canvas.getContext('2d', { willReadFrequently: true })!;

function colourOf(css: string): Colour {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const over = ([r, g, b, alpha]: Colour, ground: Colour): Colour => [
  r * alpha + ground[0] * (1 - alpha),
  g * alpha + ground[1] * (1 - alpha),
  b * alpha + ground[2] * (1 - alpha),
  1,
];

/** What an element stands on. */
function groundOf(element: Element): Colour {
  const layers: Colour[] = [];
  for (const at of outwards(element)) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight<Colour>((ground, layer) => over(layer, ground), [255, 255, 255, 1]);
}

const luminance = ([r, g, b]: Colour) => {
  const [red, green, blue] = [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Contrast of a line with what is around it. */
const contrastAround = (element: Element, css: string): number => {
  const ground = groundOf(around(element) ?? element);
  return contrast(over(colourOf(css), ground), ground);
};

const isField = (element: Element): boolean =>
  element.matches('input:not([type=checkbox], [type=radio], [type=hidden], [type=color]), select, textarea');

/** Words and edges of fields that are too light, in a theme and on a page of a colour scheme. */
export async function faultsOfContrast(theme: string, scheme: string): Promise<string[]> {
  document.documentElement.style.colorScheme = scheme;
  const before = widgets().map((widget) => [widget, widget.getAttribute('theme')] as const);
  if (theme !== 'written') for (const widget of widgets()) widget.setAttribute('theme', theme);
  await redrawn();
  await redrawn();
  const faults = await faultsOfAxe({ runOnly: ['color-contrast', 'link-in-text-block'] }, { explained: true });
  for (const field of drawn().filter((element) => isField(element) && isSeen(element))) {
    const ratio = contrastAround(field, getComputedStyle(field).borderTopColor);
    if (ratio < 3) faults.push(`the edge of ${nameOf(field)} has a contrast of ${ratio.toFixed(2)}`);
  }
  for (const [widget, written] of before) {
    if (written === null) widget.removeAttribute('theme');
    else widget.setAttribute('theme', written);
  }
  return faults;
}

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

const controls = (): Element[] =>
  drawn().filter((element) => element.matches(reachable) && !element.matches(':disabled') && isSeen(element));

/** Puts the keyboard before the story. */
export function startOfWalk(): void {
  for (const end of document.querySelectorAll('.end-of-walk')) end.remove();
  const root = document.querySelector('#storybook-root')!;
  const [start, end] = [0, 0].map(() => {
    const element = document.createElement('span');
    element.className = 'end-of-walk';
    element.tabIndex = 0;
    return element;
  });
  root.before(start!);
  root.after(end!);
  start!.focus();
  visited.clear();
  visitedNames.clear();
  atStart = new Set(controls());
  last = undefined;
}

const visited = new Set<Element>();
// A list that changes while the keyboard goes over it draws other entries with the same elements.
const visitedNames = new Set<string>();
// What comes while the keyboard is on its way may come behind it.
let atStart = new Set<Element>();
let last: Element | undefined;

const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

/** What is wrong with the place the keyboard has come to. Nothing when it has left the story. */
export function faultsOfStop(): string[] | undefined {
  const element = focused();
  if (!element || !outwards(element).some(({ id }) => id === 'storybook-root')) return undefined;
  if (visited.has(element)) return [`the keyboard comes to ${nameOf(element)} again`];
  visited.add(element);
  visitedNames.add(nameOf(element));
  const inWidget = outwards(element).some((at) => at.classList.contains('widget'));
  if (!inWidget) return [];

  const faults: string[] = [];
  if (!isSeen(element)) faults.push(`the keyboard is on ${nameOf(element)}, which nobody sees`);
  const ringed = [element, ...outwards(element).filter((at) => at.matches(':focus-within') || at.matches('label'))];
  const ring = ringed
    .flatMap((at) => [undefined, '::after'].map((part) => ({ at, style: getComputedStyle(at, part) })))
    .find(
      ({ style: { outlineStyle, outlineWidth } }) =>
        outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
    );
  if (element instanceof SVGElement) {
    const { stroke, strokeWidth } = getComputedStyle(element);
    const ratio = contrastAround(element, stroke);
    if (parseFloat(strokeWidth) < 2 || ratio < 3)
      faults.push(`the ring around ${nameOf(element)} has a contrast of ${ratio.toFixed(2)}`);
  } else if (!ring) faults.push(`nobody sees that the keyboard is on ${nameOf(element)}`);
  else {
    const { outlineColor, outlineStyle } = ring.style;
    const ratio = outlineStyle === 'auto' ? Infinity : contrastAround(ring.at, outlineColor);
    if (ratio < 3) faults.push(`the ring around ${nameOf(element)} has a contrast of ${ratio.toFixed(2)}`);
  }
  if (element.getAttribute('tabindex')?.match(/^[1-9]/)) faults.push(`${nameOf(element)} has a tabindex of its own`);
  const here = element.getBoundingClientRect();
  if (here.bottom <= 0 || here.top >= innerHeight) faults.push(`the keyboard is on ${nameOf(element)}, out of sight`);
  const before =
    last?.isConnected && last.getRootNode() === element.getRootNode() ? last.getBoundingClientRect() : null;
  const isOnMap = element instanceof SVGElement;
  const isBack =
    document.documentElement.dir === 'rtl' ? here.right > (before?.left ?? 0) : here.left < (before?.right ?? 0);
  if (before && !isOnMap && here.bottom < before.top - 4 && isBack)
    faults.push(`the keyboard goes up, from ${nameOf(last!)} to ${nameOf(element)}`);
  last = element;
  return faults;
}

/** Controls that the walk did not come to. */
export const faultsOfWalk = (): string[] =>
  controls()
    .filter(
      (element) =>
        atStart.has(element) && !visited.has(element) && !visitedNames.has(nameOf(element)) && !isOtherChoice(element),
    )
    .map((element) => `the keyboard does not come to ${nameOf(element)}`);

/** Of choices that exclude each other the keyboard comes to one, and goes between them by arrows. */
const isOtherChoice = (element: Element): boolean => {
  const { type, name } = element as HTMLInputElement;
  return type === 'radio' && [...visited].some((one) => one.matches(`[type=radio][name="${CSS.escape(name)}"]`));
};

/** What a finger can hit of a control. */
function targetOf(element: Element): DOMRect {
  const after = getComputedStyle(element, '::after');
  if (after.position === 'absolute' && after.content !== 'none')
    return (element as HTMLElement).offsetParent!.getBoundingClientRect();
  const label = element.closest('label') ?? ((element as HTMLInputElement).labels?.[0] as Element | undefined);
  return (element.matches('[type=checkbox], [type=radio]') && label ? label : element).getBoundingClientRect();
}

const isInSentence = (element: Element): boolean =>
  getComputedStyle(element).display === 'inline' &&
  [...(element.parentElement?.childNodes ?? [])].some((node) => node instanceof Text && /\p{L}/u.test(node.data));

/** Controls that are too small for a finger: 24 px, and 44 px for the main ones. */
export function faultsOfTargets(): string[] {
  const faults: string[] = [];
  const all = controls().map((element) => [element, targetOf(element)] as const);
  for (const [element, { width, height, x, y }] of all) {
    if (isInSentence(element)) continue;
    const isMain = element.matches('.action, .option input, button[type=submit]') || isField(element);
    const least = isMain ? 44 : 24;
    if (height >= least - 0.5 && width >= 24 - 0.5) continue;
    const middle = [x + width / 2, y + height / 2] as const;
    // A small target is enough when a circle of 24 px around its middle touches no other.
    const isAlone = all.every(
      ([other, box]) =>
        other === element ||
        Math.hypot(
          Math.max(box.left - middle[0], 0, middle[0] - box.right),
          Math.max(box.top - middle[1], 0, middle[1] - box.bottom),
        ) >= 12,
    );
    if (isMain || !isAlone)
      faults.push(`${nameOf(element)} is ${width.toFixed(0)} × ${height.toFixed(0)} px, and has to have ${least}`);
  }
  return faults;
}

const seconds = (list: string) => Math.max(...list.split(',').map(parseFloat));

/** What moves although the reader has asked for less motion. */
export const faultsOfMotion = (): string[] =>
  drawn().flatMap((element) =>
    ([undefined, '::before', '::after'] as const).flatMap((part) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
      const isMoving =
        (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
        seconds(transitionDuration) > 0.01 ||
        scrollBehavior === 'smooth';
      return isMoving ? [`${nameOf(element)}${part ?? ''} moves`] : [];
    }),
  );

const looks = (element: Element): string =>
  ([undefined, '::before', '::after'] as const)
    .map((part) => {
      const style = getComputedStyle(element, part);
      return [
        style.borderTopWidth,
        style.borderBottomWidth,
        style.borderTopStyle,
        style.textDecorationLine,
        style.fontWeight,
        style.backgroundColor,
        style.color,
        style.content,
        style.outlineStyle,
      ].join();
    })
    .join();

/** What cannot be told from its surroundings in forced colours. */
export async function faultsOfForcedColours(): Promise<string[]> {
  await redrawn();
  const faults: string[] = [];
  for (const element of controls().filter((one) => one.matches('button') || isField(one))) {
    const { borderTopStyle, borderTopWidth, textDecorationLine, outlineStyle } = getComputedStyle(element);
    const hasEdge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
    const isInHeading = element.closest('h2, h3, h4, h5, h6');
    if (!hasEdge && textDecorationLine === 'none' && outlineStyle === 'none' && !isInHeading)
      faults.push(`nothing says that ${nameOf(element)} can be pressed`);
  }
  const chosen = '[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true]';
  for (const element of drawn().filter((one) => one.matches(chosen) && isSeen(one))) {
    const attribute = ['aria-pressed', 'aria-current', 'aria-selected'].find((name) => element.hasAttribute(name))!;
    const others = frames().flatMap(below);
    const other = others.find(
      (one) =>
        one.localName === element.localName &&
        one.getAttribute(attribute) !== element.getAttribute(attribute) &&
        one.className === element.className &&
        isSeen(one),
    );
    if (other && looks(other) === looks(element)) faults.push(`${nameOf(element)} looks as if it were not chosen`);
  }
  return faults;
}

/** What does not belong on paper, and what is lost on it. */
export async function faultsOfPrint(): Promise<string[]> {
  await redrawn();
  const onPaper = drawn().filter((element) => isSeen(element));
  return [
    ...onPaper
      // Fields can be filled in with a pen. Names and topics of cards, and headings that open, are buttons that read as text.
      .filter((element) => element.matches('button:not(.open, .tag, [aria-expanded=true]), select'))
      .map((element) => `nobody can press ${nameOf(element)} on paper`),
    ...onPaper
      .filter((element) => element.matches('a[href^=http]'))
      .filter(
        (link) => !link.textContent.includes('://') && !/\(.*attr|http/.test(getComputedStyle(link, '::after').content),
      )
      .map((link) => `paper does not say where ${nameOf(link)} goes`),
    ...cutLines(),
  ];
}
