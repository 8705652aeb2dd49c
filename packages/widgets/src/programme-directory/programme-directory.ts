import { listProgrammes, type ProgrammeSummary, type RequestOptions } from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { showsPictures } from '../connection.ts';
import { failure } from '../failure.ts';
import { heading } from '../heading.ts';
import { LazyPart } from '../lazy-part.ts';
import type { ListQuery } from '../listing/asking-element.ts';
import { ListingElement } from '../listing/listing-element.ts';
import type { Field } from '../listing/question.ts';
import { styles } from '../listing/styles.ts';
import { Remote } from '../remote.ts';
import { StructuredData } from '../structured-data/structured-data.ts';
import { tokens } from '../tokens.ts';
import { msg } from '../words/msg.ts';
import { drawByStage } from './card.ts';
import type { Detail } from './detail.ts';
import { example } from './example.ts';
import { programmeFields } from './fields.ts';
import { sorts } from './sorts.ts';
import { programmeCount, programmeSearch } from './programme-words.ts';
import { directoryStyles } from './styles.ts';
import { drawSupport } from './support.ts';

/**
 * The directory of help: search, filters, entries by stage with what helps first on top, and an entry in place.
 *
 * @slot - Shown until the first result, and when loading fails. Put a link here.
 * @fires backontrack-ready - The first result is shown.
 * @fires backontrack-results - A result is shown. `count` is how many entries there are in all.
 * @fires backontrack-select - The reader chose an entry. Cancel it to show the entry yourself.
 * @fires backontrack-error - The entries could not be loaded.
 * @csspart field - A field to type or choose in.
 * @csspart chips - The list of chosen filters.
 * @csspart chip - A chosen filter. Pressing it takes it away.
 * @csspart panel - The filters.
 * @csspart card - An entry in the list.
 * @csspart entry - The entry that is open.
 * @csspart map - Where there is something, as a map.
 * @csspart action - A button.
 * @cssprop --backontrack-color-accent - Titles, links, buttons and the focus ring.
 * @cssprop --backontrack-color-danger - What is wrong in the form for feedback.
 * @cssprop --backontrack-color-line - Lines around cards and marks.
 * @cssprop --backontrack-shape-radius - Rounding of cards, fields and buttons.
 */
export class ProgrammeDirectory extends ListingElement<ProgrammeSummary> {
  static {
    ProgrammeDirectory.addInitializer((element) => {
      const directory = element as ProgrammeDirectory;
      directory.addController(new StructuredData(directory, () => ({ programmes: directory.answer?.items ?? [] })));
    });
  }

  static override styles: CSSResultGroup = [tokens, styles, directoryStyles];

  /** Code of the region to show, of NUTS or ISO 3166-2, or several with spaces between them. Empty shows all. */
  @property() region = '';

  /** Kind of help to show, such as `counselling`, or several with spaces between them. Empty shows all. */
  @property() kind = '';

  /** Stage to show, 1 to 5, or several with spaces between them. Empty shows all. */
  @property() stage = '';

  /** What stands in the reader's way, such as `transport`, or several with spaces between them. Empty shows all. */
  @property() barrier = '';

  /** Language spoken there, or several with spaces between them. Empty shows all. */
  @property() language = '';

  /** `true` shows only what can be used from home. */
  @property() remote = '';

  /** Whether what is shown is also put into the page as JSON-LD, for search engines. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** `none` leaves pictures out of opened entries, and fetches none. Nor does it for readers who save data. */
  @property() images: '' | 'none' = '';

  /** The reader's age in years: leaves what is for it. */
  @property() age = '';

  protected readonly fields: readonly Field[] = programmeFields;

  protected readonly sorts = sorts;

  protected readonly bringToDevice = async () => (await import('./on-device.ts')).bringToDevice;

  readonly #detail = new LazyPart(this, () => import('./detail.ts'));
  readonly #entry: Remote<readonly unknown[], Detail | undefined> = new Remote(this, {
    args: () => [this.opened && this.#detail.get() && this.opened.id, this.locale],
    task: async (_, { signal }) => {
      const { opened, locale } = this;
      return opened && this.#detail.get()?.getDetail(this.transport, opened.id, { signal, locale });
    },
    failed: (error) => this.fail(error),
  });

  protected readonly example = example;

  protected override prepare(): void {
    super.prepare();
    this.#detail.prepare();
  }

  protected list(query: ListQuery, options: RequestOptions) {
    return listProgrammes(this.transport, query, options);
  }

  protected countWords(total: number): string {
    return programmeCount(total);
  }

  protected searchWords(): string {
    return programmeSearch();
  }

  protected override drawShortcuts(): TemplateResult {
    const isWorkFirst = this.question.sort === '-stage';
    return html`<button
      part="action"
      class="plain"
      type="button"
      @click=${() => (this.question = { ...this.question, sort: isWorkFirst ? '' : '-stage' })}
    >
      ${
        isWorkFirst
          ? msg('Show what helps first', { id: 'programme-directory.support-first' })
          : msg('Show work first', { id: 'programme-directory.work-first' })
      }
    </button>`;
  }

  protected drawWhy(): unknown {
    return nothing;
  }

  protected drawEntries(entries: readonly ProgrammeSummary[]): unknown {
    return drawByStage(entries, this.question.sort, {
      headingLevel: this.headingLevel,
      locale: this.locale,
      drawTitle: (entry) =>
        html`<button class="open" @click=${() => this.open(entry)}>
          <span class="two">${entry.title.text}</span>
        </button>`,
      drawSupport: (entry) => this.#drawSupport(entry),
    });
  }

  #drawSupport(entry: ProgrammeSummary): TemplateResult {
    return drawSupport(entry, this, {
      locale: this.locale,
      find: async (filters) => (await this.answerTo({ q: '', filters, sort: '' }, 1)).items[0],
      open: (support) => this.open(support),
      update: () => this.requestUpdate(),
    });
  }

  protected drawOpened(entry: ProgrammeSummary): TemplateResult {
    const { title } = entry;
    return html`<article part="entry" class="opened">
      <button part="action" class="action back" @click=${() => this.close()}>
        ${msg('Back to all offers', { id: 'programme-directory.back' })}
      </button>
      <div class="headline">${heading(this.headingLevel, title.text, title.locale, true)}</div>
      ${this.#drawDetail(entry)} ${this.drawFeedback(entry.id)}
    </article>`;
  }

  #drawDetail({ id }: ProgrammeSummary): unknown {
    if (this.#detail.error) return failure(this.#detail);
    if (this.#entry.error) return failure(this.#entry);
    const detail = this.#entry.value;
    return detail?.programme.id === id
      ? this.#detail.get()?.drawDetail(detail, {
          locale: this.locale,
          headingLevel: this.headingLevel,
          hasPictures: showsPictures(this.images),
          close: () => this.close(),
        })
      : html`<div class="bar"></div>`;
  }
}
