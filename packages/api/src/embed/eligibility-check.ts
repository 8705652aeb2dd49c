import type { RuleSet, Text } from '@backontrack/contract';
import type { Outcome } from '@backontrack/contract/eligibility';
import { checkStyles, heading, pageWords, stageWords, textOrigin, wordFor } from '@backontrack/widgets/drawing';
import { html, nothing, type TemplateResult } from 'lit';

import { ruleSets } from '../collections/collections.ts';
import { linkTo, one } from './asked.ts';
import { address, attribute, common, country, oneOf, text } from './parameter.ts';
import type { PageView, WidgetPage } from './widget-page.ts';

/**
 * The check. It asks nothing without scripts, since no answer may leave the device: instead it shows everything that
 * there can be, whom to talk to, and what to do in need.
 */
export const eligibilityCheck: WidgetPage = {
  parameters: [
    ...common,
    attribute('rule-set', text(100)),
    { ...country, isList: false },
    address('directory'),
    address('mentors'),
    attribute('mode', oneOf('worker')),
  ],
  styles: [checkStyles],
  height: () => 900,
  isStart: ({ entry }) => entry === undefined,
  draw(view) {
    const found = view.catalogue.get(ruleSets, one(view.asked, 'rule-set', 'back-on-track'), [view.locale]);
    if (!found || view.asked.entry !== undefined) return undefined;
    return { content: drawOutcomes(found.answer, view), locales: found.locales };
  },
};

function drawOutcomes({ title, outcomes, initiative }: RuleSet, view: PageView): TemplateResult {
  const stages = [...new Set(outcomes.map(({ stage }) => stage))].toSorted((a, b) => a - b);
  return html`<div class="results">
    <p>${pageWords.checkIntro()}</p>
    <p class="meta">${textOrigin(title, view.locale)}</p>
    ${stages.map(
      (stage) =>
        html`<section>
          ${heading(view.headingLevel, wordFor(stageWords, String(stage)))}
          ${outcomes.filter((outcome) => outcome.stage === stage).map((outcome) => drawOutcome(outcome, initiative, view))}
        </section>`,
    )}
    <p class="help">${pageWords.checkPromise()}</p>
  </div>`;
}

function drawOutcome(outcome: Outcome, initiative: string, view: PageView): TemplateResult {
  const { title, summary, nextSteps, talkTo, review } = outcome;
  return html`<article class="outcome">
    ${heading(view.headingLevel + 1, title.text, title.locale)}
    <p class="meta">
      ${review === 'unconfirmed' ? html`<span class="mark">${pageWords.unconfirmed()}</span>` : nothing}
    </p>
    <p lang=${summary.locale}>${summary.text}</p>
    ${drawTexts(pageWords.nextSteps(), nextSteps)} ${drawTexts(pageWords.talkTo(), talkTo)}
    ${drawLinks(outcome, initiative, view)}
  </article>`;
}

const drawTexts = (title: string, texts: readonly Text[]): unknown =>
  texts.length === 0
    ? nothing
    : html`<div class="steps">
        <p><strong>${title}</strong></p>
        <ul>
          ${texts.map((entry) => html`<li lang=${entry.locale}>${entry.text}</li>`)}
        </ul>
      </div>`;

/** The partner's own pages where the address names them, else ours. */
function drawLinks({ directoryKinds }: Outcome, initiative: string, { asked, locale }: PageView): unknown {
  const [place] = asked.values.get('country') ?? [];
  const ours = (widget: string, filters: Record<string, readonly string[]>) =>
    linkTo(
      { ...asked, values: new Map() },
      {
        widget,
        values: { lang: [locale], initiative: [initiative], ...(place && { country: [place] }), ...filters },
      },
    );
  const link = (own: string, otherwise: string, words: string) =>
    own
      ? html`<a class="action" href=${own}>${words}</a>`
      : html`<a class="action" target="_self" href=${otherwise}>${words}</a>`;
  return html`<p class="buttons">
    ${
      directoryKinds.includes('mentoring')
        ? link(one(asked, 'mentors'), ours('mentor-finder', {}), pageWords.mentors())
        : nothing
    }
    ${
      directoryKinds.length > 0
        ? link(
            one(asked, 'directory'),
            ours('programme-directory', { kind: directoryKinds.map(String) }),
            pageWords.offers(),
          )
        : nothing
    }
  </p>`;
}
