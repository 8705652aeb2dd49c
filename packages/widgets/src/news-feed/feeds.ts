import { html, type TemplateResult } from 'lit';

import { apiAddress } from '../api-address.ts';
import { msg } from '../words/msg.ts';
import { filtersOf, kindsOf } from './settings.ts';

type Feed = Parameters<typeof filtersOf>[0] & { readonly show: string };

/** Draws the addresses under which other software can follow what is shown: a feed reader, a calendar. */
export function drawFeeds(feed: Feed, locale: string): TemplateResult {
  const link = (name: string, path: string) =>
    html`<li><a href=${apiAddress(path, { ...filtersOf(feed), locale })}>${name}</a></li>`;
  const kinds = kindsOf(feed.show);
  return html`<details class="feeds">
    <summary>${msg('Follow', { id: 'news-feed.follow' })}</summary>
    <ul>
      ${kinds.includes('news') ? [link('RSS', '/v1/news.rss'), link('Atom', '/v1/news.atom'), link('JSON Feed', '/v1/news.json')] : ''}
      ${kinds.includes('events') ? link(msg('Calendar', { id: 'news-feed.calendar' }), '/v1/events.ics') : ''}
    </ul>
  </details>`;
}
