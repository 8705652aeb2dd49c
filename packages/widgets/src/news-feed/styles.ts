import { css, type CSSResult } from 'lit';

// An entry is as high with one line as with six, at any width: a page can keep its place before the script has run.
export const styles: CSSResult = css`
  .entry {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    box-sizing: border-box;
    min-block-size: 13em;
    padding-block: 1.5em;
    border-block-end: 1px solid var(--line);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
    font-size: 0.875em;
  }
  .mark {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding-inline: 0.5em;
  }
  .text {
    display: grid;
    gap: 0.5em;
    max-inline-size: 38em;
  }
  .entry button {
    text-align: start;
    font-weight: inherit;
  }
  .entry button::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .entry:hover button {
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
    gap: 1em;
    padding-block: 1.5em;
  }
  .foot p {
    flex-basis: 100%;
  }
  .bar {
    block-size: 0.9em;
    border-radius: var(--radius);
    background: var(--line);
  }
  .text .bar {
    block-size: 1.2em;
    inline-size: 24em;
    max-inline-size: 80%;
  }
  .story .meta {
    margin-block: 1.5em 0.75em;
  }
  .story > .text {
    gap: 1em;
  }
  .story h2,
  .story h3,
  .story h4,
  .story h5,
  .story h6 {
    margin-block-start: 0.5em;
  }
  .story .headline > * {
    margin: 0;
    font-size: clamp(1.5em, 5cqi, 2em);
    line-height: 1.2;
    text-wrap: balance;
  }
  .lead {
    font-size: 1.125em;
  }
  ul,
  ol,
  blockquote {
    margin: 0;
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
      flex-direction: row;
      gap: 2em;
      padding-block: 2em;
    }
    .entry .meta {
      flex: 0 0 11em;
      flex-direction: column;
      padding-block-start: 0.35em;
    }
    .entry .text {
      flex: 1;
      align-content: start;
    }
    .title {
      -webkit-line-clamp: 2;
    }
    .summary {
      -webkit-line-clamp: 3;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bar {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.4;
      }
    }
  }
  @media (forced-colors: active) {
    .bar {
      background: GrayText;
    }
  }
  @media print {
    .entry button {
      display: contents;
      color: inherit;
    }
    .summary {
      -webkit-line-clamp: none;
    }
  }
`;
