import { css, type CSSResult, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';
import { countryName } from '../words/country-name.ts';
import { land, mapSize, shapes } from './shapes.ts';

/** How many there are in a country. */
export interface CountryCount {
  /** ISO 3166-1 code. */
  value: string;
  count?: number | undefined;
}

/** What the map shows, and whom it tells. */
export interface MapView {
  counts: readonly CountryCount[];
  /** Countries that are marked as chosen. Left out where pressing one chooses nothing. */
  chosen?: readonly string[];
  /** What a screen reader says of a country after its name. */
  wordsOf: (code: string, count: number) => string;
  /** A reader pressed a country. Left out where none can be pressed. */
  choose?: ((code: string) => void) | undefined;
}

const largest = 34;
const smallest = 20;

/** Draws how many there are in each country: as a map, and as a table that says the same. */
export const drawMapWithTable = (view: MapView): TemplateResult =>
  html`<div class="map beside" part="map">${drawShapes(view)}${drawTable(view)}</div>`;

/** Draws the map alone, for where the same is said beside it. */
export const drawMap = (view: MapView): TemplateResult => html`<div class="map" part="map">${drawShapes(view)}</div>`;

const drawShapes = (view: MapView): TemplateResult =>
  html`<svg
    viewBox="0 0 ${mapSize.width} ${mapSize.height}"
    role="group"
    aria-label=${msg('Map of the Danube region', { id: 'map.label' })}
  >
    <path class="land" d=${land}></path>
    ${shapes.map((shape) => drawCountry(shape, view))}
    <g aria-hidden="true">${shapes.map((shape) => drawNumber(shape, view))}</g>
  </svg>`;

type Shape = (typeof shapes)[number];

function drawCountry({ code, shape }: Shape, { counts, chosen, wordsOf, choose }: MapView): SVGTemplateResult {
  const count = countOf(code, counts);
  const isChosen = chosen?.includes(code);
  if (!choose || (count === 0 && !isChosen))
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
    aria-pressed=${isChosen === undefined ? nothing : isChosen ? 'true' : 'false'}
    aria-label="${countryName(code)}: ${wordsOf(code, count)}"
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

const countOf = (code: string, counts: readonly CountryCount[]): number =>
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
  .map svg {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
  }
  .map .land {
    fill: color-mix(in srgb, currentcolor 6%, transparent);
  }
  .map .country {
    fill: color-mix(in srgb, currentcolor 14%, transparent);
    stroke: Canvas;
    stroke-width: 1.5;
  }
  .map .some {
    fill: color-mix(in srgb, var(--accent) 45%, Canvas);
  }
  .map [role='button'] {
    cursor: pointer;
  }
  .map [role='button']:hover,
  .map [aria-pressed='true'] {
    fill: var(--accent);
  }
  .map path:focus-visible {
    outline: none;
    stroke: currentcolor;
    stroke-width: 5;
    paint-order: stroke;
  }
  .map circle {
    fill: Canvas;
    stroke: var(--accent);
    stroke-width: 2;
    pointer-events: none;
  }
  .map text {
    fill: CanvasText;
    font-size: 24px;
    font-weight: 700;
    text-anchor: middle;
    pointer-events: none;
  }
  .map table {
    border-collapse: collapse;
    inline-size: 100%;
    /* A column would become as narrow as a letter. */
    overflow-wrap: break-word;
  }
  .map caption {
    padding-block-end: 0.5em;
    font-weight: 600;
    text-align: start;
  }
  .map :is(th, td) {
    padding-block: 0.25em;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
  }
  .map td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @container (min-width: 42em) {
    .map.beside {
      grid-template-columns: minmax(0, 3fr) minmax(12em, 1fr);
    }
  }
  @media (forced-colors: active) {
    .map .some {
      fill: GrayText;
    }
    .map [role='button']:hover,
    .map [aria-pressed='true'] {
      fill: Highlight;
    }
  }
`;

export const styles: readonly CSSResult[] = [mapStyles];
