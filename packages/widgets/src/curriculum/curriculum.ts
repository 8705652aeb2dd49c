import {
  type CurriculumModule,
  type CurriculumModuleSummary,
  getCurriculumModule,
  listCurriculum,
} from '@backontrack/sdk';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { showsPictures } from '../connection.ts';
import { WidgetSelectEvent } from '../entries-events.ts';
import { WidgetReadyEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { LazyPart } from '../lazy-part.ts';
import { printOnly } from '../print-only.ts';
import { Remote } from '../remote.ts';
import { tokens } from '../tokens.ts';
import { WidgetElement } from '../widget-element.ts';
import { msg, str } from '../words/msg.ts';
import { type CardView, drawCard } from './card.ts';
import { canBeAnswered, type Given, isRight, Progress, type Question } from './progress.ts';
import { scoreText } from './score.ts';
import { styles } from './styles.ts';

/**
 * The modules that youth workers and mentors learn with: goals, texts, a case study, an activity, and a quiz that is
 * checked on the device.
 *
 * @slot - Shown until the modules are there, and when loading fails. Put a link here.
 * @fires backontrack-ready - The modules, or the one module, are shown.
 * @fires backontrack-select - The reader chose a module. Cancel it to show the module yourself.
 * @fires backontrack-error - The modules could not be loaded.
 * @csspart section - One of the texts of a module, or its quiz.
 * @csspart action - A button.
 * @cssprop --backontrack-color-accent - Titles, buttons and the focus ring.
 * @cssprop --backontrack-color-danger - The sign of a wrong answer, and what is wrong in a form.
 * @cssprop --backontrack-color-success - The sign of a right answer.
 * @cssprop --backontrack-color-line - Lines and borders.
 * @cssprop --backontrack-shape-radius - Rounding of boxes and buttons.
 */
export class Curriculum extends WidgetElement {
  static override styles: CSSResultGroup = [tokens, styles];

  /** Id of the initiative whose curriculum is shown. */
  @property() initiative = 'back-on-track';

  /** Id of the one module to show. Empty shows the list of all. */
  @property() module = '';

  /** `none` leaves pictures out, and fetches none. Nor does it for readers who save data. */
  @property() images: '' | 'none' = '';

  /** Id of the module that the reader has opened. */
  @state() private opened = '';

  /** Id of the question that was to be checked without an answer. */
  @state() private unanswered = '';

  /** What the reader is told that stands nowhere else. */
  @state() private news: (() => string) | undefined;

  readonly #list = new Remote(this, {
    args: () => [this.initiative, this.locale, this.module === ''] as const,
    task: async ([initiative, locale, isList], { signal }) =>
      isList
        ? (await listCurriculum(this.transport, { initiative: [initiative] }, { signal, locale })).items
        : undefined,
    loaded: (list, retried) => {
      if (!list) return;
      this.#ready();
      if (retried) this.#focus('.open');
    },
    failed: (error) => this.fail(error),
  });

  readonly #module = new Remote(this, {
    args: () => [this.module || this.opened, this.locale] as const,
    task: async ([id, locale], { signal }) => {
      if (!id) return undefined;
      const module = await getCurriculumModule(this.transport, id, { signal, locale });
      return { ...module, quiz: module.quiz.filter(canBeAnswered) };
    },
    loaded: (module, retried) => {
      if (!module) return;
      if (retried) this.#awaited = module.id;
      this.#ready();
    },
    failed: (error) => this.fail(error),
  });

  readonly #lesson = new LazyPart(this, () => import('./lesson.ts'));

  readonly #progress = new Progress();

  readonly #thought = new Set<string>();

  #isReady = false;

  /** Id of the module that gets the focus once it is there. */
  #awaited = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('initiative')) return;
    this.#progress.resume(this.initiative);
    // Nothing of one curriculum stands in for another.
    this.#list.value = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    const closed = changed.get('opened') as string | undefined;
    if (closed && !this.opened) this.#focus(`[data-module="${closed}"]`);
    const title = this.renderRoot.querySelector<HTMLElement>('.headline > *');
    if (!title || this.#awaited !== this.#module.value?.id) return;
    this.#awaited = '';
    title.focus();
  }

  protected override status(): string {
    const id = this.module || this.opened;
    const { pending, error, value } = id ? this.#module : this.#list;
    if (pending && (!value || ('id' in value && value.id !== id))) return loading();
    if (Array.isArray(value) && value.length === 0) return nothingYet();
    return error ? failureText(error) : (this.news?.() ?? '');
  }

  protected override draw(): unknown {
    const id = this.module || this.opened;
    if (id) return this.#drawModule(id);
    const { value, error } = this.#list;
    if (!value) return html`<slot></slot>${this.#drawAwaited(error ? failure(this.#list) : undefined)}`;
    return html`${value.length === 0 ? html`<slot></slot>${this.#drawNothing()}` : this.#drawList(value)}
      <div class="foot">${this.drawFeedback()}</div>`;
  }

  #drawAwaited(failed: TemplateResult | undefined): TemplateResult {
    return (
      failed ??
      html`<div class="skeleton" aria-hidden="true">
        <div class="bar"></div>
        <div class="bar"></div>
        <div class="bar"></div>
      </div>`
    );
  }

  #drawNothing(): TemplateResult {
    return html`<div class="notice">
      <p>${nothingYet()}</p>
    </div>`;
  }

  #drawList(modules: readonly CurriculumModuleSummary[]): TemplateResult {
    return html`<ol class="modules">
        ${modules.map((module) => this.#drawCard(module))}
      </ol>
      ${this.#drawRemember()}`;
  }

  #drawCard(module: CurriculumModuleSummary): TemplateResult {
    const answered = this.#progress.answered(module.id);
    const { headingLevel, locale } = this;
    const open: CardView['open'] = ({ id }, name) =>
      html`<button class="open" data-module=${id} @click=${() => this.#open(id)}>${name}</button>`;
    return drawCard(
      module,
      { headingLevel, locale, open },
      answered > 0
        ? html`<p class="small strong">${msg(str`Questions answered: ${answered}`, { id: 'curriculum.answered' })}</p>`
        : nothing,
    );
  }

  #drawModule(id: string): TemplateResult {
    const { error, value } = this.#module;
    const module = value?.id === id ? value : undefined;
    const back = this.module
      ? undefined
      : html`<button part="action" class="action back" @click=${() => (this.opened = '')}>
          ${msg('All modules', { id: 'curriculum.back' })}
        </button>`;
    const lesson = module && this.#lesson.get();
    if (!lesson) {
      const failed = error ? failure(this.#module) : this.#lesson.error ? failure(this.#lesson) : undefined;
      // Who has come from the list needs no link in its place.
      return html`${back ?? html`<slot></slot>`}${this.#drawAwaited(failed)}`;
    }
    return html`<article class="module">
      ${back ?? nothing}
      ${lesson.drawLesson({
        module,
        progress: this.#progress,
        headingLevel: this.headingLevel,
        locale: this.locale,
        hasPictures: showsPictures(this.images),
        unanswered: this.unanswered,
        thought: this.#thought,
        answer: (question, given) => this.#answer(module, question, given),
        showThoughts: (part) => this.#showThoughts(part),
        print: () => printOnly(this),
        back: this.module ? undefined : () => (this.opened = ''),
        next: this.#drawNext(module),
      })}
      ${this.#drawRemember()} ${this.drawFeedback(id)}
    </article>`;
  }

  #drawNext({ order }: CurriculumModule): unknown {
    const next = this.#list.value?.find((module) => module.order > order && module.written.length > 0);
    if (!next) return nothing;
    return html`<button part="action" class="action" @click=${() => this.#open(next.id)}>
      ${msg('Next:', { id: 'curriculum.next' })} <span lang=${next.title.locale}>${next.title.text}</span>
    </button>`;
  }

  #drawRemember(): TemplateResult {
    return html`<label class="remember">
      <input type="checkbox" .checked=${this.#progress.isRemembered} @change=${this.#remember} />
      ${msg('Remember my answers on this device for half a year. Untick it to delete them', {
        id: 'curriculum.remember',
      })}
    </label>`;
  }

  #open(id: string): void {
    if (!this.dispatchEvent(new WidgetSelectEvent(id))) return;
    this.news = undefined;
    this.#awaited = id;
    this.opened = id;
  }

  #answer(module: CurriculumModule, question: Question, given: Given | undefined): void {
    const form = `#question-${question.id}`;
    this.unanswered = given?.chosen.length === 0 ? question.id : '';
    if (this.unanswered) return this.#focusDrawn(`${form} input`);
    this.#progress.give(module.id, question.id, given);
    const { right } = this.#progress.score(module);
    const isDone = given && (isRight(question, given) || given.isRevealed);
    this.news = isDone ? () => scoreText(right, module.quiz.length) : undefined;
    this.requestUpdate();
    this.#focusDrawn(given ? `${form} .verdict` : `${form} input`);
  }

  #showThoughts(part: string): void {
    if (!this.#thought.delete(part)) this.#thought.add(part);
    this.requestUpdate();
  }

  readonly #remember = (event: Event): void => {
    const box = event.currentTarget as HTMLInputElement;
    const wanted = box.checked;
    this.#progress.remember(wanted);
    const { isRemembered } = this.#progress;
    this.news = () =>
      isRemembered
        ? msg('Your answers are remembered.', { id: 'curriculum.remembered' })
        : wanted
          ? msg('This page can keep nothing on this device.', { id: 'curriculum.not-remembered' })
          : msg('What was remembered is deleted.', { id: 'curriculum.forgotten' });
    box.checked = isRemembered;
  };

  #ready(): void {
    if (!this.#isReady) this.dispatchEvent(new WidgetReadyEvent());
    this.#isReady = true;
  }

  #focusDrawn(selector: string): void {
    void this.updateComplete.then(() => this.#focus(selector));
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const nothingYet = (): string => msg('There are no modules here yet.', { id: 'curriculum.empty' });
