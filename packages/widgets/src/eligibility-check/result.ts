import type { Check, OutcomeResult, Question, RuleSet } from '@backontrack/sdk/eligibility';
import type { Text } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { msg, str } from '../words/msg.ts';
import { stageWords } from '../words/stages.ts';
import { wordFor, type Words } from '../words/vocabulary.ts';
import { wordsOf } from './given-answer.ts';

const statusWords: Words = {
  likely: () => msg('This fits you', { id: 'check.likely' }),
  always: () => msg('Always there for you', { id: 'check.always' }),
  close: () => msg('Almost: ask them', { id: 'check.close' }),
  open: () => msg('We need one more answer', { id: 'check.open' }),
  'not-now': () => msg('Not for now', { id: 'check.not-now' }),
};

/** How outcomes are drawn, and where their links lead. */
export interface ResultView {
  ruleSet: RuleSet;
  outcomes: readonly OutcomeResult[];
  headingLevel: number;
  /** Page with the programme directory, or empty. */
  directory: string;
  /** Page with the mentor finder, or empty. */
  mentors: string;
  /** How a missing question was answered: not at all, with "I don't know", or with "rather not say". */
  answered: (question: string) => 'unknown' | 'skipped' | undefined;
  /** Takes the reader to a question. */
  ask: (question: Question) => void;
  /** Draws the rules behind an outcome, where they are to be seen. */
  drawTrace: ((outcome: string) => unknown) | undefined;
}

/** Draws outcomes in their order, under the heading of their stage. */
export function drawOutcomes(view: ResultView): TemplateResult[] {
  const stages = [...new Set(view.outcomes.map(({ stage }) => stage))];
  return stages.map(
    (stage) =>
      html`<section>
        ${heading(view.headingLevel + 1, wordFor(stageWords, String(stage)))}
        ${view.outcomes.filter((result) => result.stage === stage).map((result) => drawOutcome(result, view))}
      </section>`,
  );
}

function drawOutcome(result: OutcomeResult, view: ResultView): unknown {
  const outcome = view.ruleSet.outcomes.find(({ id }) => id === result.id);
  if (!outcome) return nothing;
  const { status } = result;
  // Who may be in danger reads what to do before any question is answered.
  const hasSteps = (status !== 'not-now' && status !== 'open') || result.stage === 1;
  return html`<article part="outcome" class="outcome" data-status=${status}>
    <p class="verdict">${wordFor(statusWords, status)}</p>
    ${heading(view.headingLevel + 2, outcome.title.text, outcome.title.locale)}
    <p class="meta">${drawReview(outcome.review)}</p>
    ${drawText(outcome.summary)} ${drawMissing(result, view)} ${drawFlip(result, view)}
    ${
      hasSteps
        ? html`${drawList(msg('What to do next', { id: 'check.next-steps' }), outcome.nextSteps, true)}
          ${drawList(msg('What to bring', { id: 'check.documents' }), outcome.documents)}
          ${drawList(msg('Who to talk to', { id: 'check.talk-to' }), outcome.talkTo)}
          ${drawLinks(outcome.directoryKinds, view)} ${drawCompanion(result, view)}`
        : nothing
    }
    ${drawReasons(result, view)} ${view.drawTrace?.(result.id)}
  </article>`;
}

const drawText = ({ text, locale }: Text) => html`<p lang=${locale}>${text}</p>`;

const drawReview = (review: string | undefined) =>
  review === 'unconfirmed'
    ? html`<span class="mark">${msg('Not confirmed by a partner yet', { id: 'check.unconfirmed' })}</span>`
    : nothing;

function drawList(title: string, texts: readonly Text[], ordered = false): unknown {
  if (texts.length === 0) return nothing;
  const items = texts.map(({ text, locale }) => html`<li lang=${locale}>${text}</li>`);
  return html`<div class="steps">
    <p>
      <strong>${title}</strong>
    </p>
    ${
      ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
  </div>`;
}

function drawLinks(kinds: readonly string[], { directory, mentors }: ResultView): unknown {
  const toMentors = mentors && kinds.includes('mentoring');
  if (!directory && !toMentors) return nothing;
  // The kind of help stands behind the hash, which no server gets to see.
  const filters = kinds.map((kind) => `programme-directory.kind=${kind}`).join('&');
  return html`<p class="buttons">
    ${toMentors ? html`<a class="action" part="action" href=${mentors}>${msg('See the mentors', { id: 'check.mentors' })}</a>` : nothing}
    ${
      directory && kinds.length > 0
        ? html`<a class="action" part="action" href="${directory}#${filters}"
            >${msg('See who offers it', { id: 'check.directory' })}</a
          >`
        : nothing
    }
  </p>`;
}

function drawCompanion({ companion }: OutcomeResult, { ruleSet }: ResultView): unknown {
  const title = ruleSet.outcomes.find(({ id }) => id === companion)?.title;
  return title
    ? html`<p class="help">${msg(str`Good to have at your side: ${title.text}`, { id: 'check.companion' })}</p>`
    : nothing;
}

function drawMissing({ missing }: OutcomeResult, { ruleSet, answered, ask }: ResultView): unknown {
  const questions = missing.flatMap((id) => ruleSet.questions.filter((question) => question.id === id));
  const [first] = questions.filter(({ id }) => !answered(id));
  const unknown = questions.filter(({ id }) => answered(id) === 'unknown');
  return html`${
    first
      ? html`<p>
          <button class="plain" @click=${() => ask(first)}>
            ${msg(str`Answer this: ${first.text.text}`, { id: 'check.answer-this' })}
          </button>
        </p>`
      : nothing
  }
  ${unknown.map(
    (question) =>
      html`<p class="help">
        ${msg(str`You said you don’t know: “${question.text.text}” Ask them. They can find out with you.`, {
          id: 'check.unknown-help',
        })}
      </p>`,
  )}`;
}

function drawFlip({ flip }: OutcomeResult, { ruleSet }: ResultView): unknown {
  if (!flip) return nothing;
  const changes = flip.changes.map(({ question, to }) => {
    const asked = ruleSet.questions.find(({ id }) => id === question);
    const labels = to.map((value) => asked?.options?.find((option) => option.value === value)?.label.text ?? value);
    return html`<li>
      ${asked?.text.text} ${labels.map((label, index) => html`${index > 0 ? ' / ' : ''}<strong>${label}</strong>`)}
    </li>`;
  });
  return html`<div class="flip">
    <p>${msg('It would be different with these answers:', { id: 'check.flip' })}</p>
    <ul>
      ${changes}
    </ul>
  </div>`;
}

const signs: Readonly<Record<string, string>> = { met: '✓', failed: '✗', open: '?' };

const stateWords: Words = {
  met: () => msg('Yes:', { id: 'check.met' }),
  failed: () => msg('No:', { id: 'check.failed' }),
  open: () => msg('Open:', { id: 'check.reason-open' }),
};

function drawReasons({ reasons }: OutcomeResult, { drawTrace }: ResultView): unknown {
  if (reasons.length === 0) return nothing;
  return html`<details ?open=${drawTrace !== undefined}>
    <summary>${msg('Why?', { id: 'check.reasons' })}</summary>
    <ul class="reasons">
      ${reasons.map(
        ({ state, text, source, review, unsupported }) =>
          html`<li>
            <span class="sign" aria-hidden="true">${signs[state]}</span>
            <span class="said">${wordFor(stateWords, state)}</span>
            <span lang=${text?.locale ?? nothing}>
              ${
                unsupported
                  ? msg('This page is too old to know. Ask the people who run it.', { id: 'check.unsupported' })
                  : text?.text
              }
            </span>
            ${source ? html`<small>${source.title}</small>` : nothing} ${drawReview(review)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Draws what was answered, each with a way to change it. Only what is open is printed. */
export function drawAnswers(
  { ruleSet, answers }: Check,
  { ask, drawTrace }: Pick<ResultView, 'ask' | 'drawTrace'>,
): unknown {
  const given = ruleSet.questions.filter(({ id }) => answers[id] !== undefined);
  if (given.length === 0) return nothing;
  const change = msg('Change', { id: 'check.change' });
  return html`<details class="answers" ?open=${drawTrace !== undefined}>
    <summary>${msg('Your answers', { id: 'check.answers' })}</summary>
    <dl>
      ${given.map(
        (question) =>
          html`<dt lang=${question.text.locale}>${question.text.text}</dt>
            <dd>
              ${wordsOf(question, answers[question.id]!)}
              <button class="plain" aria-label=${`${change}: ${question.text.text}`} @click=${() => ask(question)}>
                ${change}
              </button>
            </dd>`,
      )}
    </dl>
  </details>`;
}
