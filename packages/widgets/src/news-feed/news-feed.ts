import type { NewsSummary } from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';

import { showsPictures } from '../connection.ts';
import { day } from '../day.ts';
import { failure, failureText, loading } from '../failure.ts';
import { heading } from '../heading.ts';
import { LazyPart } from '../lazy-part.ts';
import { tokens } from '../tokens.ts';
import { msg, str } from '../words/msg.ts';
import { counted } from '../words/plural.ts';
import { addressOf, isTemplate } from './address.ts';
import { drawEntry } from './entry.ts';
import { FeedElement, type Opened } from './feed-element.ts';
import { drawFeeds } from './feeds.ts';
import type { ListView, Pages } from './pages.ts';
import { layoutOf } from './settings.ts';
import { styles } from './styles.ts';

const bars = html`<div class="bar"></div>
  <div class="bar"></div>
  <div class="bar"></div>`;

/**
 * News and events of the programme. An entry opens in place, or on a page of the partner's.
 *
 * @slot - Shown until the first result, when there is none, and when loading fails. Put a link here.
 * @fires backontrack-ready - The first result is shown.
 * @fires backontrack-results - A list is shown. `count` is how many entries it has in all.
 * @fires backontrack-select - The reader chose an entry. Cancel it to show the entry yourself.
 * @fires backontrack-error - The news or events could not be loaded.
 * @csspart section - The news, the events that are to come, or those that are over.
 * @csspart entry - An entry of a list.
 * @csspart story - The entry that is open.
 * @csspart action - A button, or a link that looks like one.
 * @cssprop --backontrack-color-accent - Titles, links, buttons and the focus ring.
 * @cssprop --backontrack-color-danger - What is wrong in the form for feedback.
 * @cssprop --backontrack-color-line - Lines between entries and around cards.
 * @cssprop --backontrack-shape-radius - Rounding of cards, buttons, marks and images.
 */
export class NewsFeed extends FeedElement {
  static override styles: CSSResultGroup = [tokens, styles];

  readonly #later = new LazyPart(this, () => import('./later.ts'));

  // The list stays until there is something to show in its place.
  protected override draw(): unknown {
    const { opened } = this;
    const drawn = opened && this.#drawOpened(opened);
    return drawn ?? html`${opened && this.#later.error ? failure(this.#later) : nothing}${this.#drawLists()}`;
  }

  protected override status(): string {
    const remotes = this.opened ? [this.story] : this.lists.map(({ remote }) => remote);
    if (remotes.some(({ pending }) => pending)) return loading();
    const failed = remotes.find(({ error }) => error);
    if (failed) return failureText(failed.error);
    if (this.opened) return '';
    return this.lists
      .filter((list) => list !== this.past)
      .map((list) => countWords(list === this.news, list.items.length, list.remote.value?.total ?? 0))
      .join(', ');
  }

  #drawLists(): unknown {
    const { lists, kinds } = this;
    return html`${lists.some(({ items }) => items.length > 0) ? nothing : html`<slot></slot>`}
    ${kinds.map((kind) => (kind === 'news' ? this.#drawNews(kinds.length > 1) : this.#drawEvents()))}
    ${lists.some(({ items }) => items.length > 0) ? this.#drawFoot() : nothing}`;
  }

  #drawNews(isHeaded: boolean): TemplateResult {
    const headingLevel = this.headingLevel + Number(isHeaded);
    return html`<section part="section">
      ${isHeaded ? heading(this.headingLevel, msg('News', { id: 'news-feed.news' })) : nothing}
      ${this.#drawList(this.news, {
        more: () => msg('Load more news', { id: 'news-feed.more' }),
        empty: () => this.#drawEmpty(),
        entry: (news) => this.#drawNewsEntry(news, headingLevel),
      })}
    </section>`;
  }

  #drawNewsEntry(news: NewsSummary, headingLevel: number): TemplateResult {
    const { id, slug, title, summary, image, publishedAt } = news;
    const named = { kind: 'news', id, slug, news } as const;
    return drawEntry({
      ...named,
      title,
      summary,
      picture: showsPictures(this.images) ? image : undefined,
      when: day(publishedAt),
      address: addressOf(this.href, named),
      headingLevel,
      locale: this.locale,
      choose: (event) => this.choose(named, event),
    });
  }

  #drawEvents(): unknown {
    const part = this.#later.get();
    if (this.#later.error) return failure(this.#later);
    if (!part) return this.#drawSkeleton();
    return part.drawEvents({
      headingLevel: this.headingLevel,
      locale: this.locale,
      isPastOpen: this.isPastOpen,
      togglePast: () => (this.isPastOpen = !this.isPastOpen),
      drawUpcoming: (view) => this.#drawList(this.upcoming, view),
      drawPast: (view) => this.#drawList(this.past, view),
      addressOf: (named) => addressOf(this.href, named),
      choose: (chosen, pressed) => this.choose(chosen, pressed),
    });
  }

  #drawList<Item>(list: Pages<Item>, { entry, more, empty }: ListView<Item>): unknown {
    const { value, error, pending } = list.remote;
    const failed = error ? failure(list.remote) : nothing;
    if (!value?.items.length) return error ? failed : value ? empty() : this.#drawSkeleton();
    return html`<div class="entries ${layoutOf(this.layout)}">${value.items.map(entry)}</div>
      ${failed}
      ${
        list.hasMore && !error
          ? html`<button part="action" class="action more" aria-disabled=${pending} @click=${() => list.more()}>
              ${pending ? loading() : more()}
            </button>`
          : nothing
      }`;
  }

  #drawSkeleton(): TemplateResult {
    const entry = html`<div class="entry" aria-hidden="true"><div class="text">${bars}</div></div>`;
    return html`<div class="entries ${layoutOf(this.layout)}">${Array(this.limit).fill(entry)}</div>`;
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

  #drawFoot(): TemplateResult {
    const isOfAll = this.href && !isTemplate(this.href);
    return html`<div class="foot">
      ${isOfAll ? html`<a part="action" href=${this.href}>${msg('All news', { id: 'news-feed.all' })}</a>` : nothing}
      ${drawFeeds(this, this.locale)} ${this.drawFeedback()}
    </div>`;
  }

  #drawOpened(opened: Opened): unknown {
    const { story } = this;
    const value = story.value?.id === opened.id && story.value.kind === opened.kind ? story.value : undefined;
    return this.#later.get()?.drawOpened({
      opened: value ?? opened,
      isWhole: value !== undefined,
      headingLevel: this.headingLevel,
      locale: this.locale,
      hasPictures: showsPictures(this.images),
      address: addressOf(this.href, opened),
      failed: story.error ? failure(story) : undefined,
      back: () => this.close(),
      feedback: this.drawFeedback(opened.id),
    });
  }

  #widen(): void {
    this.awaited = 'news';
    this.country = this.tag = this.language = '';
  }
}

const countWords = (isNews: boolean, shown: number, count: number): string =>
  isNews
    ? counted(count, {
        one: (total) => msg(str`${shown} of ${total} news item`, { id: 'news-feed.count.one' }),
        two: (total) => msg(str`${shown} of ${total} news items`, { id: 'news-feed.count.two' }),
        few: (total) => msg(str`${shown} of ${total} news items`, { id: 'news-feed.count.few' }),
        many: (total) => msg(str`${shown} of ${total} news items`, { id: 'news-feed.count.many' }),
        other: (total) => msg(str`${shown} of ${total} news items`, { id: 'news-feed.count.other' }),
      })
    : counted(count, {
        one: (total) => msg(str`${shown} of ${total} event`, { id: 'news-feed.events.one' }),
        two: (total) => msg(str`${shown} of ${total} events`, { id: 'news-feed.events.two' }),
        few: (total) => msg(str`${shown} of ${total} events`, { id: 'news-feed.events.few' }),
        many: (total) => msg(str`${shown} of ${total} events`, { id: 'news-feed.events.many' }),
        other: (total) => msg(str`${shown} of ${total} events`, { id: 'news-feed.events.other' }),
      });
