import { css, type CSSResult } from 'lit';

/** What a module looks like that is read. */
export const lessonStyles: CSSResult = css`
  .body ul,
  .body ol {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .body ol {
    list-style: decimal;
  }
  .part,
  .quiz,
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    justify-items: start;
  }
  .head {
    display: grid;
    gap: 0.25em;
  }
  .headline > * {
    font-size: 1.5em;
  }
  .part,
  .quiz {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--line);
    inline-size: 100%;
  }
  .kind {
    margin-block-end: -0.75em;
  }
  .thoughts {
    padding-inline-start: 1.25em;
    border-inline-start: 3px solid var(--accent);
  }
  .thoughts[hidden] {
    display: none;
  }
  .quiz ol,
  .quiz form {
    display: grid;
    gap: 0.75em;
    inline-size: 100%;
  }
  .quiz ol {
    gap: 2em;
  }
  fieldset {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.5em;
    padding: 0;
    font-weight: 600;
  }
  .option {
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .option label {
    padding: 0.625em 0.75em;
  }
  :disabled label {
    cursor: default;
  }
  .because {
    padding: 0 0.875em 0.75em 2.875em;
  }
  .right {
    border: 2px solid var(--success);
  }
  .wrong:has(:checked) {
    border: 2px solid var(--danger);
  }
  .action {
    column-gap: 0.375em;
  }
  .right .strong::before {
    content: '✓ ' / '';
    color: var(--success);
  }
  .wrong .strong::before {
    content: '✗ ' / '';
    color: var(--danger);
  }
  .fault {
    color: var(--danger);
    font-weight: 600;
  }
  .score {
    margin-block: 0;
  }
  @media print {
    .thoughts[hidden] {
      display: grid;
    }
    .quiz form {
      break-inside: avoid;
    }
  }
`;
