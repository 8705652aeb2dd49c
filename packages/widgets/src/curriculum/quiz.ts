import type { CurriculumModule } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { heading } from '../heading.ts';
import { drawText } from '../text.ts';
import { msg } from '../words/msg.ts';
import { type Given, isRight, type Progress, type Question } from './progress.ts';
import { scoreText } from './score.ts';

/** A quiz as it is drawn, and whom it tells. */
export interface QuizView {
  module: CurriculumModule;
  progress: Progress;
  headingLevel: number;
  /** Id of the question that was to be checked without an answer. */
  unanswered: string;
  answer: (question: Question, given: Given | undefined) => void;
}

/** Draws questions that are checked on the device, and how many were answered rightly. */
export function drawQuiz(view: QuizView): TemplateResult {
  const { module, progress, headingLevel } = view;
  const { answered, right } = progress.score(module);
  const count = module.quiz.length;
  return html`<section part="section" class="quiz">
    ${heading(headingLevel, msg('Check what you take with you', { id: 'curriculum.quiz' }))}
    <p class="small screen">
      ${msg('Your answers are checked on this device. Nobody else sees them.', { id: 'curriculum.promise' })}
    </p>
    <ol>
      ${module.quiz.map((question) => keyed(`${module.id} ${question.id}`, html`<li>${drawQuestion(question, view)}</li>`))}
    </ol>
    ${
      answered === count
        ? html`<div class="notice score">
            <p class="strong">${scoreText(right, count)}</p>
            <p>
              ${
                right === count
                  ? msg('All of it. Now try it with a person.', { id: 'curriculum.score.all' })
                  : msg('Those you missed can be tried again. The reasons stand beside them.', {
                      id: 'curriculum.score.some',
                    })
              }
            </p>
          </div>`
        : nothing
    }
  </section>`;
}

/** Whether more than one option of a question is right. */
export const takesSeveral = ({ options }: Question): boolean => options.filter((option) => option.isRight).length > 1;

function drawQuestion(question: Question, { module, progress, unanswered, answer }: QuizView): TemplateResult {
  const { id, options } = question;
  const given = progress.given(module.id, id);
  const isKnown = given !== undefined && (given.isRevealed === true || isRight(question, given));
  const several = takesSeveral(question);
  return html`<form id="question-${id}" @submit=${(event: Event) => check(event, question, answer)}>
    <fieldset ?disabled=${given !== undefined} aria-describedby=${unanswered === id ? `fault-${id}` : nothing}>
      <legend>${drawText(question.question)}</legend>
      ${several ? html`<p class="small">${msg('Choose all that are right.', { id: 'curriculum.several' })}</p>` : nothing}
      ${
        unanswered === id
          ? html`<p class="fault" id="fault-${id}" role="alert">
              ${msg('Choose an answer first.', { id: 'curriculum.unanswered' })}
            </p>`
          : nothing
      }
      ${options.map((option) => drawOption(option, { name: id, several, given, isKnown }))}
    </fieldset>
    ${given ? drawVerdict(question, given, isKnown) : nothing}
    <p class="buttons screen">
      ${
        given
          ? html`<button part="action" class="action" type="button" @click=${() => answer(question, undefined)}>
              ${msg('Try again', { id: 'curriculum.again' })}
            </button>`
          : html`<button part="action" class="action">${msg('Check my answer', { id: 'curriculum.check' })}</button>`
      }
      ${
        given && !isKnown
          ? html`<button
              part="action"
              class="action"
              type="button"
              @click=${() => answer(question, { ...given, isRevealed: true })}
            >
              ${msg('Show the answer', { id: 'curriculum.reveal' })}
            </button>`
          : nothing
      }
    </p>
  </form>`;
}

type Option = Question['options'][number];

interface OptionView {
  name: string;
  several: boolean;
  given: Given | undefined;
  /** Whether the right answer is shown. */
  isKnown: boolean;
}

function drawOption(option: Option, { name, several, given, isKnown }: OptionView): TemplateResult {
  const isChosen = given?.chosen.includes(option.id) ?? false;
  const isTold = given !== undefined && (isKnown || isChosen);
  return html`<div class="option ${isTold ? (option.isRight ? 'right' : 'wrong') : ''}">
    <label>
      <input
        type=${several ? 'checkbox' : 'radio'}
        name=${name}
        .value=${option.id}
        .checked=${isChosen}
        aria-describedby=${isTold ? `because-${name}-${option.id}` : nothing}
      />
      ${drawText(option.text)}
    </label>
    ${isTold ? html`<p class="because" id="because-${name}-${option.id}">${drawReason(option)}</p>` : nothing}
  </div>`;
}

/** Says whether an option is right, and why. */
export const drawReason = (option: Option): TemplateResult =>
  html`<span class="strong"
      >${option.isRight ? msg('Right.', { id: 'curriculum.right' }) : msg('Not right.', { id: 'curriculum.not-right' })}</span
    >
    ${drawText(option.because)}`;

// It gets the focus: it is heard at once, and what can be done next follows it.
const drawVerdict = (question: Question, given: Given, isKnown: boolean): TemplateResult =>
  html`<p class="verdict strong" tabindex="-1">
    ${
      given.isRevealed
        ? msg('This is the answer. The reasons stand beside it.', { id: 'curriculum.verdict.revealed' })
        : isKnown
          ? msg('That is right.', { id: 'curriculum.verdict.right' })
          : given.chosen.some((id) => question.options.some((option) => option.id === id && option.isRight))
            ? msg('Partly right. Look at it again.', { id: 'curriculum.verdict.partly' })
            : msg('Not quite. Read why, and try again.', { id: 'curriculum.verdict.wrong' })
    }
  </p>`;

function check(event: Event, question: Question, answer: QuizView['answer']): void {
  event.preventDefault();
  const chosen = new FormData(event.currentTarget as HTMLFormElement).getAll(question.id) as string[];
  answer(question, { chosen });
}
