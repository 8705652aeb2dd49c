import { listMentors, type Mentor, type RequestOptions } from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { failure, loading } from '../failure.ts';
import { heading } from '../heading.ts';
import { LazyPart } from '../lazy-part.ts';
import type { ListQuery } from '../listing/asking-element.ts';
import { ListingElement } from '../listing/listing-element.ts';
import type { Field } from '../listing/question.ts';
import { styles } from '../listing/styles.ts';
import { tokens } from '../tokens.ts';
import { msg } from '../words/msg.ts';
import { topicWords } from '../words/topics.ts';
import { wordFor } from '../words/vocabulary.ts';
import { drawCard } from './card.ts';
import { example } from './example.ts';
import { mentorFields } from './fields.ts';
import { mentorCount, mentorOrder, mentorSearch } from './mentor-words.ts';
import { sorts } from './sorts.ts';
import { mentorStyles } from './styles.ts';

/**
 * Finds a mentor: search, filters, cards, and a profile in place.
 *
 * @slot - Shown until the first result, and when loading fails. Put a link here.
 * @fires backontrack-ready - The first result is shown.
 * @fires backontrack-results - A result is shown. `count` is how many mentors there are in all.
 * @fires backontrack-select - The reader chose a mentor. Cancel it to show the profile yourself.
 * @fires backontrack-error - The mentors could not be loaded.
 * @csspart field - A field to type or choose in.
 * @csspart chips - The list of chosen filters.
 * @csspart chip - A chosen filter. Pressing it takes it away.
 * @csspart panel - The filters.
 * @csspart card - A mentor in the list.
 * @csspart tag - A topic on a card.
 * @csspart profile - The mentor who is open.
 * @csspart map - Where there is something, as a map.
 * @csspart action - A button.
 * @cssprop --backontrack-color-accent - Names, links, buttons and the focus ring.
 * @cssprop --backontrack-color-on-accent - Words on the accent.
 * @cssprop --backontrack-color-danger - What is wrong in a form.
 * @cssprop --backontrack-color-success - The sign of a mentor with room.
 * @cssprop --backontrack-color-line - Lines around cards and tags.
 * @cssprop --backontrack-shape-radius - Rounding of cards, fields and buttons.
 */
export class MentorFinder extends ListingElement<Mentor> {
  static override styles: CSSResultGroup = [tokens, styles, mentorStyles];

  /** Code of the region to show, of NUTS or ISO 3166-2, or several with spaces between them. Empty shows all. */
  @property() region = '';

  /** Language the mentors speak, or several with spaces between them. Empty shows all. */
  @property() language = '';

  /** Topic the mentors talk about, or several with spaces between them. Empty shows all. */
  @property() topic = '';

  /** What the mentors know about, or several with spaces between them. Empty shows all. */
  @property() barrier = '';

  /** Way to meet: `in-person`, `phone`, `video` or `chat`, or several with spaces between them. Empty shows all. */
  @property() mode = '';

  /** Ages the mentors work with: `15-17`, `18-24` or `25-29`, or several with spaces between them. Empty shows all. */
  @property({ attribute: 'age-group' }) ageGroup = '';

  /** `open` shows only mentors with room, `full` those without. Empty shows both. */
  @property() availability = '';

  protected readonly fields: readonly Field[] = mentorFields;

  protected readonly sorts = sorts;

  protected readonly bringToDevice = async () => (await import('./on-device.ts')).bringToDevice;

  /** The mentor whom the reader writes to. */
  @state() private writingTo = '';

  /** The cards as they were drawn last, by place. */
  #cards: readonly TemplateResult[] = [];

  readonly #contact = new LazyPart(this, () => import('../contact/contact-form.ts'));
  readonly #profile = new LazyPart(this, () => import('./profile.ts'));

  protected readonly example = example;

  protected override prepare(): void {
    super.prepare();
    this.#profile.prepare();
  }

  protected list(query: ListQuery, options: RequestOptions) {
    return listMentors(this.transport, query, options);
  }

  protected countWords(total: number): string {
    return mentorCount(total);
  }

  protected searchWords(): string {
    return mentorSearch();
  }

  protected drawWhy(): unknown {
    const { q, sort } = this.question;
    return sort ? nothing : html`<p class="why">${mentorOrder(q)}</p>`;
  }

  protected drawEntries(mentors: readonly Mentor[]): TemplateResult {
    const { drawnAnew } = this;
    this.#cards = mentors.map((mentor, place) =>
      place < drawnAnew ? this.#drawCard(mentor, place) : this.#cards[place]!,
    );
    return html`<div class="entries">${this.#cards}</div>`;
  }

  protected override inView(): number {
    // The keyboard of a phone covers a part of the window, of which only the visual viewport knows.
    const { offsetTop, height } = visualViewport!;
    const cards = [...this.renderRoot.querySelectorAll('.card')];
    const first = cards.findIndex((card) => card.getBoundingClientRect().top >= offsetTop + height);
    return first < 0 ? Infinity : first;
  }

  #drawCard(item: Mentor, place: number): TemplateResult {
    return drawCard(item, {
      headingLevel: this.headingLevel,
      place,
      drawName: (mentor) =>
        html`<button class="open" @click=${() => this.open(mentor)}>
          <span class="two">${mentor.displayName.text}</span>
        </button>`,
      drawTopic: (topic) => {
        const word = wordFor(topicWords, topic);
        return this.isFree('topic')
          ? html`<button class="tag" part="tag" @click=${() => this.narrow('topic', topic)}>${word}</button>`
          : html`<span class="tag" part="tag">${word}</span>`;
      },
    });
  }

  protected drawOpened(mentor: Mentor): TemplateResult {
    const { displayName } = mentor;
    return html`<article part="profile" class="opened">
      <button part="action" class="action back" @click=${() => this.close()}>
        ${msg('Back to all mentors', { id: 'mentor-finder.back' })}
      </button>
      <div class="headline">${heading(this.headingLevel, displayName.text, displayName.locale, true)}</div>
      ${this.#profile.error ? failure(this.#profile) : this.#profile.get()?.drawProfile(mentor, this.locale, () => this.close())}
      ${this.#drawContact(mentor)} ${this.drawFeedback(mentor.id)}
    </article>`;
  }

  #drawContact(mentor: Mentor): unknown {
    if (this.writingTo !== mentor.id) {
      return html`<button part="action" class="action" @click=${() => (this.writingTo = mentor.id)}>
        ${msg('Write to this mentor', { id: 'mentor-finder.contact' })}
      </button>`;
    }
    if (this.#contact.error) return failure(this.#contact);
    return this.#contact.get()
      ? html`<backontrack-contact-form
          .mentor=${mentor}
          .transport=${this.transport}
          .locale=${this.locale}
        ></backontrack-contact-form>`
      : html`<p>${loading()}</p>`;
  }

  protected override close(): void {
    this.writingTo = '';
    super.close();
  }
}
