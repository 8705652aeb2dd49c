import type { Asked } from './asked.ts';
import type { Notes } from './record.ts';

/** What the doctor knows of a page. */
export interface Known {
  readonly notes: Notes;
  /** Nothing while it is on its way. */
  readonly asked: readonly Asked[] | undefined;
  /** Of the widgets that there are: `news-feed`. */
  readonly names: readonly string[];
}

/** Without what stands behind the question mark of an address: it may be of a reader. */
export const bare = (text: string): string => text.replace(/(https?:\/\/[^\s?#]+)[?#][^\s)]*/g, '$1');
