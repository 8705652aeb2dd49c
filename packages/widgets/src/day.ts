import { html, type TemplateResult } from 'lit';

import { interfaceLocale } from './interface-locale.ts';

/** Draws the day of an RFC 3339 time as its writer had it: in the reader's time zone it may be another day. */
export function day(timestamp: string, dateStyle: 'long' | 'medium' = 'long'): TemplateResult {
  // Making one costs a hundred times more than asking it.
  const words = (formats[interfaceLocale + dateStyle] ??= new Intl.DateTimeFormat(interfaceLocale, {
    dateStyle,
    timeZone: 'UTC',
  }));
  return html`<time datetime=${timestamp}>${words.format(new Date(timestamp.slice(0, 10)))}</time>`;
}

const formats: Record<string, Intl.DateTimeFormat> = {};
