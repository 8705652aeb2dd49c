import { css, type CSSResult } from 'lit';

/** Forms inside a widget. Accent, lines and corners come from the widget around them. */
export const formStyles: CSSResult = css`
  :host {
    display: block;
    inline-size: 100%;
  }
  * {
    margin: 0;
  }
  form,
  .apart,
  .receipt {
    display: grid;
    gap: 1.25em;
    justify-items: start;
  }
  .apart {
    margin-block-end: 1.5em;
  }
  .take-back {
    margin-block-start: 1.25em;
  }
  .field,
  fieldset,
  details,
  form > div {
    display: grid;
    gap: 0.375em;
    box-sizing: border-box;
    inline-size: 100%;
  }
  fieldset {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.375em;
    padding: 0;
  }
  fieldset .fault {
    grid-column: 1 / -1;
  }
  label,
  legend,
  .strong {
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: max(36px, 2.25em);
    font-weight: inherit;
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--accent);
  }
  .field :is(input, select, textarea) {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, currentcolor 60%, transparent);
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .small {
    font-size: 0.875em;
  }
  .summary,
  .sample,
  .notice {
    box-sizing: border-box;
    padding: 1em 1.25em;
    border: 2px solid var(--danger);
    border-radius: var(--radius);
  }
  .sample,
  .notice {
    border: 1px solid var(--line);
  }
  .summary ul {
    padding-inline-start: 1.25em;
  }
  .fault {
    color: var(--danger);
    font-weight: 600;
  }
  .wrong {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--danger);
  }
  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.375em;
    letter-spacing: 0.05em;
  }
  summary {
    cursor: pointer;
    padding-block: 0.5em;
  }
  a {
    color: var(--accent);
  }
  button {
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }
  .link {
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--danger);
    text-align: start;
    text-decoration: underline;
    vertical-align: top;
  }
  .action {
    min-block-size: max(44px, 2.75em);
    padding-inline: 1.25em;
    border: 2px solid;
    border-radius: var(--radius);
    background: none;
    font-weight: 600;
  }
  .notice[role='alert'] .action {
    margin-block-start: 0.75em;
  }
  .primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  [hidden] {
    display: none;
  }
  @media print {
    form,
    .take-back,
    .receipt .action {
      display: none;
    }
  }
`;
