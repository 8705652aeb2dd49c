import { css, type CSSResult } from 'lit';

// An entry is as high with two lines as with five, so that a page can keep its place before the script has run: its
// title takes one or two lines, and its summary what they leave.
export const styles: CSSResult = css`
  .widget {
    --entry: 11.25em;
    --lines: 5;
    --small: 0.875em;
  }
  section + section {
    margin-block-start: 2em;
  }
  .entries {
    max-inline-size: 54em;
  }
  .entry {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-auto-rows: max-content;
    column-gap: 1.25em;
    align-content: start;
    box-sizing: border-box;
    min-block-size: var(--entry);
    padding-block: 1.125em;
    border-block-end: 1px solid var(--line);
  }
  .entry.events {
    min-block-size: 0;
  }
  .entry > * {
    grid-column: 1;
  }
  .entry > .meta {
    grid-column: 1 / -1;
  }
  .meta,
  .small {
    font-size: var(--small);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    margin-block-end: 0.25em;
  }
  .entry .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--lines);
    overflow: hidden;
  }
  .entry .text > :not(:first-child) {
    margin-block-start: 0.25em;
  }
  .text > :is(h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  .open {
    text-decoration: none;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .open:focus-visible {
    outline: none;
  }
  .entry:has(.open:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .entry:hover .open {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* The place of a picture is kept whether it comes late or never. */
  .picture {
    overflow: hidden;
    border-radius: var(--radius);
    background: var(--line);
    font-size: 0.875em;
  }
  .entry .picture {
    grid-area: 2 / 2 / span 2;
    inline-size: 7.5em;
    block-size: 7.5em;
  }
  .entry .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 1.25em;
    max-inline-size: none;
    padding-block: 0.5em;
    --lines: 6;
    --entry: 14em;
  }
  .cards .entry {
    grid-template-columns: minmax(0, 1fr);
    padding: 1.125em 1.25em;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
  }
  .cards .entry:hover {
    border-color: currentcolor;
  }
  .cards .picture {
    grid-area: 1 / 1;
    inline-size: auto;
    block-size: 13em;
    margin: -1.5em -1.667em 1.167em;
    border-radius: 0;
  }
  .compact {
    --lines: 2;
    --entry: 5.75em;
  }
  .compact .entry {
    padding-block: 0.75em;
  }
  .compact .text > :is(h2, h3, h4, h5, h6) {
    font-size: 1em;
    line-height: 1.5;
  }
  .compact :is(.summary, .picture, .where) {
    display: none;
  }
  .more {
    margin-block-start: 1.25em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.5em;
    padding-block: 1.25em;
  }
  .foot > *,
  summary {
    min-block-size: max(24px, 1.5em);
  }
  summary {
    color: var(--accent);
    cursor: pointer;
  }
  .feeds ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    padding: 0.5em 0;
    list-style: none;
  }
  /* One line of fallback fits into the space above the first entry, so that the entries do not move down for it. */
  slot {
    display: block;
    min-block-size: 1.5em;
  }
  slot + section > .entries:first-child {
    margin-block-start: -1.5em;
  }
  slot + section > .entries:first-child > .entry:first-child {
    padding-block-start: 2em;
  }
  .bar {
    margin-block: 0.375em;
  }
  .bar:first-child {
    inline-size: 8em;
  }
  .bar:last-child {
    inline-size: 70%;
  }
  @container (min-width: 36em) {
    .widget {
      --entry: 9.25em;
      --lines: 3;
    }
    .entry > .meta {
      grid-column: 1;
    }
    .text > :is(h2, h3, h4, h5, h6) {
      font-size: 1.125em;
    }
    .list .picture {
      grid-row: 1 / span 4;
      inline-size: 13.5em;
      block-size: 9em;
    }
    .compact {
      --lines: 1;
      --entry: 3em;
    }
    .compact .entry {
      grid-template-columns: 9em minmax(12em, 1fr);
      grid-auto-columns: auto;
      align-items: baseline;
    }
    .compact .meta {
      display: contents;
    }
    .compact .meta > * {
      grid-row: 1;
      font-size: var(--small);
    }
    .compact time {
      grid-column: 1;
    }
    .compact .text {
      grid-column: 2;
      grid-row: 1;
    }
    .compact .mark {
      grid-column: auto;
    }
  }
  /* No word would fit beside a picture, and of few letters a line what is cut off could not be guessed. */
  @container (max-width: 15em) {
    .entry {
      column-gap: 0;
    }
    .list .picture {
      grid-area: auto / 1 / auto / -1;
    }
    .entry .text {
      -webkit-line-clamp: none;
    }
  }
  @media print {
    .feeds {
      display: none;
    }
    .entry {
      break-inside: avoid;
    }
    .entry .text {
      -webkit-line-clamp: none;
    }
    /* It lies over the entry, and so would the address over its words. */
    .entry .open::after {
      position: static;
      font-weight: 400;
    }
  }
`;
