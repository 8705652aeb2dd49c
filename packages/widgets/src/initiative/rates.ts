import { html, svg, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';
import { type Indicator, isTarget, numberText } from './indicator.ts';

/** Draws rates as bars below each other, with a line through all of them at each goal. */
export function drawRates(rates: readonly Indicator[]): TemplateResult {
  // A scale that begins at nothing and ends at a round number: bars must not look longer than they are.
  const end = Math.ceil(Math.max(...rates.map(({ value }) => value), 1) / 5) * 5;
  const share = ({ value }: Indicator) => `${(100 * value) / end}%`;
  return html`<div class="rates" role="img" aria-label=${rates.map(words).join(', ')}>
    ${rates.map(
      (rate) =>
        html`<div class=${isTarget(rate) ? 'goal' : 'measured'}>
          ${words(rate)}
          <svg aria-hidden="true"><rect width=${share(rate)} height="100%"></rect></svg>
        </div>`,
    )}
    <svg aria-hidden="true">
      ${rates
        .filter(isTarget)
        .map((rate) => svg`<line class="goal-line" x1=${share(rate)} x2=${share(rate)} y1="0" y2="100%"></line>`)}
    </svg>
  </div>`;
}

function words(rate: Indicator): string {
  const { year } = rate;
  const number = numberText(rate);
  return isTarget(rate)
    ? msg(str`Goal for ${year}: ${number}`, { id: 'initiative.rates.goal' })
    : msg(str`${year}: ${number}`, { id: 'initiative.rates.measured' });
}
