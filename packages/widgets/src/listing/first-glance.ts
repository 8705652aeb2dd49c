import type { ReactiveControllerHost } from 'lit';

import { whenIdle } from './when-idle.ts';
import type { Answer } from './question.ts';

/**
 * What is drawn at each key: the number of entries and those in view. The others and the counts, which stand in closed
 * filters or on the map, follow once the letter stands on the screen and no other key waits: a hundred choices written anew
 * make a slow device lag.
 */
export class FirstGlance {
  /** Whether the rest is still to be drawn. */
  isUnderWay = false;
  /** How many entries are drawn anew: those in view. */
  entries = Infinity;
  /** Ends when the rest is about to be drawn. */
  end: Promise<void> | undefined;

  /** Begins one, before the answer to a key is asked for. Its end asks the host to draw the rest. */
  begin(host: ReactiveControllerHost, inView: () => number): void {
    if (this.isUnderWay) return;
    this.isUnderWay = true;
    this.entries = inView();
    this.end = new Promise((end) => {
      const drawRest = () => {
        this.isUnderWay = false;
        host.requestUpdate();
        end();
      };
      requestAnimationFrame(() => setTimeout(() => whenIdle(drawRest)));
    });
  }

  /** An answer with the first entries of the new one, and what is not drawn anew as it was before. */
  of<Item>(next: Answer<Item>, before: Answer<Item>): Answer<Item> {
    const items = [...next.items.slice(0, this.entries), ...before.items.slice(this.entries, next.items.length)];
    return { items, total: next.total, counts: before.counts };
  }
}
