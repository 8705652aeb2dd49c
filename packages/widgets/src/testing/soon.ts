import { waitUntil } from '@open-wc/testing';

/** Waits until something holds, as long as a busy machine may take. */
export const soon = (holds: () => unknown, otherwise?: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), otherwise, { timeout: 8_000, interval: 10 });

/** What an element says, also one that is off the screen and has not been laid out. */
export const wordsOf = (element: Element | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
