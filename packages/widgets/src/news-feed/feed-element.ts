import {
  type Event as ProgrammeEvent,
  getEvent,
  getNews,
  type ListedPage,
  listEvents,
  listNews,
  type NewsItem,
  type NewsSummary,
  type RequestOptions,
} from '@backontrack/sdk';
import { property, state } from 'lit/decorators.js';

import { EntriesElement } from '../entries-element.ts';
import { WidgetResultsEvent, WidgetSelectEvent } from '../entries-events.ts';
import { WidgetReadyEvent } from '../events.ts';
import type { Issues } from '../left-out.ts';
import { Remote } from '../remote.ts';
import { StructuredData } from '../structured-data/structured-data.ts';
import { type Named, pageOf, sharedEntry } from './address.ts';
import { Pages } from './pages.ts';
import { filtersOf, type Kind, kindsOf, type Layout, warnOfWrongValues } from './settings.ts';

/** An entry that is open, with what is known of it. */
export interface Opened extends Named {
  news?: NewsSummary | NewsItem;
  event?: ProgrammeEvent;
}

/** What a feed is asked for and what it has: its lists, and the entry that is open. */
export abstract class FeedElement extends EntriesElement {
  static {
    FeedElement.addInitializer((element) => {
      const feed = element as FeedElement;
      const shown = () => ({ news: feed.news.items, events: [...feed.upcoming.items, ...feed.past.items] });
      feed.addController(new StructuredData(feed, shown));
    });
  }

  /** What to show, in this order: `news`, `events`, or both with a space between them. */
  @property() show = 'news';

  /** How entries look: a `list` with summaries, `cards` side by side, or `compact` with titles only. */
  @property() layout: Layout = 'list';

  /** `none` leaves pictures out, and fetches none. Nor does it for readers who save data. */
  @property() images: '' | 'none' = '';

  /** Tag to show, or several with spaces between them. Empty shows all. */
  @property() tag = '';

  /** Language the news can be read in or the events are held in, or several. Empty shows all. */
  @property() language = '';

  /**
   * Address of a page with everything, which a link below the entries leads to; or, with `{slug}`, `{id}` or `{kind}`
   * in it, that of each entry's own page.
   */
  @property() override href = '';

  /** Whether what is shown is also put into the page as JSON-LD, for search engines. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  @state() protected opened: Opened | undefined;
  @state() protected isPastOpen = false;

  /** The list that the reader has asked for: its first entry gets the focus once it is there. */
  protected awaited: Kind | undefined;

  protected readonly news = this.#pages('news', {}, (query, options) => listNews(this.transport, query, options));
  protected readonly upcoming = this.#pages('events', { when: 'upcoming' }, (query, options) =>
    listEvents(this.transport, query, options),
  );
  protected readonly past = this.#pages('events', { when: 'past', sort: '-start' }, (query, options) =>
    listEvents(this.transport, query, options),
  );

  /** The open entry with all there is of it. */
  protected readonly story = new Remote(this, {
    args: () => [this.opened && `${this.opened.kind}:${this.opened.id}`, this.locale] as const,
    task: async ([, locale], { signal }): Promise<Opened | undefined> => {
      const { opened } = this;
      if (!opened) return undefined;
      const { kind, id, slug = id } = opened;
      const options = { signal, locale };
      if (kind === 'events') return { ...opened, event: await getEvent(this.transport, id, options) };
      const { data, issues } = await getNews(this.transport, slug, options).withMeta();
      this.#tellOf(issues);
      return { ...opened, news: data };
    },
    loaded: (_, retried) => retried && this.focusOn('.headline > *'),
    failed: (error) => this.fail(error),
  });

  #isReady = false;
  /** The hash of the page that was looked at last. */
  #followed = '';
  /** The entry that it has opened. */
  #shared: Opened | undefined;
  /** The open entry whose heading has had the focus. */
  #seen: Opened | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    warnOfWrongValues(this);
    addEventListener('hashchange', this.#openShared);
    addEventListener('click', this.#openAgain);
    this.#openShared();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#openShared);
    removeEventListener('click', this.#openAgain);
  }

  protected override updated(): void {
    const headline = this.renderRoot.querySelector<HTMLElement>('.headline > *');
    const { opened } = this;
    const seen = headline ? opened : undefined;
    const left = this.#seen;
    if (seen?.id === left?.id && seen?.kind === left?.kind) return;
    this.#seen = seen;
    if (headline) headline.focus();
    else if (left && !opened) this.focusOn(`[data-entry="${left.kind}:${left.id}"] .open`);
  }

  /** The kinds that are shown, in their order. */
  protected get kinds(): readonly Kind[] {
    return kindsOf(this.show);
  }

  /** The lists that are shown. */
  protected get lists(): (Pages<NewsSummary> | Pages<ProgrammeEvent>)[] {
    const events = this.isPastOpen ? [this.upcoming, this.past] : [this.upcoming];
    return this.kinds.flatMap<Pages<NewsSummary> | Pages<ProgrammeEvent>>((kind) =>
      kind === 'news' ? [this.news] : events,
    );
  }

  /** The reader pressed an entry. One that has no page of its own opens in place, and not in the page's address. */
  protected choose(chosen: Opened, pressed: MouseEvent): void {
    if (hasModifier(pressed)) return;
    const page = pageOf(this.href, chosen);
    const url = page ?? chosen.news?.canonicalUrl ?? chosen.event?.url;
    const isAllowed = this.dispatchEvent(new WidgetSelectEvent(chosen.id, url));
    if (isAllowed && page) return;
    pressed.preventDefault();
    if (isAllowed) this.opened = chosen;
  }

  protected close(): void {
    this.opened = undefined;
  }

  protected focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Moves the focus to what has come. Who has moved on meanwhile is left alone. */
  #follow(selector: string): void {
    if (this.shadowRoot?.activeElement || document.activeElement === document.body) this.focusOn(selector);
  }

  #pages<Item extends { id: string }>(
    kind: Kind,
    query: object,
    list: (query: object, options: RequestOptions) => Promise<ListedPage<Item>>,
  ): Pages<Item> {
    const isShown = () => this.kinds.includes(kind) && (!('sort' in query) || this.isPastOpen);
    return new Pages<Item>(this, {
      asked: () => (isShown() ? { ...filtersOf(this), ...query, limit: this.limit, locale: this.locale } : undefined),
      list,
      loaded: ({ total, items, issues }, first) => {
        this.#tellOf(issues);
        if (!this.#isReady) this.dispatchEvent(new WidgetReadyEvent());
        this.#isReady = true;
        this.dispatchEvent(new WidgetResultsEvent(total));
        const entry = items[first ?? (kind === this.awaited ? 0 : -1)];
        if (kind === this.awaited) this.awaited = undefined;
        if (entry) this.#follow(`[data-entry="${kind}:${entry.id}"] .open`);
      },
      failed: (error, isMore) => {
        this.fail(error);
        // The button that asked has given way to the one that tries again.
        if (isMore) this.#follow('.notice .action');
      },
    });
  }

  // What is left out would be missed by whoever wrote it, and by nobody else. Saying so is fetched when there is need.
  #tellOf(issues: Issues): void {
    if (issues.length === 0) return;
    void import('../left-out.ts').then(
      ({ warnOfLeftOut }) => warnOfLeftOut(this, issues),
      () => {},
    );
  }

  // A feed that the page moves opens nothing again that a reader has closed.
  readonly #openShared = (): void => {
    const { hash } = location;
    if (hash === this.#followed) return;
    this.#followed = hash;
    const shared = sharedEntry(hash);
    if (shared && this.kinds.includes(shared.kind)) this.opened = this.#shared = shared;
    // The reader went back to the page without it.
    else if (!hash && this.opened === this.#shared) this.close();
  };

  // A link to where the reader is changes no hash.
  readonly #openAgain = (event: MouseEvent): void => {
    // What a script of the page dispatches may have any target.
    const link = (event.target as Partial<Element> | null)?.closest?.('a');
    if (event.defaultPrevented || hasModifier(event) || link?.href !== location.href) return;
    this.#followed = '';
    this.#openShared();
  };
}

/** Whether a link that is pressed so opens elsewhere: in another tab or window. */
const hasModifier = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey;
