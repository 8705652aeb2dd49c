import { html, svg, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { type Indicator, isTarget, numberText } from './indicator.ts';

// In em, so that the words in it are as large as the words around it at any width.
const row = 4;
const bar = 1.5;

/** Draws rates as bars below each other, with a line through all of them at each goal. */
export function drawRates(rates: readonly Indicator[]): TemplateResult {
  // A scale that begins at nothing and ends at a round number: bars must not look longer than they are.
  const end = Math.ceil(Math.max(...rates.map(({ value }) => value), 1) / 5) * 5;
  const share = ({ value }: Indicator) => `${(100 * value) / end}%`;
  const height = row * rates.length;
  return html`<svg class="rates" role="img" aria-label=${rates.map(words).join(', ')} width="100%" height="${height}em">
    ${rates.map(
      (rate, place) => svg`<g class=${isTarget(rate) ? 'goal' : 'measured'}>
        <text x="0" y="${row * place + 1.1}em">${words(rate)}</text>
        <rect x="0" y="${row * place + 1.6}em" width=${share(rate)} height="${bar}em"></rect>
      </g>`,
    )}
    ${rates
      .filter(isTarget)
      .map(
        (rate) => svg`<line class="goal-line" x1=${share(rate)} x2=${share(rate)} y1="1.5em" y2="${height}em"></line>`,
      )}
  </svg>`;
}

function words(rate: Indicator): string {
  const { year } = rate;
  const number = numberText(rate);
  return isTarget(rate)
    ? msg(str`Goal for ${year}: ${number}`, { id: 'initiative.rates.goal' })
    : msg(str`${year}: ${number}`, { id: 'initiative.rates.measured' });
}
