import type { Event } from '@backontrack/contract';
import {
  hasDay,
  heading,
  isOver,
  pageWords,
  statusWord,
  textOrigin,
  whenWords,
  whereWords,
} from '@backontrack/widgets/drawing';
import { html, nothing, type TemplateResult } from 'lit';

import { events } from '../collections/collections.ts';
import { many } from './asked.ts';
import type { Drawn, PageView } from './widget-page.ts';

/** Draws the events that are to come, and below them, folded, those that are over. */
export function drawEvents({ asked, catalogue, locale, headingLevel }: PageView): Drawn {
  const names = ['initiative', 'country', 'tag', 'language'].filter((name) => asked.values.has(name));
  const filters = Object.fromEntries(names.map((name) => [name, many(asked, name)]));
  const { answer, locales } = catalogue.find(events, { filters, sort: 'start' }, [locale]);
  const past = answer.filter(isOver).toReversed();
  const upcoming = answer.filter((event) => !isOver(event));
  const list = (some: readonly Event[]) => some.map((event) => drawEvent(event, headingLevel + 1, locale));
  const content = html`<section>
    ${heading(headingLevel, pageWords.upcoming())}
    ${upcoming.length > 0 ? list(upcoming) : html`<p class="none">${pageWords.noEvents()}</p>`}
    ${
      past.length > 0
        ? html`<details>
            <summary>${pageWords.past()}</summary>
            ${list(past)}
          </details>`
        : nothing
    }
  </section>`;
  return { content, locales };
}

function drawEvent(event: Event, level: number, locale: string): TemplateResult {
  const { id, title, summary, start, url } = event;
  const status = statusWord(event);
  const where = whereWords(event);
  const name = url ? html`<a href=${url}>${title.text}</a>` : title.text;
  const calendar = `../v1/events/${id}.ics?${new URLSearchParams({ locale })}`;
  return html`<article class="entry events">
    <p class="meta">
      <time datetime=${start.date}>${whenWords(event)}</time>
      ${status ? html`<strong class="mark">${status}</strong>` : nothing}${textOrigin(title, locale)}
    </p>
    <div class="text">
      ${heading(level, name, title.locale)}
      ${summary ? html`<p class="summary" lang=${summary.locale}>${summary.text}</p>` : nothing}
    </div>
    ${where ? html`<p class="where small">${where}</p>` : nothing}
    ${hasDay(event) && !isOver(event) ? html`<p><a href=${calendar} download>${pageWords.calendar()}</a></p>` : nothing}
  </article>`;
}
