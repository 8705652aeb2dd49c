/** What a widget takes from the query of its link, each as the attribute of that name. */
export const carried: readonly string[] =
  'age age-group availability barrier country directory heading-level href images initiative kind lang language layout limit loading local-limit lock mentors mode module ref region remote rule-set show stage tag theme topic topics view'.split(
    ' ',
  );

/** What only the page can show. */
const ofThePage = ['q', 'sort', 'cursor'];

/** Where a link is one of several that lead on, or part of what people press. */
const leading = 'nav,menu,li,header,footer,h1,h2,h3,h4,h5,h6,button,summary,label,select';

/** Things that are seen though they have no words. */
const seen = 'img,picture,svg,video,audio,canvas,iframe,object,embed,input,textarea,button,select,hr';

/**
 * Puts the widget of an embed page in the place of a link to it that stands alone in its block. The link is the
 * fallback of the widget.
 */
export function upgradeLink(link: HTMLAnchorElement): void {
  const { pathname, searchParams, hash } = new URL(link.href);
  const [, widget] = /\/embed\/([a-z]+(?:-[a-z]+)*)\/?$/.exec(pathname) ?? [];
  if (!widget || ofThePage.some((name) => searchParams.has(name)) || hash || !isAlone(link)) return;

  const element = document.createElement(`backontrack-${widget}`);
  for (const name of carried) {
    const value = searchParams.getAll(name).join(' ').trim();
    const isAddress = ['directory', 'href', 'mentors'].includes(name);
    if (value && (!isAddress || /^https?:\/\//.test(value))) element.setAttribute(name, value);
  }
  const accent = /^#?((?:[\da-f]{3}){1,2})$/i.exec(searchParams.get('color-accent') ?? '')?.[1];
  if (accent) element.style.setProperty('--backontrack-color-accent', `#${accent}`);
  const hasFocus = link.matches(':focus');
  link.replaceWith(element);
  element.append(link);
  if (hasFocus) link.focus({ preventScroll: true });
}

function isAlone(link: HTMLAnchorElement): boolean {
  // It is the fallback of a widget.
  for (let around = link.parentElement; around; around = around.parentElement)
    if (around.localName.startsWith('backontrack-')) return false;
  // Readers who comment write links, too, and an editor must not save what we make of one.
  if (link.relList.contains('ugc') || link.isContentEditable || link.closest(leading)) return false;
  let block: Element = link;
  while (/^(inline|contents)/.test(getComputedStyle(block).display)) {
    if (!block.parentElement) return false;
    block = block.parentElement;
  }
  const words = ({ textContent }: Element) => textContent.trim();
  return words(block) === words(link) && block.querySelectorAll(seen).length === link.querySelectorAll(seen).length;
}
