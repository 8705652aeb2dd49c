import { html, type TemplateResult } from 'lit';

import { formatDay } from './words/days.ts';

/** Draws the day of an RFC 3339 time as its writer had it: in the reader's time zone it may be another day. */
export function day(timestamp: string): TemplateResult {
  return html`<time datetime=${timestamp}>${formatDay(new Date(timestamp.slice(0, 10)))}</time>`;
}
