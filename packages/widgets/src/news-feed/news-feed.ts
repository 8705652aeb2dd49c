import { getNews, type ListedPage, listNews, type NewsItem, type NewsSummary } from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { day } from '../day.ts';
import { EntriesElement } from '../entries-element.ts';
import { WidgetReadyEvent, WidgetResultsEvent, WidgetSelectEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { heading } from '../heading.ts';
import { Remote } from '../remote.ts';
import { richText } from '../rich-text.ts';
import { textOrigin } from '../text-origin.ts';
import { tokens } from '../tokens.ts';
import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';
import { styles } from './styles.ts';

const bars = html`<div class="bar"></div>
  <div class="bar"></div>
  <div class="bar"></div>`;

const filters = ['initiative', 'country', 'tag', 'language'] as const;

/**
 * News of the programme, the newest first. An entry opens in place.
 *
 * @slot - Shown until the first result, when there is none, and when loading fails. Put a link here.
 * @fires backontrack-ready - The first result is shown.
 * @fires backontrack-results - A result is shown. `count` is how many entries there are in all.
 * @fires backontrack-select - The reader chose an entry. Cancel it to show the entry yourself.
 * @fires backontrack-error - The news could not be loaded.
 * @csspart entry - An entry of the list.
 * @csspart story - The entry that is open.
 * @csspart action - A button, or a link that looks like one.
 * @cssprop --backontrack-color-accent - Titles, links, buttons and the focus ring.
 * @cssprop --backontrack-color-line - Lines between entries.
 * @cssprop --backontrack-shape-radius - Rounding of buttons, marks and images.
 */
export class NewsFeed extends EntriesElement {
  static override styles: CSSResultGroup = [tokens, styles];

  /** Tag to show, or several with spaces between them. Empty shows all. */
  @property() tag = '';

  /** Language the shown news were written in, or several with spaces between them. Empty shows all. */
  @property() language = '';

  @state() private opened: NewsSummary | undefined;

  /** Cursor of the last page that was asked for. */
  @state() private cursor = '';

  readonly #news: Remote<readonly unknown[], ListedPage<NewsSummary>> = new Remote(this, {
    args: () => [this.locale, this.limit, this.cursor, ...filters.map((name) => this[name])],
    task: async (_, { signal }) => {
      const [initiative, country, tag, language] = filters.map((name) => this[name].split(/[\s,]+/));
      const query = {
        initiative,
        country: country!.map((code) => code.toUpperCase()),
        tag,
        language,
        limit: this.limit,
        cursor: this.cursor,
      };
      const shown = (this.cursor && this.#news.value?.items) || [];
      const page = await listNews(this.transport, query, { signal, locale: this.locale });
      return { ...page, items: [...shown, ...page.items] };
    },
    loaded: ({ total }, retried) => {
      if (!this.#ready) this.dispatchEvent(new WidgetReadyEvent());
      this.#ready = true;
      this.dispatchEvent(new WidgetResultsEvent(total));
      this.#focusEntry(retried ? Math.max(0, this.#firstNew) : this.#firstNew);
    },
    failed: (error) => this.fail(error),
  });

  readonly #story = new Remote(this, {
    args: () => [this.opened?.slug, this.locale] as const,
    task: async ([slug, locale], { signal }) =>
      slug ? await getNews(this.transport, slug, { signal, locale }) : undefined,
    loaded: (_, retried) => retried && this.#focus('.headline > *'),
    failed: (error) => this.fail(error),
  });

  #ready = false;

  /** Place of the entry that gets the focus once it is drawn. */
  #firstNew = -1;

  protected override willUpdate(changed: PropertyValues): void {
    if (['locale', 'limit', ...filters].some((name) => changed.has(name))) this.cursor = '';
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('opened')) return;
    const closed = changed.get('opened') as NewsSummary | undefined;
    if (this.opened) this.#focus('.headline > *');
    else this.#focusEntry(this.#news.value?.items.findIndex(({ id }) => id === closed?.id));
  }

  protected override draw(): unknown {
    return this.opened ? this.#drawStory(this.opened) : this.#drawList();
  }

  protected override status(): string {
    const { pending, error, value } = this.opened ? this.#story : this.#news;
    if (pending) return loading();
    if (error) return failureText(error);
    if (this.opened || !value) return '';
    const { items, total } = this.#news.value!;
    return counted(total, {
      one: () => msg(str`${items.length} of ${total} news item`, { id: 'news-feed.count.one' }),
      two: () => msg(str`${items.length} of ${total} news items`, { id: 'news-feed.count.two' }),
      few: () => msg(str`${items.length} of ${total} news items`, { id: 'news-feed.count.few' }),
      many: () => msg(str`${items.length} of ${total} news items`, { id: 'news-feed.count.many' }),
      other: () => msg(str`${items.length} of ${total} news items`, { id: 'news-feed.count.other' }),
    });
  }

  #drawList(): unknown {
    const { value, error } = this.#news;
    if (!value?.items.length) {
      return html`<slot></slot>${error ? failure(this.#news) : value ? this.#drawEmpty() : this.#drawSkeleton()}`;
    }
    return html`${value.items.map((item) => this.#drawEntry(item))}
      <div class="foot">
        ${value.nextCursor && !error ? this.#drawMore(value.nextCursor) : nothing}
        ${this.href && html`<a part="action" href=${this.href}>${msg('All news', { id: 'news-feed.all' })}</a>`}
        ${this.drawFeedback()}
      </div>
      ${error ? failure(this.#news) : nothing}`;
  }

  #drawEntry(item: NewsSummary): TemplateResult {
    const title = html`<button class="open" @click=${() => this.#open(item)}>
      <span class="title">${item.title.text}</span>
    </button>`;
    return html`<article part="entry" class="entry">
      <p class="meta">${day(item.publishedAt)}${textOrigin(item.title, this.locale)}</p>
      <div class="text">
        ${heading(this.headingLevel, title, item.title.locale)}
        <p class="summary" lang=${item.summary.locale}>${item.summary.text}</p>
      </div>
    </article>`;
  }

  #drawMore(cursor: string): TemplateResult {
    const { pending } = this.#news;
    return html`<button
      part="action"
      class="action"
      aria-disabled=${pending}
      @click=${() => pending || this.#loadMore(cursor)}
    >
      ${pending ? loading() : msg('Load more news', { id: 'news-feed.more' })}
    </button>`;
  }

  #drawSkeleton(): TemplateResult[] {
    return Array.from(
      { length: this.limit },
      () =>
        html`<div class="entry" aria-hidden="true">
          <div class="meta"><div class="bar"></div></div>
          <div class="text">${bars}</div>
        </div>`,
    );
  }

  #drawEmpty(): TemplateResult {
    const narrowed = this.country || this.tag || this.language;
    return html`<div class="notice">
      <p>${msg('There is no news here yet.', { id: 'news-feed.empty' })}</p>
      ${
        narrowed &&
        html`<button part="action" class="action" @click=${() => this.#widen()}>
          ${msg('Show all news', { id: 'news-feed.widen' })}
        </button>`
      }
    </div>`;
  }

  #drawStory(item: NewsSummary): TemplateResult {
    const { value, error } = this.#story;
    const story = value && value.id === item.id ? value : undefined;
    const { title, summary, author, canonicalUrl } = story ?? item;
    return html`<article part="story" class="entry story">
      <div class="meta">
        <button part="action" class="action back" @click=${() => this.#close()}>
          ${msg('Back to all news', { id: 'news-feed.back' })}
        </button>
        ${day(item.publishedAt)}${textOrigin(title, this.locale)}${author && html`<span>${author}</span>`}
      </div>
      <div class="text">
        <div class="headline">${heading(this.headingLevel, title.text, title.locale, true)}</div>
        <p class="lead" lang=${summary.locale}>${summary.text}</p>
        ${error ? failure(this.#story) : story ? this.#drawBody(story) : bars}
        ${
          canonicalUrl &&
          html`<p>
            <a href=${canonicalUrl} rel="noopener">${msg('Read it on its own page', { id: 'news-feed.original' })}</a>
          </p>`
        }
        ${this.drawFeedback(item.id)}
      </div>
    </article>`;
  }

  #drawBody({ body }: NewsItem): TemplateResult {
    return html`<div class="text body" lang=${body.locale}>${richText(body.blocks, this.headingLevel + 1)}</div>`;
  }

  #open(item: NewsSummary): void {
    if (this.dispatchEvent(new WidgetSelectEvent(item.id, item.canonicalUrl))) this.opened = item;
  }

  #close(): void {
    this.opened = undefined;
  }

  #widen(): void {
    this.country = this.tag = this.language = '';
  }

  #loadMore(cursor: string): void {
    this.#firstNew = this.#news.value!.items.length;
    this.cursor = cursor;
  }

  #focusEntry(place = -1): void {
    this.#focus(`.entry:nth-of-type(${place + 1}) button`);
    this.#firstNew = -1;
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
