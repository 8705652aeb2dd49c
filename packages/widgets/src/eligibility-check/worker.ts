import {
  type Answer,
  AnswerError,
  type AnswerProblem,
  type Check,
  type Question,
  type Trace,
} from '@backontrack/sdk/eligibility';
import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';
import { answerOf, dontKnow, problemText, ratherNot, writtenNumber } from './given-answer.ts';
import { keepNoneAlone } from './question.ts';
import type { Walk } from './walk.ts';

/** What only a youth worker's page needs. */
export const styles: readonly CSSResult[] = [
  css`
    .all-questions {
      display: grid;
      gap: 1.5em;
      max-inline-size: 40em;
      margin-block-end: 2em;
    }
    .field [role='group'] {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
      gap: 0.25em 1em;
      padding-block-end: 1em;
      border-block-end: 1px solid var(--line);
    }
    .field :is(p, [aria-live]) {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .small-option {
      display: flex;
      align-items: center;
      gap: 0.5em;
      min-block-size: max(24px, 2em);
    }
    .trace ul {
      list-style: none;
    }
    .hand-over {
      display: none;
    }
    /* The sheet has what was answered among the results, and room to write by hand. */
    @media print {
      .all-questions {
        display: none;
      }
      .answers {
        break-inside: avoid;
      }
      .answers dl {
        display: block;
      }
      .answers :is(dt, dd) {
        display: inline;
      }
      .answers dd::before {
        content: ' ';
      }
      .answers dd::after {
        content: '\\a';
        white-space: pre;
      }
      .hand-over {
        display: grid;
        grid-template-columns: max-content 1fr max-content 1fr;
        gap: 2.5em 0.75em;
        padding-block: 1.5em;
        break-inside: avoid;
      }
      .hand-over dd {
        border-block-end: 1px solid;
      }
    }
  `,
];

/** Draws all questions of a check on one page, for a youth worker who fills it in with somebody. */
export function drawAllQuestions(check: Check, walk: Walk, changed: () => void): TemplateResult {
  const { sections, questions } = check.ruleSet;
  return html`<div class="all-questions">
    ${sections.map(
      ({ id, title }) =>
        html`<fieldset>
          <legend lang=${title.locale}><strong>${title.text}</strong></legend>
          ${questions
            .filter(({ section }) => section === id)
            .toSorted((a, b) => a.order - b.order)
            .map((question) => drawField(check, walk, question, changed))}
        </fieldset>`,
    )}
  </div>`;
}

/** What was written that is no answer, and why. */
interface Refused {
  words: string;
  problem: AnswerProblem;
}

// A walk outlives its check, and ends when all begins again.
const refusals = new WeakMap<Walk, Map<string, Refused>>();

function drawField(check: Check, walk: Walk, question: Question, changed: () => void): TemplateResult {
  const answer = check.answers[question.id];
  const ofWalk = refusals.get(walk) ?? new Map<string, Refused>();
  refusals.set(walk, ofWalk);
  const refused = ofWalk.get(question.id);
  const take = (given: Answer | undefined, words = '') => {
    ofWalk.delete(question.id);
    try {
      check.answer(question.id, given);
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      ofWalk.set(question.id, { words, problem: error.code });
      check.answer(question.id, undefined);
    }
    changed();
  };
  const plain = (value: 'unknown' | 'skipped', words: string) =>
    html`<button
      type="button"
      class="plain"
      aria-pressed=${answer === value}
      @click=${() => take(answer === value ? undefined : value)}
    >
      ${words}
    </button>`;
  const several = question.kind === 'multi-choice';
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [answer];
  return html`<form
    class="field"
    @submit=${(event: Event) => event.preventDefault()}
    @change=${({ target, currentTarget }: Event) =>
      take(answerOf(question, currentTarget as HTMLFormElement), (target as HTMLInputElement).value)}
  >
    <div role="group" aria-labelledby="q-${question.id}" tabindex=${question.id === walk.asked?.id ? -1 : nothing}>
      <p id="q-${question.id}" lang=${question.text.locale}>${question.text.text}</p>
      ${
        question.kind === 'number'
          ? html`<div aria-live="assertive">
                ${refused ? html`<p class="problem" id="problem-${question.id}">${problemText(question, refused.problem)}</p>` : nothing}
              </div>
              <input
                name="answer"
                inputmode="numeric"
                autocomplete="off"
                maxlength="12"
                aria-labelledby="q-${question.id}"
                aria-invalid=${refused ? 'true' : nothing}
                aria-describedby=${refused ? `problem-${question.id}` : nothing}
                .value=${refused ? refused.words : writtenNumber(answer)}
              />`
          : (question.options ?? []).map(
              ({ value, label }) =>
                html`<label class="small-option">
                  <input
                    type=${several ? 'checkbox' : 'radio'}
                    name="answer"
                    .value=${value}
                    .checked=${chosen.includes(value)}
                    @change=${several ? keepNoneAlone : nothing}
                  />
                  <span lang=${label.locale}>${label.text}</span>
                </label>`,
            )
      }
      ${
        // As an attribute, the empty value would be left out by the build, and the box would say `on`.
        several && question.none
          ? html`<label class="small-option">
              <input
                type="checkbox"
                name="answer"
                .value=${''}
                data-only
                .checked=${Array.isArray(answer) && answer.length === 0}
                @change=${keepNoneAlone}
              />
              <span lang=${question.none.locale}>${question.none.text}</span>
            </label>`
          : nothing
      }
      ${plain('unknown', dontKnow())}${plain('skipped', ratherNot())}
    </div>
  </form>`;
}

/** Draws what is filled in by hand when the sheet changes hands. Only paper has it. */
export function drawHandOver(): TemplateResult {
  return html`<dl class="hand-over">
    <dt>${msg('For', { id: 'check.hand-over.for' })}</dt>
    <dd></dd>
    <dt>${msg('Filled in by', { id: 'check.hand-over.by' })}</dt>
    <dd></dd>
    <dt>${msg('Agreed next step', { id: 'check.hand-over.step' })}</dt>
    <dd></dd>
    <dt>${msg('Date', { id: 'check.hand-over.date' })}</dt>
    <dd></dd>
  </dl>`;
}

const signs: Readonly<Record<string, string>> = { met: '✓', failed: '✗', open: '?' };

/** Draws how an outcome came about: every rule behind it, with what it came to. */
export function drawTrace(check: Check, outcome: string): unknown {
  const explained = check.explain(outcome);
  if (!explained?.when) return nothing;
  return html`<details class="trace">
    <summary>${msg('How the rules came to this', { id: 'check.trace' })}</summary>
    <ul>
      ${drawRule(explained.when)}${explained.close ? drawRule(explained.close) : nothing}
    </ul>
  </details>`;
}

function drawRule({ state, criterion, expression, parts }: Trace): TemplateResult {
  return html`<li>
    <span class="sign">${signs[state]}</span> <code>${criterion ?? Object.keys(expression)[0]}</code>
    ${
      parts.length > 0
        ? html`<ul>
            ${parts.map(drawRule)}
          </ul>`
        : criterion
          ? nothing
          : html`<code>${JSON.stringify(Object.values(expression)[0])}</code>`
    }
  </li>`;
}
