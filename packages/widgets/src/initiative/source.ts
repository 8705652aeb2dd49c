import type { Initiative } from '@backontrack/sdk';
import { formatDate } from '@backontrack/sdk/text';
import { html, type TemplateResult } from 'lit';

import { interfaceLocale } from '../interface-locale.ts';

type Source = Initiative['sources'][number];

/** Draws where a fact comes from, with the day it was published. */
export function drawSource({ title, url, published }: Source): TemplateResult {
  const day = published && formatDate({ date: published.slice(0, 10), precision: 'day' }, { locale: interfaceLocale });
  return html`${url ? html`<a href=${url} rel="noopener">${title}</a>` : title}${day && `, ${day}`}`;
}
