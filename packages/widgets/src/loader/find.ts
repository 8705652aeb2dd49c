import { offer } from './offer.ts';

/**
 * Gives a function that looks for elements in a document or a shadow root, now and whenever something is put in.
 *
 * @param selector - What to look for.
 * @param found - Called with each, also more than once.
 */
export function watching(selector: string, found: (element: Element) => void): (root: Document | ShadowRoot) => void {
  // A text among what was put in has neither method.
  const find = (root: Node & Partial<Pick<Element, 'matches' | 'querySelectorAll'>>): void => {
    if (root.matches?.(selector)) found(root as Element);
    root.querySelectorAll?.(selector).forEach(found);
  };

  const added = new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(find)));

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
    (entries) =>
      entries.forEach(({ isIntersecting, target }) => {
        if (!isIntersecting) return;
        viewport.unobserve(target);
        request(target);
      }),
    { rootMargin: '100%' },
  );

  return watching(selector, (element) => {
    const loading = element.getAttribute('loading');
    if (loading === 'click') offer(element, host, request);
    // The observer tells of none before a frame is painted. What is not shown has no rectangle.
    else if (loading === 'eager' || Math.abs(element.getClientRects()[0]?.top as number) < 2 * innerHeight)
      request(element);
    else viewport.observe(element);
  });
}
