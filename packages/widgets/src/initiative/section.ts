import type { Text } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { textOrigin } from '../text-origin.ts';

/** How everything below one heading is drawn. */
export interface SectionView {
  /** Level of its heading. */
  headingLevel: number;
  /** The language the widget is read in. */
  locale: string;
}

/** Draws a part below a heading. Where `from` says so, its texts are marked as another language's or a machine's. */
export const drawSection = (
  { headingLevel, locale }: SectionView,
  part: string,
  title: string,
  content: unknown,
  from?: Text,
): TemplateResult =>
  html`<section part="section" class=${part}>
    <div class="head">${heading(headingLevel, title)}${from ? textOrigin(from, locale) : nothing}</div>
    ${content}
  </section>`;
