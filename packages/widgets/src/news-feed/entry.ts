import type { NewsSummary, Text } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { textOrigin } from '../text-origin.ts';
import type { Kind } from './settings.ts';

type Picture = NonNullable<NewsSummary['image']>;

/** An entry of a list, as it is drawn. */
export interface EntryView {
  kind: Kind;
  id: string;
  title: Text;
  summary?: Text | undefined;
  picture?: Picture | undefined;
  /** What stands above the title: when it was, or when it is. */
  when: unknown;
  /** What stands below the summary. */
  where?: unknown;
  /** Where it is read: a page of its own, or this one with the entry open. */
  address: string;
  headingLevel: number;
  /** The language the widget is read in. */
  locale: string;
  /** The reader pressed it. */
  choose: (pressed: MouseEvent) => void;
}

/** Draws an entry of a list. All of it can be pressed, and its title says what that opens. */
export function drawEntry(view: EntryView): TemplateResult {
  const { kind, id, title, summary, picture } = view;
  // A link, which can be copied and opened in another tab, and whose words are cut line by line.
  const words = html`<a class="open" href=${view.address} @click=${view.choose}>${title.text}</a>`;
  return html`<article part="entry" class="entry ${kind}" data-entry="${kind}:${id}">
    <p class="meta">${view.when}${textOrigin(title, view.locale)}</p>
    <div class="text">
      ${heading(view.headingLevel, words, title.locale)}
      ${summary ? html`<p class="summary" lang=${summary.locale}>${summary.text}</p>` : nothing}
    </div>
    ${view.where ?? nothing} ${picture ? drawPicture(picture) : nothing}
  </article>`;
}

/** Draws a picture into a place that is kept for it, also when it never comes. */
export const drawPicture = ({ url, alt, width, height }: Picture): TemplateResult =>
  html`<div class="picture">
    <img
      src=${url}
      alt=${alt.text}
      lang=${alt.locale}
      width=${width}
      height=${height}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
    />
  </div>`;
