import { html, nothing, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';
import { unconfirmed } from '../text.ts';
import { type Indicator, isTarget, valueText } from './indicator.ts';
import { drawRates } from './rates.ts';

import { drawSource } from './source.ts';

/** Draws figures as a table, and those in percent as a chart beside it where there is a goal to compare with. */
export function drawFigures(indicators: readonly Indicator[]): TemplateResult {
  const rates = indicators.filter(({ unit }) => unit === 'percent');
  const comparable = rates.some(isTarget) && rates.some((rate) => !isTarget(rate));
  return html`<div class="figures">
    ${comparable ? drawRates(rates) : nothing}
    <table>
      <caption>
        ${msg('In figures', { id: 'initiative.figures' })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Year', { id: 'initiative.figures.year' })}</th>
          <th scope="col">${msg('Value', { id: 'initiative.figures.value' })}</th>
          <th scope="col">${msg('What', { id: 'initiative.figures.what' })}</th>
        </tr>
      </thead>
      <tbody>
        ${indicators.map(
          (indicator) =>
            html`<tr>
              <td>${indicator.year}</td>
              <td>${valueText(indicator)}</td>
              <th scope="row">
                <span lang=${indicator.label.locale}>${indicator.label.text}</span>
                ${unconfirmed(indicator.review)}
                <span class="small"
                  >${msg('Source:', { id: 'initiative.source' })} ${drawSource(indicator.source)}</span
                >
              </th>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
