import type { Event as ProgrammeEvent, NewsItem } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { day } from '../day.ts';
import { define } from '../define.ts';
import { heading } from '../heading.ts';
import { richText } from '../rich-text.ts';
import { textOrigin } from '../text-origin.ts';
import { drawWayBack } from '../way-back.ts';
import { apiAddress } from '../api-address.ts';
import { msg, str } from '../words/msg.ts';
import { languageName } from '../words/names.ts';
import { drawPicture } from './entry.ts';
import { hasDay, isOver, statusWord, whenWords, whereWords } from '../words/events.ts';
import type { Opened } from './feed-element.ts';
import { Share } from './share.ts';

define('backontrack-share', Share);

/** How an open entry is drawn. */
export interface OpenedView {
  opened: Opened;
  /** Whether all there is of it is known. */
  isWhole: boolean;
  headingLevel: number;
  locale: string;
  hasPictures: boolean;
  /** Where it is read, for whom it is shared with. */
  address: string;
  /** What is said when the rest of it cannot be loaded. */
  failed: unknown;
  back: () => void;
  /** A way to say that something is wrong with it. */
  feedback: unknown;
}

/** Draws the open entry, as far as it is known. */
export function drawOpened(view: OpenedView): TemplateResult {
  const { opened, headingLevel, locale, failed } = view;
  const { kind, news, event } = opened;
  const entry = news ?? event;
  return html`<article part="story" class="story">
    ${drawWayBack(view.back)}
    <button part="action" class="action back" @click=${view.back}>
      ${
        kind === 'news'
          ? msg('Back to all news', { id: 'news-feed.back' })
          : msg('Back to all events', { id: 'news-feed.back-events' })
      }
    </button>
    ${
      entry
        ? html`<p class="meta">${news ? day(news.publishedAt) : nothing}${textOrigin(entry.title, locale)}</p>
            <div class="headline">${heading(headingLevel, entry.title.text, entry.title.locale, true)}</div>`
        : nothing
    }
    ${entry?.summary ? html`<p class="lead" lang=${entry.summary.locale}>${entry.summary.text}</p>` : nothing}
    ${event || (view.isWhole && !failed) ? drawRest(view) : (failed ?? bars)} ${view.feedback}
  </article>`;
}

const bars = html`<div class="bar"></div>
  <div class="bar"></div>
  <div class="bar"></div>`;

const drawRest = (view: OpenedView): TemplateResult => {
  const { news, event } = view.opened;
  return html`${news ? drawNews(news as NewsItem, view) : event ? drawEvent(event) : nothing} ${drawActions(view)}`;
};

function drawNews({ body, image, author, publishedAt, updatedAt }: NewsItem, view: OpenedView): TemplateResult {
  const isChanged = updatedAt.slice(0, 10) > publishedAt.slice(0, 10);
  return html`${image && view.hasPictures ? drawPicture(image) : nothing}
    <div class="text body" lang=${body.locale}>${richText(body.blocks, view.headingLevel + 1, view.hasPictures)}</div>
    ${author ? html`<p class="small">${msg(str`Written by ${author}`, { id: 'news-feed.author' })}</p>` : nothing}
    ${isChanged ? html`<p class="small">${msg('Last changed', { id: 'news-feed.changed' })} ${day(updatedAt)}</p>` : nothing}`;
}

function drawEvent(event: ProgrammeEvent): TemplateResult {
  const { start, organiser, languages } = event;
  const status = statusWord(event);
  const row = (name: string, value: unknown) =>
    value
      ? html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  const vague = html`<span class="small">${msg('The day is not fixed yet.', { id: 'initiative.vague' })}</span>`;
  return html`<dl>
    ${row(
      msg('When', { id: 'event.when' }),
      html`<time datetime=${start.date}>${whenWords(event)}</time>
        ${status ? html`<strong class="mark">${status}</strong>` : nothing}
        ${hasDay(event) || isOver(event) ? nothing : vague}`,
    )}
    ${row(msg('Where', { id: 'event.where' }), whereWords(event))}
    ${row(msg('Language', { id: 'event.language' }), languages.map(languageName).join(', '))}
    ${row(msg('Organised by', { id: 'event.organiser' }), organiser && html`<span lang=${organiser.locale}>${organiser.text}</span>`)}
  </dl>`;
}

function drawActions({ opened, address, locale }: OpenedView): TemplateResult {
  const { news, event } = opened;
  const own = news?.canonicalUrl ?? event?.url;
  return html`<div class="actions">
    ${
      event && hasDay(event) && !isOver(event)
        ? html`<a part="action" class="action" href=${apiAddress(`/v1/events/${event.id}.ics`, { locale })} download
            >${msg('Add to calendar', { id: 'event.calendar' })}</a
          >`
        : nothing
    }
    <backontrack-share .subject=${(news ?? event)!.title.text} .address=${address}></backontrack-share>
    ${
      own
        ? html`<a class="own" href=${own} rel="noopener"
            >${msg('Read it on its own page', { id: 'news-feed.original' })}</a
          >`
        : nothing
    }
  </div>`;
}
