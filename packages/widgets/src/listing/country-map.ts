import { msg } from '@lit/localize';
import { css, type CSSResult, html, type TemplateResult } from 'lit';

import { countryName } from '../words/names.ts';
import type { Counted } from './question.ts';

/** What the map shows, and whom it tells. */
export interface MapView {
  counts: readonly Counted[];
  chosen: readonly string[];
  isFree: boolean;
  countWords: (count: number) => string;
  choose: (code: string) => void;
}

/** Draws how many entries each country has. */
export const drawMap = (view: MapView): TemplateResult => html`<div class="map" part="map">${drawTable(view)}</div>`;

function drawTable({ counts }: MapView): TemplateResult {
  return html`<table>
    <caption>
      ${msg('How many there are in each country', { id: 'map.caption' })}
    </caption>
    <tbody>
      ${counts.map(
        ({ value, count }) =>
          html`<tr>
            <th scope="row">${countryName(value)}</th>
            <td>${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const mapStyles: CSSResult = css``;

export const styles: readonly CSSResult[] = [mapStyles];
