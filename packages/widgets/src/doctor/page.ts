import { page, registry, type Registry } from '../loader/registry.ts';

/** A script tag of a loader. */
export interface LoaderTag {
  readonly src: string;
  readonly integrity: string;
}

/** The loader that does the work. It is there, since it has loaded the doctor. */
export const loader = (): Registry => page[registry]!;

/**
 * The tags of all loaders that the page has. That of a rolling channel puts one in itself. Scripts of others may have
 * such an address, too, but hardly as a module.
 */
export function loaderTags(): LoaderTag[] {
  const { base, channel } = loader();
  return [...document.scripts]
    .filter(
      ({ src, type }) =>
        type === 'module' && /\/v?\d[^/]*\/loader\.js([?#]|$)/.test(src) && !(channel && src.startsWith(base)),
    )
    .map(({ src, integrity }) => ({ src, integrity }));
}

const isWidget = ({ localName }: Element) => localName.startsWith('backontrack-');

/** All elements that are or would be widgets, also in open shadow roots, in the order of the page. */
export function widgetsIn(root: ParentNode = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inside = element.shadowRoot ? widgetsIn(element.shadowRoot) : [];
    return isWidget(element) ? [element, ...inside] : inside;
  });
}

/** Links to pages of ours that have not become widgets, and are not the fallback of one. */
export const linksOf = (host: string): HTMLAnchorElement[] =>
  [...document.querySelectorAll('a')].filter(
    (link) =>
      link.href.startsWith(`${host}/embed/`) && !closestWidget(link) && !link.closest('[data-backontrack="off"]'),
  );

const closestWidget = (element: Element | null): Element | null =>
  element && (isWidget(element) ? element : closestWidget(element.parentElement));

/** Frames that show a page of ours. */
export const framesOf = (host: string): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${host}/embed/`));
