import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .widget,
  section,
  .skeleton {
    display: grid;
    gap: 1em;
  }
  .widget {
    gap: 2.5em;
  }
  [role='status'] + * {
    margin-block-start: 0;
  }
  slot {
    display: block;
  }
  .tell {
    justify-self: start;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }
  .title > :first-child {
    font-size: 1.5em;
  }
  section li :is(h3, h4, h5, h6),
  .countries :is(h3, h4, h5, h6) {
    font-size: 1em;
  }
  .head .mark,
  .small,
  li .mark {
    font-size: 0.875em;
  }
  .lead {
    max-inline-size: 38em;
    font-size: 1.125em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 1.25em 2em;
  }
  dt,
  caption {
    font-weight: 600;
    text-align: start;
  }
  dd {
    margin: 0;
  }
  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .figures {
    display: grid;
    gap: 1.5em 2.5em;
    padding-block: 1.25em;
    border-block: 1px solid var(--line);
  }
  .rates {
    position: relative;
    display: grid;
    gap: 1em;
    max-inline-size: 34em;
  }
  .rates svg {
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
    overflow: visible;
  }
  .rates > svg {
    position: absolute;
    inset: 1.5em 0 0;
    block-size: calc(100% - 1.5em);
  }
  .measured rect {
    fill: var(--accent);
  }
  .goal rect {
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-dasharray: 5 4;
  }
  .goal-line {
    stroke: currentcolor;
    stroke-width: 2;
    stroke-dasharray: 5 4;
  }
  tbody th {
    overflow-wrap: anywhere;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    /* A column would become as narrow as a letter. */
    overflow-wrap: break-word;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    border-block-end: 1px solid var(--line);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  td {
    inline-size: 1%;
  }
  tr > :last-child {
    padding-inline-end: 0;
  }
  @container (min-width: 20em) {
    td {
      white-space: nowrap;
    }
  }
  thead th {
    font-weight: 600;
  }
  tr:last-child > * {
    border-block-end: 0;
  }
  .mark {
    display: inline-block;
  }
  th .small {
    display: block;
  }
  summary {
    min-block-size: max(24px, 1.5em);
    padding-block: 0.5em;
    color: var(--accent);
    cursor: pointer;
  }
  .timeline ol,
  .components ol,
  .downloads ul,
  .modules {
    display: grid;
    gap: 1.25em;
    padding: 0;
    list-style: none;
  }
  .timeline ol {
    gap: 0;
  }
  .timeline li {
    position: relative;
    display: grid;
    gap: 0.25em;
    padding-block-end: 1.25em;
    padding-inline-start: 1.5em;
  }
  .timeline li::before,
  .timeline li::after {
    content: '';
    position: absolute;
    inset-block-start: 0.375em;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 0.875em;
    block-size: 0.875em;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--accent);
  }
  .timeline .vague::before {
    border-style: dashed;
    background: none;
  }
  .timeline li::after {
    inset-block: 1.5em -0.125em;
    inset-inline-start: calc(0.4375em - 1px);
    inline-size: 0;
    block-size: auto;
    border-width: 0 1px;
    border-radius: 0;
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .timeline li:last-child::after {
    display: none;
  }
  .timeline p .small {
    display: block;
  }
  time {
    font-weight: 600;
  }
  .map-place {
    inline-size: min(100%, 44em);
    aspect-ratio: 800 / 520;
  }
  .map-place .map {
    margin: 0;
  }
  .components ol > li {
    position: relative;
    display: grid;
    gap: 0.375em;
    max-inline-size: 38em;
    padding-inline-start: 3em;
    counter-increment: step;
  }
  .components ol > li::before {
    content: counter(step) / '';
    position: absolute;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 2px solid var(--accent);
    border-radius: 50%;
    font-weight: 600;
  }
  .modules {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    padding-block: 0.75em;
  }
  .modules > li {
    display: grid;
    gap: 0.5em;
    align-content: start;
    padding: 1em 1.25em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    padding: 0;
    list-style: none;
  }
  .countries {
    columns: 17em;
    column-gap: 2em;
  }
  .countries > div {
    break-inside: avoid;
    padding-block-end: 1.25em;
  }
  .countries ul {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }
  .countries li .small,
  .downloads .small {
    display: block;
  }
  .skeleton {
    min-block-size: 12em;
    align-content: start;
  }
  .bar:nth-child(odd) {
    inline-size: 60%;
  }
  /* What a figure says stands below it: beside it there is room for a syllable. */
  @container (max-width: 15em) {
    tr {
      display: grid;
      grid-template-columns: auto 1fr;
    }
    tr > :last-child {
      grid-column: 1 / -1;
    }
    td {
      inline-size: auto;
      border: 0;
    }
  }
  @container (min-width: 48em) {
    .figures:has(.rates) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .measured rect {
      fill: Highlight;
    }
    .goal rect,
    .goal-line {
      stroke: CanvasText;
    }
  }
  @media print {
    section li,
    .rates,
    tr {
      break-inside: avoid;
    }
    .map-place:not(:has(.map)),
    .curriculum:not(:has(.modules)) {
      display: none;
    }
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
