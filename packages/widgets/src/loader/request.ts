import type { LoadError } from './load.ts';

/**
 * Gives a function that loads what defines an element.
 *
 * After a failure it is loaded again for the next element of that name, and when the device is back online, unless a
 * file was refused: that stays so while the page is open.
 *
 * @param load - Loads it, by the name of the element.
 * @param near - Told of each element while its files are on their way.
 */
export function requesting(
  load: (tag: string) => Promise<void>,
  near: (element: Element) => void,
): (element: Element) => void {
  /** Who waits for files that are on their way, by tag. `null` where one was refused. */
  const waiting = new Map<string, Element[] | null>();

  return function request(element) {
    const tag = element.localName;
    const others = waiting.get(tag);
    if (others === null || customElements.get(tag)) return;
    near(element);
    if (others) {
      others.push(element);
      return;
    }
    const all = [element];
    waiting.set(tag, all);
    load(tag).then(
      () => waiting.delete(tag),
      (error: LoadError) => {
        if (error.blocked) waiting.set(tag, null);
        else {
          waiting.delete(tag);
          addEventListener('online', () => all.forEach(request), { once: true });
        }
        report(all, error);
      },
    );
  };
}

/** Tells the page, at each element, that its files did not run. */
export const report = (elements: readonly Element[], { blocked, url }: LoadError): void =>
  elements.forEach((element) =>
    element.dispatchEvent(
      Object.assign(
        // Libraries such as MooTools put an Event of their own in the place of the native one, and leave this alone.
        new CustomEvent(blocked ? 'backontrack-blocked' : 'backontrack-error', { bubbles: true, composed: true }),
        blocked ? { url } : { code: 'network', retryable: true },
      ),
    ),
  );
