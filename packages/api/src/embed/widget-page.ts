import type { CSSResult } from 'lit';

import type { Catalogue } from '../collections/catalogue.ts';
import type { Asked } from './asked.ts';
import type { Parameter } from './parameter.ts';

/** What a widget's page is drawn from. */
export interface PageView {
  asked: Asked;
  catalogue: Catalogue;
  /** The language it is read in, as a BCP 47 tag. */
  locale: string;
  headingLevel: number;
}

/** What a page shows. */
export interface Drawn {
  content: unknown;
  /** The locales its texts are in. */
  locales: Iterable<string>;
  /** The name of the entry that is open. */
  title?: string;
}

/** A widget as a page that is complete without scripts. */
export interface WidgetPage {
  parameters: readonly Parameter[];
  styles: readonly CSSResult[];
  /** Whether it is about people: then copies are short-lived, and no search engine keeps one. */
  isPersonal?: boolean;
  /** Height in pixels that shows it whole at 600 pixels of width, for frames that nobody tells a better one. */
  height: (asked: Asked) => number;
  /** Draws it, or gives nothing when there is no such entry. */
  draw: (view: PageView) => Drawn | undefined;
  /** Whether the element can show the same: it knows of no search, no order and no open entry. */
  isStart: (asked: Asked) => boolean;
}
