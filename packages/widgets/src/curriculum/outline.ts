import type { CurriculumModuleSummary } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { drawText } from '../text.ts';
import { formatList } from '../words/format.ts';
import { formatWords, minutesText } from '../words/module-words.ts';
import { msg, str } from '../words/msg.ts';
import { wordFor } from '../words/vocabulary.ts';

/** Draws what is known of a module before it is read: what it is for, what it is made of, and what is not written yet. */
export function drawOutline({ goals, durationMinutes, formats, written }: CurriculumModuleSummary): TemplateResult {
  const missing = formats.filter((format) => !written.includes(format));
  const facts = [
    durationMinutes && minutesText(durationMinutes),
    ...written.map((format) => wordFor(formatWords, format)),
  ];
  return html`${
    goals.length > 0
      ? html`<ul class="goals">
          ${goals.map((goal) => html`<li>${drawText(goal)}</li>`)}
        </ul>`
      : nothing
  }
  ${written.length > 0 ? html`<p class="small">${facts.filter(Boolean).join(' · ')}</p>` : nothing}
  ${
    missing.length > 0 || written.length === 0
      ? html`<p class="small missing">
          ${
            missing.length > 0
              ? msg(str`Not written yet: ${listOf(missing)}`, { id: 'curriculum.missing' })
              : msg('Not written yet.', { id: 'curriculum.missing.all' })
          }
        </p>`
      : nothing
  }`;
}

const listOf = (formats: readonly string[]): string =>
  formatList(formats.map((format) => wordFor(formatWords, format)));
