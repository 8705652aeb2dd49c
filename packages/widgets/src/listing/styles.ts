import { css, type CSSResult } from 'lit';

// Cards are as high with two topics as with six, so that a page can keep its place and nothing jumps while one types. They
// grow only where letters or lines stand further apart than the page has them.
export const styles: CSSResult = css`
  form,
  .search {
    display: grid;
    gap: 1em;
  }
  label {
    font-weight: 600;
  }
  .bar-of-search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: -0.625em;
  }
  input,
  select,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, currentcolor 60%, transparent);
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  select {
    field-sizing: content;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .bar-of-search input {
    flex: 1 1 9em;
  }
  .filter {
    flex: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
    padding: 0;
    list-style: none;
  }
  .chip,
  .tag {
    max-inline-size: 100%;
    min-block-size: max(24px, 1.75em);
    padding: 0.125em 0.75em;
    border: 1px solid var(--line);
    border-radius: 1em;
    font-size: 0.875em;
  }
  .chip {
    border-color: currentcolor;
  }
  .chip::after {
    content: '×' / '';
    margin-inline-start: 0.5em;
  }
  .lines {
    min-block-size: 4.25em;
    padding-block: 1em 0.75em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.25em;
  }
  .count {
    flex: auto;
    font-weight: 600;
  }
  .why {
    font-size: 0.875em;
  }
  .entries {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 1em;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    box-sizing: border-box;
    min-block-size: var(--card);
    padding: 1.125em 1.25em;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    contain: layout style;
  }
  /* The first page is seen at once: to leave it to the browser whether it is takes a second layout. */
  .card:nth-child(n + 7) {
    content-visibility: auto;
  }
  .card:hover {
    border-color: currentcolor;
  }
  .card > * {
    flex: none;
  }
  .open {
    display: block;
    inline-size: 100%;
    text-align: start;
    font-weight: inherit;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:focus-visible {
    outline: none;
  }
  /* Inside of the card: a card whose content is left to the browser cuts off what is outside. */
  .open:focus-visible::after {
    border-radius: calc(var(--radius) * 1.5 - 1px);
    outline: 3px solid var(--accent);
    outline-offset: -3px;
  }
  .card:hover .open {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .one {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .two {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .small {
    font-size: 0.875em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: start;
    justify-content: space-between;
  }
  .head > :first-child {
    flex: 1 1 6em;
  }
  .head .mark {
    flex: none;
  }
  .line .plain {
    text-align: start;
  }
  .end {
    margin-block-start: auto;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em 2em;
    min-block-size: max(44px, 2.75em);
    padding-block: 1.25em;
  }
  .card .bar:first-child {
    inline-size: 50%;
    block-size: 1.25em;
  }
  .card .bar {
    margin-block: 0.375em;
  }
  /* Of a line that holds a word or two, what is cut off could not be guessed. */
  @container (max-width: 15em) {
    .card {
      padding: 0.75em;
    }
    .one,
    .two {
      display: block;
      white-space: normal;
    }
  }
  @media print {
    form,
    .search,
    .chips {
      display: none;
    }
    .one,
    .two {
      display: block;
      white-space: normal;
    }
    .card {
      break-inside: avoid;
    }
  }
`;
