import type { Mentor } from '@backontrack/sdk';
import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

import { day } from '../day.ts';
import { availabilityWords } from '../words/availability.ts';
import { wordFor } from '../words/vocabulary.ts';

/** "Trained in Back on Track 2025". */
export function trainedWords(trained: Mentor['trained']): string {
  return trained
    .map(({ initiative, year }) => {
      const name = initiative === 'back-on-track' ? 'Back on Track' : initiative;
      return msg(str`Trained in ${name} ${year}`, { id: 'mentor.trained' });
    })
    .join(', ');
}

/** Whether a mentor has room, and when that was last looked at. */
export function drawAvailability({ availability: { state, updatedAt } }: Mentor): TemplateResult {
  return html`<p class="one room ${state === 'open' ? '' : 'none'}">
    ${wordFor(availabilityWords, state)}, ${day(updatedAt, 'medium')}
  </p>`;
}
