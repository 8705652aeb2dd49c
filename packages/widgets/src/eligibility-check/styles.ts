import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .step,
  .results {
    display: grid;
    gap: 1em;
    max-inline-size: 40em;
  }
  .tell {
    margin-block-start: 1em;
  }
  form,
  fieldset,
  .number {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.75em;
  }
  :is(legend, .number label) > * {
    font-size: 1.5em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    font-size: 0.875em;
  }
  .step > .meta > * + *::before {
    content: '·' / '';
    margin-inline-end: 0.75em;
  }
  .meta:empty {
    display: none;
  }
  .headline,
  .options {
    display: grid;
    gap: 0.5em;
  }
  .many {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.9em), 1fr));
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: max(44px, 2.75em);
    padding: 0.375em 0.75em;
    box-sizing: border-box;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }
  .option :focus-visible {
    outline: none;
  }
  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--accent);
  }
  [inputmode],
  .address {
    inline-size: min(100%, 10em);
    min-block-size: max(44px, 2.75em);
    box-sizing: border-box;
    padding-inline: 0.75em;
    border: 1px solid;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
  }
  .plain {
    min-block-size: max(44px, 2.75em);
    text-align: start;
  }
  @container (max-width: 26em) {
    form .primary {
      flex-basis: 100%;
      justify-content: center;
    }
  }
  .plain[aria-pressed='true'] {
    font-weight: 700;
  }
  /* What underlines the word leaves the arrow out. */
  .back {
    display: inline-flex;
    align-items: center;
  }
  .back::before {
    content: '←' / '';
    margin-inline-end: 0.5em;
  }
  .back:dir(rtl)::before {
    content: '→' / '';
  }
  .foot {
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--line);
  }
  .help,
  small {
    font-size: 0.875em;
  }
  .problem {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--danger);
    font-weight: 600;
  }
  .summary-box {
    padding: 1em;
    border: 3px solid var(--danger);
    border-radius: var(--radius);
  }
  section,
  .outcome {
    display: grid;
    gap: 0.75em;
  }
  .outcome {
    padding: 1.25em;
    border: 1px solid var(--line);
    border-inline-start-width: 4px;
    border-radius: var(--radius);
  }
  .outcome:is([data-status='likely'], [data-status='always']) {
    border-inline-start-color: var(--accent);
  }
  .verdict {
    font-weight: 700;
    color: var(--accent);
  }
  .outcome:is([data-status='not-now'], [data-status='open']) .verdict {
    color: inherit;
  }
  .steps,
  ul,
  ol,
  dl {
    display: grid;
    gap: 0.25em;
  }
  ul,
  ol {
    padding-inline-start: 1.5em;
  }
  .reasons {
    padding: 0;
    list-style: none;
  }
  .sign {
    display: inline-block;
    inline-size: 1.25em;
    font-weight: 700;
  }
  summary {
    min-block-size: max(24px, 1.5em);
    padding-block: 0.5em;
    color: var(--accent);
    cursor: pointer;
  }
  details > :not(summary) {
    padding-block: 0.5em;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    font-weight: 600;
  }
  .remember {
    border: 0;
    padding-inline: 0;
  }
  .bar {
    margin-block: 0.5em;
  }
  /* One sheet of paper: two columns, without what only a screen can do and what is not there for the reader now. */
  @media print {
    .buttons,
    .remember,
    .promise,
    summary,
    details:not([open]),
    .outcome[data-status='not-now'],
    /* The others of a stage would stand before it. */
    section:has(:first-child + [data-status='not-now']) {
      display: none;
    }
    .widget {
      font-size: 9pt;
      line-height: 1.3;
    }
    .results {
      display: block;
      max-inline-size: none;
      columns: 2;
      column-gap: 2em;
    }
    .headline {
      column-span: all;
    }
    section,
    .outcome,
    .results > * {
      margin-block-end: 0.75em;
    }
    section,
    .outcome {
      display: block;
    }
    .outcome {
      padding: 0 0 0 0.75em;
      border-width: 0 0 0 2px;
      border-radius: 0;
      break-inside: avoid;
    }
    .outcome > * {
      margin-block: 0 0.25em;
    }
  }
`;
