import type { Answer, Question } from '@backontrack/sdk/eligibility';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { msg } from '../words/msg.ts';
import { dontKnow, ratherNot, writtenNumber } from './given-answer.ts';

/** A question as it is drawn, and what the reader can do with it. */
export interface QuestionView {
  question: Question;
  /** What was answered before, when the reader comes back. */
  answer: Answer | undefined;
  /** What is wrong with the answer that was just given. */
  problem: string;
  headingLevel: number;
  /** Takes the answer in the form. */
  submit: (form: HTMLFormElement) => void;
  /** Takes an answer that stands on a button of its own. */
  give: (answer: Answer) => void;
}

/** Draws a question with everything there is to answer it. */
export function drawQuestion(view: QuestionView): TemplateResult {
  const { question, problem, submit, give, answer } = view;
  const field = question.kind === 'number' ? drawNumber(view) : drawOptions(view);
  const plain = (value: 'unknown' | 'skipped', words: string) =>
    html`<button type="button" class="plain" aria-pressed=${answer === value} @click=${() => give(value)}>
      ${words}
    </button>`;
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      submit(event.currentTarget as HTMLFormElement);
    }}
  >
    ${problem ? drawSummary(problem) : nothing} ${field}
    <p class="buttons">
      <button part="action" class="action primary">${msg('Continue', { id: 'check.continue' })}</button>
      ${plain('unknown', dontKnow())}${plain('skipped', ratherNot())}
    </p>
    ${
      question.whyWeAsk &&
      html`<details>
        <summary>${msg('Why we ask', { id: 'check.why-we-ask' })}</summary>
        <p lang=${question.whyWeAsk.locale}>${question.whyWeAsk.text}</p>
      </details>`
    }
  </form>`;
}

const title = ({ question, headingLevel }: QuestionView) =>
  heading(headingLevel, question.text.text, question.text.locale, true);

const help = ({ question: { help: text } }: QuestionView) =>
  text ? html`<p id="help" class="help" lang=${text.locale}>${text.text}</p>` : nothing;

const fault = ({ problem }: QuestionView) => (problem ? html`<p id="problem" class="problem">${problem}</p>` : nothing);

const describedBy = ({ question, problem }: QuestionView) =>
  [question.help && 'help', problem && 'problem'].filter(Boolean).join(' ') || nothing;

function drawOptions(view: QuestionView): TemplateResult {
  const { question, answer } = view;
  const several = question.kind === 'multi-choice';
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [answer];
  const isNone = Array.isArray(answer) && answer.length === 0;
  const option = (value: string, label: string, lang: string, checked: boolean, only = false) =>
    html`<label class="option">
      <input
        type=${several ? 'checkbox' : 'radio'}
        name="answer"
        .value=${value}
        .checked=${checked}
        ?data-only=${only}
        @change=${several ? keepNoneAlone : nothing}
      />
      <span lang=${lang}>${label}</span>
    </label>`;
  return html`<fieldset aria-describedby=${describedBy(view)}>
    <legend>${title(view)}</legend>
    ${help(view)}${fault(view)}
    <div class="options ${(question.options ?? []).length > 6 ? 'many' : ''}">
      ${(question.options ?? []).map(({ value, label }) => option(value, label.text, label.locale, chosen.includes(value)))}
      ${several && question.none ? option('', question.none.text, question.none.locale, isNone, true) : nothing}
    </div>
  </fieldset>`;
}

/** "None of these" and one of these cannot both be true: the one that was chosen last stands. */
export function keepNoneAlone(event: Event): void {
  const changed = event.currentTarget as HTMLInputElement;
  if (!changed.checked) return;
  const none = 'only' in changed.dataset;
  for (const input of changed.form!.querySelectorAll<HTMLInputElement>('input[name="answer"]')) {
    if (input !== changed && (none || 'only' in input.dataset)) input.checked = false;
  }
}

function drawNumber(view: QuestionView): TemplateResult {
  return html`<div class="number">
    <label for="number">${title(view)}</label>
    ${help(view)}${fault(view)}
    <input
      id="number"
      name="answer"
      inputmode="numeric"
      autocomplete="off"
      maxlength="12"
      .value=${writtenNumber(view.answer)}
      aria-invalid=${view.problem ? 'true' : nothing}
      aria-describedby=${describedBy(view)}
    />
  </div>`;
}

// A link could not cross the shadow root, so a button takes the reader to the field.
function drawSummary(problem: string): TemplateResult {
  return html`<div class="summary-box" role="alert" tabindex="-1">
    <p><strong>${msg('There is a problem', { id: 'check.problem' })}</strong></p>
    <button
      type="button"
      class="plain"
      @click=${(event: Event) =>
        (event.currentTarget as HTMLElement).closest('form')?.querySelector<HTMLElement>('[name="answer"]')?.focus()}
    >
      ${problem}
    </button>
  </div>`;
}
