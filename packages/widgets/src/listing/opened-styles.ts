import { css, type CSSResult } from 'lit';

/** What an entry looks like that is open in place. */
export const openedStyles: CSSResult = css`
  .opened {
    display: grid;
    gap: 1em;
    justify-items: start;
    max-inline-size: 42em;
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
    overflow-wrap: anywhere;
  }
  .opened .one {
    white-space: normal;
  }
  .lead {
    font-size: 1.125em;
  }
  .opened dl {
    display: grid;
    gap: 0.25em 1.5em;
  }
  .opened dt {
    font-weight: 600;
  }
  .opened dd {
    margin: 0 0 0.5em;
    overflow-wrap: anywhere;
  }
  @container (min-width: 32em) {
    .opened dl {
      grid-template-columns: 11em 1fr;
    }
  }
`;
