import { speak, tooWide } from './language.ts';
import { type Line, drawn, isSeen, lines, nameOf, outwards, redrawn } from './tree.ts';

/** How a reader has set up the page. */
export interface Reading {
  readonly language: string;
  /** Size of the text, of the page's own. */
  readonly text?: string;
  /** Whether letters, words, lines and paragraphs stand as far apart as WCAG 1.4.12 says. */
  readonly spaced?: boolean;
}

const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

/** What is cut, lost or out of reach where the page is read so. */
export async function faultsOfLayout({ language, text = '100%', spaced = false }: Reading): Promise<string[]> {
  const page = document.documentElement;
  page.style.fontSize = text;
  const unspoken = await speak(language);
  const roots = [document, ...drawn().map((element) => element.getRootNode() as Document | ShadowRoot)];
  for (const root of new Set(roots)) {
    const sheets = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
    root.adoptedStyleSheets = spaced ? [...sheets, spacing] : sheets;
  }
  await redrawn();
  const faults = [...unspoken, ...tooWide(), ...sideways(), ...cutLines(), ...overlaps(), ...cutControls()];
  for (const root of new Set(roots))
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
  page.style.fontSize = '';
  return [...new Set(faults)];
}

/** Parts that have to be scrolled sideways. */
const sideways = (): string[] =>
  drawn()
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && isSeen(element))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map((element) => `has to be scrolled sideways: ${nameOf(element)}`);

/**
 * An entry of a list shows the beginning of what it opens. Lines and topics may be left out there, but none be halved, and
 * not where a line holds but a word or two.
 */
const isShortened = (element: Element): boolean =>
  element.closest('.card, .entry') !== null &&
  element.clientWidth >= 8 * parseFloat(getComputedStyle(element).fontSize) &&
  !matchMedia('print').matches &&
  (getComputedStyle(element).webkitLineClamp !== 'none' ||
    getComputedStyle(element).textOverflow === 'ellipsis' ||
    element.matches('.tags, .marks'));

const isHalved = (box: DOMRect, frame: DOMRect): boolean => box.top < frame.bottom - 3 && box.bottom > frame.bottom + 3;

const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';

/** Text that is not there in full. */
export const cutLines = (): string[] =>
  lines().flatMap(({ element, words, box }) => {
    for (const at of outwards(element)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      if (isShortened(at)) return isHalved(box, frame) ? [`halved by ${nameOf(at).split(' ')[0]}: “${words}”`] : [];
      const isOutX = box.left < frame.left - 1.5 || box.right > frame.right + 1.5;
      const isOutY = box.top < frame.top - 1.5 || box.bottom > frame.bottom + 1.5;
      if ((hides(overflowX) && isOutX) || (hides(overflowY) && isOutY))
        return [`cut by ${nameOf(at).split(' ')[0]}: “${words}” in ${nameOf(element).split(' ')[0]}`];
      if (/auto|scroll/.test(overflowX + overflowY)) return [];
    }
    const isLost = document.documentElement.dir === 'rtl' ? box.right > innerWidth + 1.5 : box.left < -1.5;
    return isLost ? [`out of the page: “${words}”`] : [];
  });

/** Texts that lie over each other. */
function overlaps(): string[] {
  const shown = lines().filter(({ element }) => !outwards(element).some(isShortened));
  const core = ({ box }: Line) => ({
    left: box.left + 1,
    right: box.right - 1,
    // Lines may touch: letters are less high than their boxes.
    top: box.top + box.height * 0.3,
    bottom: box.bottom - box.height * 0.3,
  });
  const cores = shown.map(core);
  const found: string[] = [];
  for (const [place, one] of cores.entries())
    for (let other = place + 1; other < cores.length; other++) {
      const with_ = cores[other]!;
      const isOver =
        one.left < with_.right && with_.left < one.right && one.top < with_.bottom && with_.top < one.bottom;
      if (isOver) found.push(`“${shown[place]!.words}” lies over “${shown[other]!.words}”`);
    }
  return found;
}

const ruler = document.createElement('canvas').getContext('2d')!;

/** Choices whose words have no room in their control. */
const cutControls = (): string[] =>
  drawn()
    .filter((element) => element instanceof HTMLSelectElement && isSeen(element))
    .flatMap((element) => {
      const select = element as HTMLSelectElement;
      const style = getComputedStyle(select);
      const words = select.selectedOptions[0]?.text ?? '';
      ruler.font = style.font;
      ruler.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
      const room = select.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
      const needed = ruler.measureText(words).width;
      return needed > room ? [`no room for “${words}” in ${nameOf(select).split(' ')[0]}`] : [];
    });
