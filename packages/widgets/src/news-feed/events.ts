import type { Event as ProgrammeEvent } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { msg } from '../words/msg.ts';
import type { Named } from './address.ts';
import { drawEntry } from './entry.ts';
import { statusWord, whenWords, whereWords } from '../words/events.ts';
import type { Opened } from './feed-element.ts';
import type { ListView } from './pages.ts';

/** How events are drawn. */
export interface EventsView {
  headingLevel: number;
  /** The language the widget is read in. */
  locale: string;
  isPastOpen: boolean;
  togglePast: () => void;
  drawUpcoming: (view: ListView<ProgrammeEvent>) => unknown;
  drawPast: (view: ListView<ProgrammeEvent>) => unknown;
  /** Where an event is read. */
  addressOf: (named: Named) => string;
  choose: (chosen: Opened, pressed: MouseEvent) => void;
}

/** Draws the events that are to come, and below them, once a reader wants them, those that are over. */
export function drawEvents(view: EventsView): TemplateResult {
  const { headingLevel, isPastOpen } = view;
  const list = (none: string): ListView<ProgrammeEvent> => ({
    entry: (event) => drawEvent(event, view),
    more: () => msg('Load more events', { id: 'news-feed.more-events' }),
    empty: () => html`<p class="none">${none}</p>`,
  });
  const past = html`<button class="past" aria-expanded=${isPastOpen} @click=${view.togglePast}>
    ${msg('Past events', { id: 'news-feed.past' })}
  </button>`;
  return html`<section part="section">
      ${heading(headingLevel, msg('Upcoming events', { id: 'news-feed.upcoming' }))}
      ${view.drawUpcoming(list(msg('No events are planned at the moment.', { id: 'news-feed.no-events' })))}
    </section>
    <section part="section">
      ${heading(headingLevel, past)}
      ${isPastOpen ? view.drawPast(list(msg('There were none yet.', { id: 'news-feed.no-past' }))) : nothing}
    </section>`;
}

/** Draws an event of a list: when it is stands first. */
function drawEvent(event: ProgrammeEvent, view: EventsView): TemplateResult {
  const { id, title, summary, start } = event;
  const named = { kind: 'events', id, event } as const;
  const status = statusWord(event);
  const where = whereWords(event);
  return drawEntry({
    ...named,
    title,
    summary,
    when: html`<time datetime=${start.date}>${whenWords(event)}</time>${
        status ? html`<strong class="mark">${status}</strong>` : nothing
      }`,
    where: where ? html`<p class="where small">${where}</p>` : nothing,
    address: view.addressOf(named),
    headingLevel: view.headingLevel + 1,
    locale: view.locale,
    choose: (pressed) => view.choose(named, pressed),
  });
}
