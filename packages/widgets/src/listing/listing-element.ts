import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { WidgetResultsEvent, WidgetSelectEvent } from '../entries-events.ts';
import { WidgetReadyEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { msg, str } from '../words/msg.ts';
import { Announcement } from './announcement.ts';
import { AskingElement } from './asking-element.ts';
import { LazyPart } from '../lazy-part.ts';
import { type Answer, type Question, withValues, valuesOf } from './question.ts';
import { whenIdle } from './when-idle.ts';

/** What the mentor finder and the programme directory have in common: search, filters, a list, and an entry in place. */
export abstract class ListingElement<Item extends { id: string }> extends AskingElement<Item> {
  /** How the result is shown at first: `list` or `map`. */
  @property() view: 'list' | 'map' = 'list';

  @state() protected opened: Item | undefined;
  @state() private filtering = false;

  protected readonly panel = new LazyPart(this, () => import('./filter-panel.ts'));
  protected readonly loosening = new LazyPart(this, () => import('./loosening.ts'));
  protected readonly map = new LazyPart(this, () => import('../map/country-map.ts'));

  readonly #announcement = new Announcement(this);

  #told: Answer<Item> | undefined;
  #ready = false;
  #firstNew = -1;
  /** Whether the focus was on the number of entries, which goes where no answer comes. */
  #wasAtCount = false;

  // To take templates apart, once each, takes a phone 30 ms. While it waits for the first answer it has the time.
  protected override firstUpdated(): void {
    super.firstUpdated();
    whenIdle(() => {
      if (this.isConnected && !this.answer)
        render(this.#drawResult({ items: [this.example], total: 2, counts: {} }), new DocumentFragment());
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#wasAtCount = Boolean(this.shadowRoot?.activeElement?.matches('.count'));
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#wasAtCount && !this.shadowRoot?.activeElement) this.focusOn('.notice .action');
    const { answer } = this;
    if (answer && answer !== this.#told) {
      if (!this.#ready) this.dispatchEvent(new WidgetReadyEvent());
      this.#ready = true;
      if (answer.total !== this.#told?.total || !this.isOnDevice)
        this.dispatchEvent(new WidgetResultsEvent(answer.total));
      this.#told = answer;
      // It may have come in another language.
      this.opened = this.opened && (answer.items.find(({ id }) => id === this.opened?.id) ?? this.opened);
      if (this.#firstNew >= 0) this.focusEntry(this.#firstNew);
    }
    this.#announcement.say(this.#news());
    const closed = changed.get('opened') as Item | undefined;
    if (!changed.has('opened') || closed?.id === this.opened?.id) return;
    if (this.opened) this.focusOn('.headline > *');
    else if (closed) this.focusEntry(this.answer?.items.findIndex(({ id }) => id === closed.id));
  }

  protected override status(): string {
    return this.#announcement.words;
  }

  protected override draw(): unknown {
    return this.opened ? this.drawOpened(this.opened) : [this.#drawForm(), this.#drawResult()];
  }

  /** An entry that has all that one can have. */
  protected abstract readonly example: Item;

  protected abstract countWords(total: number): string;
  protected abstract searchWords(): string;
  protected abstract drawWhy(): unknown;
  protected abstract drawEntries(items: readonly Item[]): unknown;
  protected abstract drawOpened(item: Item): unknown;

  /** Choices that stand beside the button for filters. */
  protected drawShortcuts(): unknown {
    return nothing;
  }

  protected counted(): readonly string[] {
    return this.filtering ? this.fields.map(({ name }) => name) : this.view === 'map' ? ['country'] : [];
  }

  protected prepare(): void {
    this.panel.prepare();
    this.loosening.prepare();
  }

  protected recovered(): void {
    this.focusEntry(0);
  }

  #drawForm(): TemplateResult {
    const panel = this.filtering ? this.panel.get() : undefined;
    const chosen = this.chosen().length;
    // Selects that shared the form of the field would be read by the browser's autofill at each key.
    return html`<div role="search" class="search" aria-label=${this.searchWords()} @focusin=${() => this.touch()}>
        <form role="none" @submit=${(event: Event) => event.preventDefault()}>
          <label for="q">${this.searchWords()}</label>
          <div class="bar-of-search">
            <input
              part="field"
              id="q"
              type="search"
              maxlength="200"
              autocomplete="off"
              autocapitalize="none"
              autocorrect="off"
              spellcheck="false"
              .value=${this.question.q}
              @input=${(event: InputEvent) => this.type((event.target as HTMLInputElement).value)}
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
        </form>
        ${this.filtering && this.panel.error ? failure(this.panel) : nothing}
        ${panel?.drawPanel({
          fields: this.fields.filter(({ name }) => this.isFree(name)),
          question: this.question,
          counts: this.answer?.counts ?? {},
          sorts: this.sorts(),
          choose: (name, values) => this.choose(name, values),
          sort: (sort) => (this.question = { ...this.question, sort }),
        })}
      </div>
      ${this.#drawChips()}`;
  }

  #drawChips(): unknown {
    const chosen = this.chosen();
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

  #drawResult(answer = this.answer): unknown {
    const { error, pending } = this.pages;
    const failed = error && !this.isOnDevice ? failure(this.pages) : nothing;
    if (!answer)
      return html`<div class="lines"><slot></slot></div>
        ${failed === nothing ? this.#drawSkeleton() : failed}`;
    const { items, total } = answer;
    return html`<div class="lines">
        ${total === 0 && !this.question.q && this.chosen().length === 0 ? html`<slot></slot>` : nothing}
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
        ${this.question.q && total > 0 && items.length === total ? this.#drawLoosening(total) : nothing}
        ${
          items.length < total && !error
            ? html`<button
                part="action"
                class="action more"
                aria-disabled=${pending}
                @click=${() => pending || this.#loadMore()}
              >
                ${pending && !this.isOnDevice ? loading() : msg('Show more', { id: 'listing.more' })}
              </button>`
            : nothing
        }
        ${this.href && html`<a part="action" href=${this.href}>${msg('See all', { id: 'listing.all' })}</a>`}
        ${this.drawFeedback()}
      </div>
      ${failed}`;
  }

  #drawMap({ counts }: Answer<Item>): unknown {
    if (this.map.error) return failure(this.map);
    const chosen = valuesOf(this.question.filters, 'country');
    const isFree = this.isFree('country');
    return (
      this.map.get()?.drawMapWithTable({
        counts: (counts['country'] ?? []).filter(
          ({ value }) => isFree || chosen.length === 0 || chosen.includes(value),
        ),
        chosen,
        wordsOf: (_, count) => this.countWords(count),
        choose: isFree ? (code) => this.choose('country', chosen.includes(code) ? [] : [code]) : undefined,
      }) ?? html`<div class="map"></div>`
    );
  }

  #drawEmpty(): TemplateResult {
    return html`<div class="notice">
      <p>${msg('Nothing fits all of this.', { id: 'listing.empty' })}</p>
      ${this.#drawLoosening(0)}
    </div>`;
  }

  #drawLoosening(found: number): unknown {
    const chosen = this.chosen();
    if (chosen.length === 0 && !this.question.q) return nothing;
    return this.loosening.get()?.drawLoosening({
      question: this.question,
      found,
      isGlance: this.isGlance,
      fields: this.fields.filter(({ name }) => this.isFree(name)),
      chosen,
      answer: (question) => this.answerTo(question, 1),
      countWords: (total) => this.countWords(total),
      take: (question) => this.#ask(question),
      update: () => this.requestUpdate(),
    });
  }

  #drawSkeleton(): TemplateResult {
    return html`<div class="entries" aria-hidden="true">
      ${Array(this.limit)
        .fill(0)
        .map(
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
    this.touch();
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
    const values = valuesOf(this.question.filters, name).filter((one) => one !== value);
    this.#ask({ ...this.question, filters: withValues(this.question.filters, name, values) });
  }

  #toggleFilters(): void {
    this.filtering = !this.filtering;
  }

  #loadMore(): void {
    this.#firstNew = this.answer?.items.length ?? -1;
    this.length += this.limit;
  }

  #news(): string {
    if (this.opened) return '';
    if (!this.isOnDevice && this.pages.error) return failureText(this.pages.error);
    return this.answer ? this.countWords(this.answer.total) : loading();
  }
}
