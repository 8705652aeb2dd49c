import { css, type CSSResult } from 'lit';

/** What the open entry looks like. */
export const storyStyles: CSSResult = css`
  .story,
  .body {
    display: grid;
    /* A picture must not make it wider than its place. */
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .story {
    justify-items: start;
    max-inline-size: 42em;
  }
  .story > * {
    max-inline-size: 100%;
  }
  .back {
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
  .headline > * {
    font-size: 1.5em;
  }
  .story .meta {
    margin: 0 0 -0.75em;
  }
  .lead {
    font-size: 1.125em;
  }
  .body > :is(h3, h4, h5, h6) {
    margin-block: 0.5em -0.5em;
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
  .body img,
  .story .picture img {
    border-radius: var(--radius);
    background: var(--line);
  }
  .story .picture {
    justify-self: stretch;
    background: none;
  }
  dl {
    display: grid;
    gap: 0.5em;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: start;
    /* What is in it adapts to its width, and so gives it none. */
    inline-size: 100%;
    padding-block-start: 0.5em;
  }
  .actions .action {
    text-decoration: none;
  }
  backontrack-share {
    flex: 1 1 18em;
  }
  .own {
    display: inline-flex;
    align-items: center;
    min-block-size: max(44px, 2.75em);
  }
  @container (min-width: 32em) {
    dl > div {
      display: grid;
      grid-template-columns: 8em 1fr;
      gap: 1.5em;
    }
  }
`;
