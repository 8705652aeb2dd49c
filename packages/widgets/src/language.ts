/** The `lang` of an element or of its nearest ancestor, across shadow roots, else the browser's language. */
export function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const tag = canonical(at.closest('[lang]')?.getAttribute('lang'));
    if (tag) return tag;
  }
  return navigator.language;
}

/** Calls back when a `lang` around the element changes, until the observer is disconnected. */
export function watchLanguage(element: Element, changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    observer.observe(at.getRootNode(), { attributeFilter: ['lang'], subtree: true });
  }
  return observer;
}

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

function canonical(tag: string | null | undefined): string | undefined {
  try {
    // Content systems write sr_Latn, too.
    return tag ? Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}
