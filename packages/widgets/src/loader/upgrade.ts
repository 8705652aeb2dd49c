import type { LoadError } from './load.ts';

/**
 * Loads each widget of the page when it nears the viewport, also one that is put in later.
 *
 * @param tags - Names of the elements.
 * @param load - Loads what defines an element. After a failure it is called again for the next element of that name,
 *   and when the device is back online, unless a file was refused: that stays so while the page is open.
 * @param near - Told of each element that is near the viewport while what defines it is on its way.
 */
export function upgrade(
  tags: readonly string[],
  load: (tag: string) => Promise<void>,
  near: (element: Element) => void,
): void {
  const selector = tags.join();
  /** What is on its way or has come, by tag. `undefined` where a file was refused. */
  const loads = new Map<string, Promise<void> | undefined>();

  const request = (element: Element): void => {
    viewport.unobserve(element);
    const tag = element.localName;
    if (customElements.get(tag)) return;
    if (!loads.has(tag)) {
      loads.set(
        tag,
        load(tag).catch((error: LoadError) => {
          if (error.blocked) loads.set(tag, undefined);
          else loads.delete(tag);
          report(tag, error);
        }),
      );
    }
    if (loads.get(tag)) near(element);
  };

  const viewport = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) request(target);
    },
    { rootMargin: '50%' },
  );

  const find = (root: Document | Element): void => {
    const found = [...root.querySelectorAll(selector)];
    if (root instanceof Element && root.matches(selector)) found.push(root);
    for (const element of found) {
      if (element.getAttribute('loading') === 'eager') request(element);
      else viewport.observe(element);
    }
  };

  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) find(node);
  }).observe(document, { childList: true, subtree: true });
  addEventListener('online', () => find(document));
  find(document);
}

function report(tag: string, error: LoadError): void {
  console.error(`backontrack: <${tag}> keeps its fallback: ${error.message}`);
  const { blocked, url } = error;
  for (const element of document.getElementsByTagName(tag)) {
    const event = new Event(blocked ? 'backontrack-blocked' : 'backontrack-error', { bubbles: true, composed: true });
    Object.assign(event, blocked ? { url } : { code: 'network', retryable: true });
    element.dispatchEvent(event);
  }
}
