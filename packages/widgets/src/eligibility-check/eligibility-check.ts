import { getEligibility } from '@backontrack/sdk';
import {
  type Answer,
  AnswerError,
  type AnswerProblem,
  type Check,
  type Question,
  startCheck,
  workFirst,
} from '@backontrack/sdk/eligibility';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { WidgetReadyEvent } from '../events.ts';
import { failure, failureText, loading } from '../failure.ts';
import { heading } from '../heading.ts';
import { LazyPart } from '../lazy-part.ts';
import { Remote } from '../remote.ts';
import { textOrigin } from '../text-origin.ts';
import { tokens } from '../tokens.ts';
import { WidgetElement } from '../widget-element.ts';
import { msg, str } from '../words/msg.ts';
import { CheckCompleteEvent, CheckStepEvent } from './events.ts';
import { answerOf, problemText } from './given-answer.ts';
import { forgetAnswers } from './memory.ts';
import { drawQuestion } from './question.ts';
import { drawAnswers, drawOutcomes } from './result.ts';
import { styles } from './styles.ts';
import { Walk } from './walk.ts';

/**
 * Finds out what is there for a young person, question by question. Every answer stays on the device.
 *
 * @slot - Shown until the questions are there, and when loading fails. Put a link here.
 * @fires backontrack-ready - The first question is shown.
 * @fires backontrack-step - A question, or the results, are shown.
 * @fires backontrack-complete - The results are shown. They come without the answers.
 * @fires backontrack-error - The questions could not be loaded.
 * @csspart action - A button, or a link that looks like one.
 * @csspart outcome - One outcome of the results.
 * @cssprop --backontrack-color-accent - Buttons, links and the focus ring.
 * @cssprop --backontrack-color-on-accent - Words on the accent.
 * @cssprop --backontrack-color-danger - Messages about an answer.
 * @cssprop --backontrack-color-line - Lines and borders.
 * @cssprop --backontrack-shape-radius - Rounding of buttons, boxes and marks.
 */
export class EligibilityCheck extends WidgetElement {
  static override styles: CSSResultGroup = [tokens, styles];

  /** Id of the rule set to ask. */
  @property({ attribute: 'rule-set' }) ruleSet = 'back-on-track';

  /** ISO 3166-1 code of the country to answer the first question with. The reader can change it. */
  @property() country = '';

  /** Address of the page with the programme directory. Outcomes link to it. */
  @property() directory = '';

  /** Address of the page with the mentor finder. Outcomes link to it. */
  @property() mentors = '';

  /** `worker` shows all questions on one page, and the rules behind each outcome, for who fills it in with somebody. */
  @property() mode: '' | 'worker' = '';

  @state() private problem: AnswerProblem | 'missing' | undefined;

  @state() private isWorkFirst = false;

  @state() private isSharing = false;

  /** Whether the page was opened by an address with outcomes that somebody shared. */
  @state() private isShared = location.hash.includes('eligibility-check.outcomes=');

  /** What the reader is told that stands nowhere else. */
  @state() private news = '';

  readonly #check = new Remote(this, {
    args: () => [this.ruleSet, this.locale] as const,
    task: async ([ruleSet, locale], { signal }) => {
      const check = startCheck(await getEligibility(this.transport, ruleSet, { signal, locale }));
      this.#walk.resume(check, { country: this.country || undefined });
      return check;
    },
    loaded: (_, retried) => {
      this.#moved = retried;
      this.dispatchEvent(new WidgetReadyEvent());
      this.#announceStep();
    },
    failed: (error) => this.fail(error),
  });

  readonly #share = new LazyPart(this, () => import('./share.ts'));

  readonly #worker = new LazyPart(this, () => import('./worker.ts'));

  #walk = new Walk();

  #moved = false;

  protected override updated(_changed: PropertyValues): void {
    if (!this.#moved) return;
    this.#moved = false;
    this.renderRoot.querySelector<HTMLElement>('[role="alert"], [tabindex="-1"]')?.focus();
  }

  protected override status(): string {
    const { value, pending, error } = this.#check;
    if (value) return this.news;
    return pending ? loading() : error ? failureText(error) : '';
  }

  protected override draw(): unknown {
    const { value: check, error } = this.#check;
    return check
      ? [this.#drawCheck(check), this.drawFeedback()]
      : html`<slot></slot>${error ? failure(this.#check) : this.#drawSkeleton()}`;
  }

  #drawCheck(check: Check): unknown {
    if (this.isShared) return this.#drawShared(check);
    if (this.mode === 'worker') return this.#drawWorker(check);
    const { asked } = this.#walk;
    return asked ? this.#drawStep(check, asked) : this.#drawResults(check);
  }

  #drawShared(check: Check): unknown {
    return this.#drawLater(
      this.#share,
      (part) => html`<div class="results">${part.drawShared(check.ruleSet, () => this.#startOwn(check))}</div>`,
    );
  }

  #drawWorker(check: Check): unknown {
    return this.#drawLater(this.#worker, (part) => [
      part.drawAllQuestions(check, this.#walk, () => {
        this.#walk.keep(check);
        this.requestUpdate();
      }),
      this.#drawResults(check, (outcome) => part.drawTrace(check, outcome)),
      part.drawHandOver(),
    ]);
  }

  #drawLater<Part extends object>(later: LazyPart<Part>, draw: (part: Part) => unknown): unknown {
    const part = later.get();
    return part ? draw(part) : later.error ? failure(later) : this.#drawSkeleton();
  }

  #drawStep(check: Check, question: Question): TemplateResult {
    const { place, left } = this.#walk;
    // Each has a place of its own: in that of another it would take over what was chosen there.
    const questions = check.ruleSet.questions.map(({ id }) =>
      id === question.id ? this.#drawQuestion(check, question) : nothing,
    );
    return html`<div class="step">
      <p class="meta">
        <span>${msg(str`Question ${place}`, { id: 'check.place' })}</span>
        ${left > 0 ? html`<span>${this.#leftWords(left)}</span>` : nothing}
      </p>
      ${questions}
      <p class="buttons foot">
        ${
          place > 1
            ? html`<button class="plain back" @click=${() => this.#back(check)}>
                ${msg('Back', { id: 'check.back' })}
              </button>`
            : nothing
        }
        <button class="plain" @click=${() => this.#ask(undefined)}>
          ${msg('Show me now', { id: 'check.show-now' })}
        </button>
        ${place > 1 ? html`<button class="plain" @click=${() => this.#leave(check)}>${this.#leaveWords()}</button>` : nothing}
      </p>
      ${this.#drawPromise()}
    </div>`;
  }

  #drawQuestion(check: Check, question: Question): TemplateResult {
    return drawQuestion({
      question,
      answer: check.answers[question.id],
      problem: this.problem ? problemText(question, this.problem) : '',
      headingLevel: this.headingLevel,
      submit: (form) => this.#submit(check, question, form),
      give: (answer) => this.#give(check, question, answer),
    });
  }

  #drawResults(check: Check, drawTrace?: (outcome: string) => unknown): TemplateResult {
    const outcomes = this.isWorkFirst ? workFirst(check.outcomes) : check.outcomes;
    const { ruleSet } = check;
    const ask = (question: Question | undefined) => this.#ask(question);
    return html`<div class="results">
      <div class="headline">
        ${heading(this.headingLevel, msg('What is there for you', { id: 'check.results' }), undefined, true)}
        <p class="meta">${textOrigin(ruleSet.title, this.locale)}</p>
      </div>
      <p class="buttons">
        <button
          part="action"
          class="action"
          aria-pressed=${this.isWorkFirst}
          @click=${() => (this.isWorkFirst = !this.isWorkFirst)}
        >
          ${msg('Show work first', { id: 'check.work-first' })}
        </button>
        ${
          check.next && !drawTrace
            ? html`<button part="action" class="action" @click=${() => ask(check.next)}>
                ${msg('Answer more questions', { id: 'check.go-on' })}
              </button>`
            : nothing
        }
      </p>
      ${drawOutcomes({
        ruleSet,
        outcomes,
        headingLevel: this.headingLevel,
        directory: this.directory,
        mentors: this.mentors,
        answered: (id) => check.answers[id] as 'unknown' | 'skipped' | undefined,
        ask,
        drawTrace,
      })}
      ${drawAnswers(check, { ask, drawTrace })} ${this.isSharing ? this.#drawShare(check) : nothing}
      <p class="buttons foot">
        <button part="action" class="action" @click=${() => print()}>${msg('Print', { id: 'check.print' })}</button>
        <button
          part="action"
          class="action"
          aria-expanded=${this.isSharing}
          @click=${() => (this.isSharing = !this.isSharing)}
        >
          ${msg('Share', { id: 'check.share' })}
        </button>
        <button part="action" class="action" @click=${() => this.#startAgain(check)}>
          ${msg('Start again', { id: 'check.again' })}
        </button>
        <button part="action" class="action" @click=${() => this.#leave(check)}>${this.#leaveWords()}</button>
      </p>
      <label class="option remember">
        <input
          type="checkbox"
          .checked=${this.#walk.isRemembered}
          @change=${(event: Event) => this.#remember(check, event.currentTarget as HTMLInputElement)}
        />
        <span>${msg('Remember my answers on this device for 30 days', { id: 'check.remember' })}</span>
      </label>
      ${this.#drawPromise()}
      <p class="help">${msg(str`Rules of ${check.asOf}, version ${ruleSet.version}.`, { id: 'check.version' })}</p>
    </div>`;
  }

  #drawShare(check: Check): unknown {
    return this.#drawLater(this.#share, (part) => part.drawShare(check, (words) => (this.news = words)));
  }

  #drawSkeleton(): TemplateResult {
    return html`<div class="step" aria-hidden="true">
      <div class="bar"></div>
      <div class="bar"></div>
      <div class="bar"></div>
    </div>`;
  }

  #leaveWords(): string {
    return msg('Leave quickly', { id: 'check.leave' });
  }

  #drawPromise(): TemplateResult {
    return html`<p class="help promise">
      ${msg('Your answers stay on this device. Nobody else sees them.', { id: 'check.promise' })}
    </p>`;
  }

  #leftWords(left: number): string {
    return msg(str`at most ${left} more`, { id: 'check.left' });
  }

  #submit(check: Check, question: Question, form: HTMLFormElement): void {
    const answer = answerOf(question, form);
    if (answer !== undefined) return this.#give(check, question, answer);
    this.problem = 'missing';
    this.#moved = true;
    this.requestUpdate();
  }

  #give(check: Check, question: Question, answer: Answer): void {
    try {
      this.#walk.give(check, question, answer);
      this.#moveOn();
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      this.problem = error.code;
      this.#moved = true;
      this.requestUpdate();
    }
  }

  #back(check: Check): void {
    this.#walk.back(check);
    this.#moveOn();
  }

  #ask(question: Question | undefined): void {
    this.#walk.asked = question;
    this.#moveOn();
  }

  #moveOn(): void {
    this.problem = undefined;
    this.news = '';
    this.#moved = true;
    this.requestUpdate();
    this.#announceStep();
  }

  #announceStep(): void {
    const check = this.#check.value;
    if (!check) return;
    const { asked, place, left } = this.#walk;
    this.dispatchEvent(new CheckStepEvent(place, asked ? place + left + 1 : place));
    if (!asked) this.dispatchEvent(new CheckCompleteEvent(check.result.outcomes));
  }

  #remember(check: Check, box: HTMLInputElement): void {
    this.#walk.remember(check, box.checked);
    box.checked = this.#walk.isRemembered;
    this.requestUpdate();
  }

  #startOwn(check: Check): void {
    this.isShared = false;
    this.#ask(check.next);
  }

  #startAgain(check: Check): void {
    // Begun anew, nothing is left of what was answered, also on the device.
    forgetAnswers(check.ruleSet.id);
    this.#walk = new Walk();
    this.#walk.resume((this.#check.value = startCheck(check.ruleSet)), {});
    this.isWorkFirst = this.isSharing = false;
    // A form that is closed here keeps nothing.
    this.renderRoot.querySelector<HTMLElement>('.tell[aria-expanded="true"]')?.click();
    this.#moveOn();
  }

  // Whoever looks over the shoulder sees an untouched page, and going back does not bring the answers.
  #leave(check: Check): void {
    this.#startAgain(check);
    scrollTo({ top: 0 });
  }
}
