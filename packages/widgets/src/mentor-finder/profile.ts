import type { Mentor } from '@backontrack/sdk';
import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';

import { openedStyles } from '../listing/opened-styles.ts';
import { placeName } from '../listing/place.ts';
import { textOrigin } from '../text-origin.ts';
import { drawWayBack } from '../way-back.ts';
import { barrierWords } from '../words/barriers.ts';
import { modeWords } from '../words/modes.ts';
import { msg } from '../words/msg.ts';
import { languageName } from '../words/names.ts';
import { topicWords } from '../words/topics.ts';
import { type Words, wordFor } from '../words/vocabulary.ts';
import { drawAvailability, trainedWords } from './mentor-words.ts';

/** Draws all that is known of a mentor. `close` is what a widget does to leave it. */
export function drawProfile(mentor: Mentor, locale: string, close?: () => void): TemplateResult {
  const { bio, region, country, languages, topics, barriers, modes, ageGroups, trained, sample } = mentor;
  return html`${close && drawWayBack(close)}
    <p>${drawAvailability(mentor)}</p>
    ${sample ? drawSample() : nothing}
    <p class="lead" lang=${bio.locale}>${bio.text}</p>
    <p class="small">${textOrigin(bio, locale)}</p>
    <dl>
      ${term(msg('Lives in', { id: 'mentor.place' }), placeName(region ? [region] : [], [country]))}
      ${term(
        msg('Speaks', { id: 'mentor.languages' }),
        languages.map(({ code, level }) => `${languageName(code)} (${levelWord(level)})`).join(', '),
      )}
      ${term(msg('You can talk about', { id: 'mentor.topics' }), list(topicWords, topics))}
      ${term(msg('Knows about', { id: 'mentor.barriers' }), list(barrierWords, barriers))}
      ${term(msg('You can meet', { id: 'mentor.modes' }), list(modeWords, modes))}
      ${term(msg('Works with people aged', { id: 'mentor.ages' }), ageGroups.map((ages) => ages.replace('-', '–')).join(', '))}
      ${term(msg('Training', { id: 'mentor.training' }), trainedWords(trained))}
    </dl>`;
}

const drawSample = (): TemplateResult =>
  html`<p class="sample">
    ${msg('This profile is made up, to show how one looks. You cannot meet this person.', { id: 'mentor.sample' })}
  </p>`;

const term = (name: string, value: string): unknown =>
  value
    ? html`<dt>${name}</dt>
        <dd>${value}</dd>`
    : nothing;

const list = (words: Words, values: readonly string[]): string =>
  values.map((value) => wordFor(words, value)).join(', ');

const levelWord = (level: string): string =>
  level === 'native' ? msg('first language', { id: 'level.native' }) : level;

const profileStyles: CSSResult = css`
  .sample {
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
`;

export const styles: readonly CSSResult[] = [openedStyles, profileStyles];
