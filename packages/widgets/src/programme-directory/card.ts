import type { ProgrammeSummary } from '@backontrack/sdk';
import { isStale, statusOn } from '@backontrack/sdk/listing';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { textOrigin } from '../text-origin.ts';
import { kindWords } from '../words/kinds.ts';
import { msg } from '../words/msg.ts';
import { stageWords } from '../words/stages.ts';
import { wordFor } from '../words/vocabulary.ts';
import { ageWords, costWords, statusWords, whereWords } from './programme-words.ts';
import { today } from './today.ts';

/** How entries are drawn: what can be pressed is a button on a page with scripts, and a link on one without. */
export interface CardsView {
  headingLevel: number;
  /** The language they are read in. */
  locale: string;
  drawTitle: (entry: ProgrammeSummary) => unknown;
  /** Draws, on an offer of work, the way to support. */
  drawSupport: (entry: ProgrammeSummary) => unknown;
}

/** Draws entries under the heading of their stage, or in one list where they are sorted by something else. */
export function drawByStage(entries: readonly ProgrammeSummary[], sort: string, view: CardsView): unknown {
  if (sort && sort !== '-stage') return drawCards(entries, 0, view);
  const stages = [...new Set(entries.map(({ stage }) => stage))];
  return stages.map((stage) => {
    const first = entries.findIndex((entry) => entry.stage === stage);
    const group = entries.filter((entry) => entry.stage === stage);
    return html`<div class="stage">${heading(view.headingLevel, wordFor(stageWords, String(stage)))}</div>
      ${drawCards(group, first, { ...view, headingLevel: view.headingLevel + 1 })}`;
  });
}

const drawCards = (entries: readonly ProgrammeSummary[], first: number, view: CardsView): TemplateResult =>
  html`<div class="entries">${entries.map((entry, at) => drawCard(entry, first + at, view))}</div>`;

function drawCard(entry: ProgrammeSummary, place: number, view: CardsView): TemplateResult {
  const { title, summary, alert, provider, schedule, sample } = entry;
  const status = statusOn(entry, today());
  return html`<article part="card" class="card ${status === 'active' ? '' : 'over'}" data-place=${place}>
    <p class="marks small">
      ${mark(wordFor(kindWords, entry.kind))} ${status === 'active' ? nothing : mark(wordFor(statusWords, status))}
      ${sample ? mark(msg('Sample', { id: 'sample' })) : nothing}
      ${isStale(entry, today()) ? mark(msg('Not checked for a year', { id: 'programme.stale' })) : nothing}
      ${textOrigin(title, view.locale)}
    </p>
    ${heading(view.headingLevel, view.drawTitle(entry), title.locale)}
    ${
      alert
        ? html`<p class="alert two small" lang=${alert.locale}>${alert.text}</p>`
        : html`<p class="two small" lang=${summary.locale}>${summary.text}</p>`
    }
    <div class="end small">
      ${line(provider?.text ?? '')} ${line(whereWords(entry))}
      ${line([costWords(entry), schedule?.text, ageWords(entry)].filter(Boolean).join(' · '))}
      ${entry.stage === 5 ? view.drawSupport(entry) : nothing}
    </div>
  </article>`;
}

const mark = (words: string): TemplateResult => html`<span class="mark">${words}</span>`;

const line = (words: string): unknown => (words ? html`<p class="one">${words}</p>` : nothing);
