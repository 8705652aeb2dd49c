import type { NewsItem, NewsSummary } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import {
  day,
  eventStyles,
  heading,
  newsStyles,
  pageWords,
  pictureStyles,
  richText,
  textOrigin,
} from '@backontrack/widgets/drawing';
import { html, nothing, type TemplateResult } from 'lit';

import { news } from '../collections/collections.ts';
import { hasPictures, linkTo, many, one } from './asked.ts';
import { drawEvents } from './events.ts';
import { listFor } from './listing-page.ts';
import { attribute, attributes, common, country, entries, ids, images, languages, oneOf, text } from './parameter.ts';
import { newsPageStyles } from './styles.ts';
import type { Drawn, PageView, WidgetPage } from './widget-page.ts';

const limit = 5;

const fields = ['country', 'tag', 'language'].map((name) => ({ name, accepts: () => true, word: String }));

/** The news, the newest first, each item whole, and the events. */
export const newsFeed: WidgetPage = {
  parameters: [
    ...common,
    ...entries,
    country,
    ids('tag'),
    languages,
    // Without scripts the page shows a list.
    attributes('show', oneOf('news', 'events')),
    attribute('layout', oneOf('list', 'cards', 'compact')),
    images,
    { name: 'cursor', read: text(1000) },
  ],
  styles: [newsStyles, pictureStyles, eventStyles, newsPageStyles],
  height: (asked) =>
    220 +
    (many(asked, 'show').includes('events') ? 300 : 0) +
    230 * Math.min(Number(one(asked, 'limit', String(limit))), 12),
  isStart: ({ entry, values }) => entry === undefined && !values.has('cursor'),
  draw: (view) => (view.asked.entry === undefined ? drawKinds(view) : drawStory(view, view.asked.entry)),
};

/** Draws the news, the events, or both, in the order that is asked for. */
function drawKinds(view: PageView): Drawn {
  const kinds = many(view.asked, 'show');
  const drawn = (kinds.length > 0 ? kinds : ['news']).map((kind) =>
    kind === 'events' ? drawEvents(view) : kinds.length > 1 ? drawHeadedList(view) : drawList(view),
  );
  return { content: drawn.map(({ content }) => content), locales: drawn.flatMap(({ locales }) => [...locales]) };
}

function drawHeadedList(view: PageView): Drawn {
  const { content, locales } = drawList({ ...view, headingLevel: view.headingLevel + 1 });
  return {
    content: html`<section>${heading(view.headingLevel, pageWords.news())} ${content}</section>`,
    locales,
  };
}

function drawList(view: PageView): Drawn {
  const { asked, catalogue, locale } = view;
  const { items, nextCursor, locales } = listFor<NewsSummary, NewsItem, StoredKind>(
    catalogue,
    { collection: news, fields },
    asked,
    locale,
    limit,
  );
  const href = one(asked, 'href');
  const content = html`${items.map((item) => drawItem(item, view))}
    ${items.length === 0 ? html`<div class="notice"><p>${pageWords.noNews()}</p></div>` : nothing}
    <div class="foot">
      ${
        one(asked, 'cursor')
          ? html`<a class="action" target="_self" href=${linkTo(asked, { values: { cursor: [] } })}
              >${pageWords.first()}</a
            >`
          : nothing
      }
      ${
        nextCursor
          ? html`<a class="action" rel="next" target="_self" href=${linkTo(asked, { values: { cursor: [nextCursor] } })}
              >${pageWords.more()}</a
            >`
          : nothing
      }
      ${href ? html`<a href=${href}>${pageWords.all()}</a>` : nothing}
    </div>`;
  return { content, locales };
}

function drawItem({ slug, title, summary, publishedAt }: NewsSummary, view: PageView): TemplateResult {
  const link = html`<a class="open" target="_self" href=${linkTo(view.asked, { entry: slug })}>${title.text}</a>`;
  return html`<article class="entry">
    <p class="meta">${day(publishedAt)}${textOrigin(title, view.locale)}</p>
    <div class="text">
      ${heading(view.headingLevel, link, title.locale)}
      <p class="summary" lang=${summary.locale}>${summary.text}</p>
    </div>
  </article>`;
}

function drawStory({ asked, catalogue, locale, headingLevel }: PageView, slug: string): Drawn | undefined {
  const found = catalogue.get(news, slug, [locale]);
  if (!found) return undefined;
  const { title, summary, body, author, publishedAt, canonicalUrl } = found.answer;
  const content = html`<article class="entry story">
    <div class="meta">
      <a class="action back" target="_self" href=${linkTo(asked, {})}>${pageWords.allNews()}</a>
      ${day(publishedAt)}${textOrigin(title, locale)}${author ? html`<span>${author}</span>` : nothing}
    </div>
    <div class="text">
      <div class="headline">${heading(headingLevel, title.text, title.locale)}</div>
      <p class="lead" lang=${summary.locale}>${summary.text}</p>
      <div class="text body" lang=${body.locale}>${richText(body.blocks, headingLevel + 1, hasPictures(asked))}</div>
      ${canonicalUrl ? html`<p><a href=${canonicalUrl}>${pageWords.original()}</a></p>` : nothing}
    </div>
  </article>`;
  return { content, locales: found.locales, title: title.text };
}
