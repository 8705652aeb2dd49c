import { offer } from './offer.ts';

/**
 * Gives a function that looks for elements in a document or a shadow root, now and whenever something is put in.
 *
 * @param selector - What to look for.
 * @param found - Called with each, also more than once.
 */
export function watching(selector: string, found: (element: Element) => void): (root: Document | ShadowRoot) => void {
  const find = (root: ParentNode): void => {
    const all = [...root.querySelectorAll(selector)];
    if ((root as Partial<Element>).matches?.(selector)) all.push(root as Element);
    all.forEach(found);
  };

  const added = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) find(node);
  });

  return (root) => {
    added.observe(root, { childList: true, subtree: true });
    find(root);
  };
}

/**
 * The same for elements that are loaded.
 *
 * @param selector - What to look for.
 * @param request - Called with each, also more than once: when it nears the viewport, at once when it is
 *   `loading="eager"`, or when the reader has agreed when it is `loading="click"`.
 * @param host - Whom the reader's browser contacts then.
 */
export function finding(
  selector: string,
  request: (element: Element) => void,
  host: string,
): (root: Document | ShadowRoot) => void {
  const viewport = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        viewport.unobserve(target);
        request(target);
      }
    },
    { rootMargin: '100%' },
  );

  return watching(selector, (element) => {
    const loading = element.getAttribute('loading');
    if (loading === 'eager') request(element);
    else if (loading === 'click') offer(element, host, request);
    else viewport.observe(element);
  });
}
