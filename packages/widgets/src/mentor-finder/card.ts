import type { Mentor } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { placeName } from '../listing/place.ts';
import { msg } from '../words/msg.ts';
import { languageName } from '../words/names.ts';
import { drawAvailability, trainedWords } from './mentor-words.ts';

/** How a card is drawn: what can be pressed is a button on a page with scripts, and a link on one without. */
export interface CardView {
  headingLevel: number;
  /** Its place in the list, from 0. */
  place: number;
  drawName: (mentor: Mentor) => unknown;
  drawTopic: (topic: string) => unknown;
}

/** Draws a mentor in a list. */
export function drawCard(mentor: Mentor, { headingLevel, place, drawName, drawTopic }: CardView): TemplateResult {
  const { displayName, region, country, languages, topics, trained, sample } = mentor;
  return html`<article part="card" class="card" data-place=${place}>
    <div class="head">
      ${heading(headingLevel, drawName(mentor), displayName.locale)}
      ${sample ? html`<span class="mark small">${msg('Sample', { id: 'sample' })}</span>` : nothing}
    </div>
    <p class="one small">
      ${placeName(region ? [region] : [], [country])}<br />${languages.map(({ code }) => languageName(code)).join(', ')}
    </p>
    ${
      topics.length > 0
        ? html`<ul class="tags">
            ${topics.map((topic) => html`<li>${drawTopic(topic)}</li>`)}
          </ul>`
        : nothing
    }
    <p class="one end small">${drawAvailability(mentor)}<br />${trainedWords(trained)}</p>
  </article>`;
}
