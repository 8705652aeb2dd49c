import { css, type CSSResult } from 'lit';

// An entry is as high with two lines as with six, at any width: a page can keep its place before the script has run.
export const styles: CSSResult = css`
  .entry {
    position: relative;
    display: grid;
    align-content: start;
    gap: 0.375em 2em;
    box-sizing: border-box;
    min-block-size: 13em;
    padding-block: 1.25em;
    border-block-end: 1px solid var(--line);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    font-size: 0.875em;
  }
  .text {
    display: grid;
    gap: 0.625em;
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
  .entry:hover .open {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .title,
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .summary {
    -webkit-line-clamp: 2;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em 2em;
    padding-block: 1.5em;
  }
  /* One line of fallback fits into the space above the first entry, so that the entries do not move down for it. */
  slot {
    display: block;
    min-block-size: 1.5em;
  }
  slot + .entry {
    margin-block-start: -1.5em;
    padding-block-start: 2em;
  }
  .meta .bar {
    inline-size: 8em;
  }
  .text .bar:nth-child(2) {
    margin-block-start: 0.5em;
  }
  .text .bar:nth-child(odd) {
    inline-size: 70%;
  }
  .story {
    align-content: start;
    gap: 1.25em 2em;
    border: 0;
  }
  .back {
    inline-size: 100%;
    padding: 0;
    border: 0;
  }
  .back::before {
    content: '←' / '';
    margin-inline-end: 0.5em;
  }
  .back:dir(rtl)::before {
    content: '→' / '';
  }
  .story .text {
    gap: 1.125em;
    align-content: start;
  }
  .headline > * {
    font-size: 1.5em;
  }
  .body > :is(h3, h4, h5, h6) {
    margin-block: 0.5em -0.5em;
  }
  .lead {
    font-size: 1.125em;
  }
  ul,
  ol {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.5em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--accent);
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--radius);
  }
  @container (min-width: 40em) {
    .entry {
      grid-template-columns: 11em minmax(0, 38em);
    }
    .meta {
      flex-direction: column;
      padding-block-start: 0.25em;
    }
    .title {
      -webkit-line-clamp: 2;
      font-size: 1.125em;
    }
    .summary {
      -webkit-line-clamp: 3;
    }
  }
  @media print {
    .summary {
      -webkit-line-clamp: none;
    }
  }
`;
