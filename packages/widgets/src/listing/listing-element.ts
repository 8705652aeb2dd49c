import type { ListedPage, RequestOptions } from '@backontrack/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { WidgetReadyEvent, WidgetResultsEvent, WidgetSelectEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { Feedback } from '../feedback/feedback.ts';
import { interfaceLocale } from '../interface-locale.ts';
import { Remote } from '../remote.ts';
import { EntriesElement } from '../entries-element.ts';
import { wholeNumber } from '../widget-element.ts';
import { Announcement } from './announcement.ts';
import { isSlow } from './connection.ts';
import { LazyPart } from './lazy-part.ts';
import { presets } from './presets.ts';
import { type Answer, type Device, type Field, type Filters, type Question, withValues } from './question.ts';

/** What a list is asked beside what the reader chooses. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** What the filters and the orders of a list are called. */
export interface FilterWords {
  fieldWord: (name: string) => string;
  sorts: () => readonly { value: string; word: string }[];
}

/** Fetches everything that can be found, unless it is more than a device should hold. */
export type BringToDevice<Item> = (
  list: (query: ListQuery) => Promise<ListedPage<Item>>,
  most: number,
  locale: string,
) => Promise<Device<Item> | undefined>;

const remoteQuiet = 250;

/** What the mentor finder and the programme directory have in common: search, filters, a list, and an entry in place. */
export abstract class ListingElement<Item extends { id: string }> extends EntriesElement {
  /** Names of the filters that a reader cannot change, with spaces between them. */
  @property() lock = '';

  /** Whether filters are kept in the hash of the page's address, so that a link to the page keeps them. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;

  /** How the result is shown at first: `list` or `map`. */
  @property() view: 'list' | 'map' = 'list';

  /** How many entries at most are searched on the device, 0 to 100000. Above, the API is asked at each change. */
  @property({ attribute: 'local-limit', converter: wholeNumber(0, 100_000, 2_000) }) localLimit = 2_000;

  /** How many entries to show at first and to add each time, 1 to 100. */
  @property({ converter: wholeNumber(1, 100, 6) }) override limit = 6;

  @state() protected question: Question = { q: '', filters: {}, sort: '' };
  @state() protected opened: Item | undefined;
  @state() private filtering = false;

  /** How many entries are asked for. */
  @state() private length = 0;

  /** The fields that can be filtered by, in the order in which they are offered. */
  protected abstract readonly fields: readonly Field[];

  /** Asks the API for a page. */
  protected abstract list(query: ListQuery, options: RequestOptions): Promise<ListedPage<Item>>;

  /** Fetches the words of the filters: few readers open them. */
  protected abstract readonly filterWords: () => Promise<FilterWords>;

  protected abstract readonly bringToDevice: () => Promise<BringToDevice<Item>>;

  protected readonly feedback = new Feedback(this);
  protected readonly panel = new LazyPart(this, async () => {
    const [panel, words] = await Promise.all([import('./filter-panel.ts'), this.filterWords()]);
    return { ...panel, ...words };
  });
  protected readonly loosening = new LazyPart(this, () => import('./loosening.ts'));
  protected readonly map = new LazyPart(this, () => import('./country-map.ts'));

  readonly #remote: Remote<readonly unknown[], Answer<Item> & { nextCursor?: string | undefined }> = new Remote(this, {
    args: () =>
      this.#device
        ? this.#asked
        : (this.#asked = [JSON.stringify([this.#query(this.question), this.locale]), this.length]),
    task: async ([key], { signal }) => {
      const more = this.#remote.value?.nextCursor && key === this.#listed ? this.#remote.value : undefined;
      const query = { ...this.#query(this.question), limit: this.limit, ...(more && { cursor: more.nextCursor }) };
      const page = await this.list(query, { signal, locale: this.locale });
      this.#listed = key;
      const counts = Object.fromEntries(page.facets.map(({ field, values }) => [field, values]));
      return { items: [...(more?.items ?? []), ...page.items], total: page.total, counts, nextCursor: page.nextCursor };
    },
    loaded: (_, retried) => {
      if (retried) this.focusEntry(0);
    },
    failed: (error) => this.fail(error),
  });

  readonly #announcement = new Announcement(this);

  /** Reads and writes the hash, where the page asked for that. */
  #hash: typeof import('./address-hash.ts') | undefined;

  #asked: readonly unknown[] = [];
  /** The question the remote answer belongs to. */
  #listed: unknown;
  #device: Device<Item> | undefined;
  /** What the device holds, or what is on its way to it. */
  #held = '';
  #touched = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #answer: Answer<Item> | undefined;
  /** What was searched for on the device last, and what that gave. */
  #searched: readonly unknown[] | undefined;
  #found: Answer<Item> | undefined;
  #told: Answer<Item> | undefined;
  #ready = false;
  #firstNew = -1;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readHash);
    clearTimeout(this.#typing);
  }

  // What the hash keeps has to be known before the first question is asked.
  protected override async scheduleUpdate(): Promise<void> {
    if (this.syncUrl) this.#hash ??= await import('./address-hash.ts').catch(() => undefined);
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const preset = this.fields.filter(({ name }) => changed.has(name));
    if (preset.length > 0) {
      const filters = preset.reduce<Filters>(
        (all, field) => withValues(all, field.name, presets(this, field, this.#attribute(field))),
        this.question.filters,
      );
      this.question = { ...this.question, filters };
    }
    if (!this.hasUpdated) this.#readHash();
    if (changed.has('limit') || changed.has('locale') || changed.has('question') || preset.length > 0) {
      this.length = this.limit;
    }
    if (this.#device && this.#held !== this.#holding()) {
      this.#device = undefined;
      void this.#bring();
    }
    this.#answer = this.#device ? this.#search(this.#device) : this.#remote.value;
  }

  protected override updated(changed: PropertyValues): void {
    const answer = this.#device ? this.#answer : this.#remote.value;
    if (answer && answer !== this.#told) {
      if (!this.#ready) this.dispatchEvent(new WidgetReadyEvent());
      this.#ready = true;
      if (answer.total !== this.#told?.total || !this.#device) this.dispatchEvent(new WidgetResultsEvent(answer.total));
      this.#told = answer;
      if (this.#firstNew >= 0) this.focusEntry(this.#firstNew);
    }
    this.#announcement.say(this.#status());
    if (changed.has('question') && this.hasUpdated) this.#writeHash();
    if (!changed.has('opened')) return;
    const closed = changed.get('opened') as Item | undefined;
    if (this.opened) this.focusOn('.headline > *');
    else if (closed) this.focusEntry(this.answer?.items.findIndex(({ id }) => id === closed.id));
  }

  protected override render(): TemplateResult {
    return html`<div class="widget" lang=${interfaceLocale}>
      <p role="status">${this.#announcement.words}</p>
      ${this.opened ? this.drawOpened(this.opened) : [this.#drawForm(), this.#drawResult()]}
    </div>`;
  }

  /** Whether everything that can be found is on the device: answers then come at once, also without a connection. */
  get isOnDevice(): boolean {
    return this.#device !== undefined;
  }

  /** What is shown now. */
  protected get answer(): Answer<Item> | undefined {
    return this.#answer;
  }

  /** Whether the reader can change a filter. */
  protected isFree(name: string): boolean {
    return !this.lock.split(/[\s,]+/).includes(name);
  }

  protected abstract countWords(total: number): string;
  protected abstract searchWords(): string;
  protected abstract drawWhy(): unknown;
  protected abstract drawEntries(items: readonly Item[]): unknown;
  protected abstract drawOpened(item: Item): unknown;

  /** Choices that stand beside the button for filters. */
  protected drawShortcuts(): unknown {
    return nothing;
  }

  #drawForm(): TemplateResult {
    const panel = this.filtering ? this.panel.get() : undefined;
    const chosen = this.#chosen().length;
    return html`<form
        role="search"
        aria-label=${this.searchWords()}
        @submit=${(event: Event) => event.preventDefault()}
        @focusin=${() => this.#touch(isSlow())}
      >
        <label for="q">${this.searchWords()}</label>
        <div class="bar-of-search">
          <input
            part="field"
            id="q"
            type="search"
            maxlength="200"
            autocomplete="off"
            .value=${this.question.q}
            @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value)}
          />
          <button
            part="action"
            class="action filter"
            type="button"
            aria-expanded=${this.filtering}
            @click=${() => this.#toggleFilters()}
          >
            ${msg('Filters', { id: 'listing.filters' })}${chosen > 0 ? ` (${chosen})` : ''}
          </button>
        </div>
        ${this.filtering && this.panel.error ? failure(this.panel) : nothing}
        ${panel?.drawPanel({
          fields: this.fields.filter(({ name }) => this.isFree(name)),
          label: (name) => panel.fieldWord(name),
          question: this.question,
          counts: this.#answer?.counts ?? {},
          sorts: panel.sorts(),
          choose: (name, values) => this.choose(name, values),
          sort: (sort) => (this.question = { ...this.question, sort }),
        })}
      </form>
      ${this.#drawChips()}`;
  }

  #drawChips(): unknown {
    const chosen = this.#chosen();
    if (chosen.length === 0) return nothing;
    return html`<ul class="chips" part="chips">
      ${chosen.map(({ field, value }) => {
        const word = field.word(value);
        return html`<li>
          <button
            class="chip"
            part="chip"
            aria-label=${msg(str`Remove the filter ${word}`, { id: 'listing.remove' })}
            @click=${() => this.#remove(field.name, value)}
          >
            ${word}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  #drawResult(): unknown {
    const { error, pending } = this.#remote;
    const failed = error && !this.#device ? failure(this.#remote) : nothing;
    const answer = this.#answer;
    if (!answer)
      return html`<div class="lines"><slot></slot></div>
        ${failed === nothing ? this.#drawSkeleton() : failed}`;
    const { items, total } = answer;
    return html`<div class="lines">
        ${total === 0 && !this.#ready ? html`<slot></slot>` : nothing}
        <div class="line">
          <p class="count" tabindex="-1">${this.countWords(total)}</p>
          ${this.drawShortcuts()}
          <button
            part="action"
            class="plain"
            type="button"
            @click=${() => (this.view = this.view === 'map' ? 'list' : 'map')}
          >
            ${
              this.view === 'map'
                ? msg('Show as a list', { id: 'listing.list' })
                : msg('Show on a map', { id: 'listing.map' })
            }
          </button>
        </div>
        ${total > 0 ? this.drawWhy() : nothing}
      </div>
      ${this.view === 'map' ? this.#drawMap(answer) : nothing}
      ${total === 0 ? this.#drawEmpty() : this.drawEntries(items)}
      <div class="foot">
        ${
          items.length < total && !error
            ? html`<button
                part="action"
                class="action more"
                aria-disabled=${pending}
                @click=${() => pending || this.#loadMore()}
              >
                ${pending && !this.#device ? loading() : msg('Show more', { id: 'listing.more' })}
              </button>`
            : nothing
        }
        ${this.href && html`<a part="action" href=${this.href}>${msg('See all', { id: 'listing.all' })}</a>`}
        ${this.feedback.draw({ transport: this.transport, locale: this.locale })}
      </div>
      ${failed}`;
  }

  #drawMap({ counts }: Answer<Item>): unknown {
    if (this.map.error) return failure(this.map);
    return (
      this.map.get()?.drawMap({
        counts: counts['country'] ?? [],
        chosen: this.question.filters['country'] ?? [],
        isFree: this.isFree('country'),
        countWords: (count) => this.countWords(count),
        choose: (code) => this.choose('country', this.question.filters['country']?.includes(code) ? [] : [code]),
      }) ?? html`<div class="map"></div>`
    );
  }

  #drawEmpty(): unknown {
    const chosen = this.#chosen();
    return html`<div class="notice">
      <p>${msg('Nothing fits all of this.', { id: 'listing.empty' })}</p>
      ${
        chosen.length > 0 || this.question.q
          ? this.loosening.get()?.drawLoosening({
              question: this.question,
              free: chosen,
              count: async (question) => this.#count(question),
              countWords: (total) => this.countWords(total),
              take: (question) => this.#ask(question),
              update: () => this.requestUpdate(),
            })
          : nothing
      }
    </div>`;
  }

  #drawSkeleton(): TemplateResult {
    return html`<div class="entries" aria-hidden="true">
      ${Array.from(
        { length: this.limit },
        () =>
          html`<div class="card">
            <div class="bar"></div>
            <div class="bar"></div>
            <div class="bar"></div>
          </div>`,
      )}
    </div>`;
  }

  /** Filters a field by values. */
  protected choose(name: string, values: readonly string[]): void {
    this.#touch(isSlow());
    this.question = { ...this.question, filters: withValues(this.question.filters, name, values) };
  }

  /** Filters by one value, and moves to the new result: what was pressed is no longer there. */
  protected narrow(name: string, value: string): void {
    this.#ask({ ...this.question, filters: withValues(this.question.filters, name, [value]) });
  }

  protected open(item: Item): void {
    if (this.dispatchEvent(new WidgetSelectEvent(item.id))) this.opened = item;
  }

  protected close(): void {
    this.opened = undefined;
  }

  protected focusEntry(place = -1): void {
    this.focusOn(`.card[data-place="${place}"] .open`);
    this.#firstNew = -1;
  }

  protected focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #ask(question: Question): void {
    this.question = question;
    void this.updateComplete.then(() => this.focusOn('.count'));
  }

  #remove(name: string, value: string): void {
    const values = (this.question.filters[name] ?? []).filter((one) => one !== value);
    this.#ask({ ...this.question, filters: withValues(this.question.filters, name, values) });
  }

  #toggleFilters(): void {
    this.filtering = !this.filtering;
  }

  #loadMore(): void {
    this.#firstNew = this.#answer?.items.length ?? -1;
    this.length += this.limit;
  }

  #type(q: string): void {
    this.#touch(false);
    clearTimeout(this.#typing);
    const ask = () => (this.question = { ...this.question, q });
    if (this.#device) ask();
    else this.#typing = setTimeout(ask, remoteQuiet);
  }

  /** The reader begins to search: from now on answers are to come at once. On a slow connection only typing counts. */
  #touch(wait: boolean): void {
    if (wait) return;
    this.#touched = true;
    void this.#bring();
  }

  async #bring(): Promise<void> {
    const holding = this.#holding();
    if (!this.#touched || this.#held === holding) return;
    this.#held = holding;
    try {
      const { locale } = this;
      const bring = await this.bringToDevice();
      const list = (query: ListQuery) => this.list({ ...this.#base(), ...query }, { locale });
      const device = await bring(list, this.localLimit, locale);
      if (this.#held !== holding) return;
      this.#device = device;
      this.requestUpdate();
    } catch {
      // The API goes on answering. The next touch tries again.
      this.#held = '';
    }
  }

  #search(device: Device<Item>): Answer<Item> {
    const counted = this.filtering ? this.fields.map(({ name }) => name) : this.view === 'map' ? ['country'] : [];
    const search = [device, this.question, this.length, counted.length] as const;
    if (search.some((part, at) => part !== this.#searched?.[at])) {
      this.#searched = search;
      this.#found = device.search(this.question, this.length, counted);
    }
    return this.#found!;
  }

  /** What is asked for whatever the reader chooses. */
  #base(): ListQuery {
    const locked = Object.entries(this.question.filters).filter(([name]) => !this.isFree(name));
    return { initiative: this.initiative.split(/[\s,]+/).filter(Boolean), ...Object.fromEntries(locked) };
  }

  #holding(): string {
    return JSON.stringify([this.#base(), this.locale, this.localLimit]);
  }

  #query({ q, sort, filters }: Question): ListQuery {
    return { ...this.#base(), ...filters, q, sort };
  }

  async #count(question: Question): Promise<number> {
    if (this.#device) return this.#device.search(question, 0, []).total;
    const { total } = await this.list({ ...this.#query(question), limit: 1 }, { locale: this.locale });
    return total;
  }

  #chosen(): { field: Field; value: string }[] {
    return this.fields
      .filter(({ name }) => this.isFree(name))
      .flatMap((field) => (this.question.filters[field.name] ?? []).map((value) => ({ field, value })));
  }

  #attribute({ name }: Field): string {
    return String(this[name as keyof this] ?? '');
  }

  #status(): string {
    if (this.opened) return '';
    if (!this.#device && this.#remote.error) return failureText(this.#remote.error);
    return this.#answer ? this.countWords(this.#answer.total) : loading();
  }

  readonly #readHash = (): void => {
    if (!this.syncUrl || !this.#hash) return;
    const stem = this.localName.replace('backontrack-', '');
    const kept = this.#hash.readHash(
      location.hash,
      stem,
      this.fields.filter(({ name }) => this.isFree(name)),
    );
    if (!kept) return;
    const locked = Object.entries(this.question.filters).filter(([name]) => !this.isFree(name));
    this.question = { ...kept, filters: { ...kept.filters, ...Object.fromEntries(locked) } };
  };

  #writeHash(): void {
    if (!this.syncUrl || !this.#hash) return;
    const free = this.#chosen().reduce<Filters>(
      (all, { field: { name }, value }) => ({ ...all, [name]: [...(all[name] ?? []), value] }),
      {},
    );
    const stem = this.localName.replace('backontrack-', '');
    const hash = this.#hash.writeHash(location.hash, stem, { ...this.question, filters: free });
    if (hash !== location.hash.slice(1))
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash && `#${hash}`}`);
  }
}
