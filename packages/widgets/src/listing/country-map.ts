import { css, type CSSResult, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';
import { countryName } from '../words/names.ts';
import { land, mapSize, shapes } from './map-shapes.ts';
import type { Counted } from './question.ts';

/** What the map shows, and whom it tells. */
export interface MapView {
  counts: readonly Counted[];
  chosen: readonly string[];
  /** Whether a country can be chosen. */
  isFree: boolean;
  countWords: (count: number) => string;
  choose: (code: string) => void;
}

const largest = 34;
const smallest = 20;

/** Draws how many entries each country has: as a map, and as a table that says the same. */
export const drawMap = (view: MapView): TemplateResult =>
  html`<div class="map" part="map">
    <svg
      viewBox="0 0 ${mapSize.width} ${mapSize.height}"
      role="group"
      aria-label=${msg('Map of the Danube region', { id: 'map.label' })}
    >
      <path class="land" d=${land}></path>
      ${shapes.map((shape) => drawCountry(shape, view))}
      <g aria-hidden="true">${shapes.map((shape) => drawNumber(shape, view))}</g>
    </svg>
    ${drawTable(view)}
  </div>`;

type Shape = (typeof shapes)[number];

function drawCountry(
  { code, shape }: Shape,
  { counts, chosen, isFree, countWords, choose }: MapView,
): SVGTemplateResult {
  const count = countOf(code, counts);
  const isChosen = chosen.includes(code);
  if (!isFree || (count === 0 && !isChosen))
    return svg`<path class="country ${count > 0 ? 'some' : ''}" d=${shape}></path>`;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(code);
  };
  return svg`<path
    class="country some"
    d=${shape}
    role="button"
    tabindex="0"
    aria-pressed=${isChosen ? 'true' : 'false'}
    aria-label="${countryName(code)}: ${countWords(count)}"
    @click=${() => choose(code)}
    @keydown=${press}
  ></path>`;
}

function drawNumber({ code, x, y }: Shape, { counts }: MapView): unknown {
  const count = countOf(code, counts);
  if (count === 0) return nothing;
  const most = Math.max(...counts.map((one) => one.count ?? 0));
  // An area says how many: twice as many are a circle of twice the area.
  const radius = Math.max(smallest, Math.sqrt(count / most) * largest);
  return svg`<circle cx=${x} cy=${y} r=${radius}></circle><text x=${x} y=${y} dy="0.35em">${count}</text>`;
}

const countOf = (code: string, counts: readonly Counted[]): number =>
  counts.find(({ value }) => value === code)?.count ?? 0;

function drawTable({ counts }: MapView): TemplateResult {
  return html`<table>
    <caption>
      ${msg('In each country', { id: 'map.table' })}
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

const mapStyles: CSSResult = css`
  .map {
    display: grid;
    gap: 1em 2em;
    align-items: start;
    margin-block-end: 1.5em;
  }
  svg {
    inline-size: 100%;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
  }
  .land {
    fill: color-mix(in srgb, currentcolor 6%, transparent);
  }
  .country {
    fill: color-mix(in srgb, currentcolor 14%, transparent);
    stroke: Canvas;
    stroke-width: 1.5;
  }
  .some {
    fill: color-mix(in srgb, var(--accent) 45%, Canvas);
  }
  [role='button'] {
    cursor: pointer;
  }
  [role='button']:hover,
  [aria-pressed='true'] {
    fill: var(--accent);
  }
  path:focus-visible {
    outline: none;
    stroke: currentcolor;
    stroke-width: 5;
    paint-order: stroke;
  }
  circle {
    fill: Canvas;
    stroke: var(--accent);
    stroke-width: 2;
    pointer-events: none;
  }
  text {
    fill: CanvasText;
    font-size: 24px;
    font-weight: 700;
    text-anchor: middle;
    pointer-events: none;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    padding-block-end: 0.5em;
    font-weight: 600;
    text-align: start;
  }
  :is(th, td) {
    padding-block: 0.25em;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
  }
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @container (min-width: 42em) {
    .map {
      grid-template-columns: minmax(0, 3fr) minmax(12em, 1fr);
    }
  }
  @media (forced-colors: active) {
    .some {
      fill: Highlight;
    }
  }
`;

export const styles: readonly CSSResult[] = [mapStyles];
