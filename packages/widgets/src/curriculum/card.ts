import type { CurriculumModuleSummary } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { textOrigin } from '../text-origin.ts';
import { drawOutline } from './outline.ts';

/** How modules stand in a list. */
export interface CardView {
  headingLevel: number;
  /** The language the list is read in. */
  locale: string;
  /** Draws the way into a module. One that is not written has none. */
  open: (module: CurriculumModuleSummary, name: TemplateResult) => TemplateResult;
}

/** Draws a module in a list, and below it what else is to be said of it. */
export function drawCard(module: CurriculumModuleSummary, view: CardView, more?: unknown): TemplateResult {
  const { order, title, written } = module;
  const name = html`${order}. ${title.text}`;
  return html`<li>
    ${heading(view.headingLevel, written.length > 0 ? view.open(module, name) : name, title.locale)}
    ${textOrigin(title, view.locale)} ${drawOutline(module)} ${more}
  </li>`;
}
