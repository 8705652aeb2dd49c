import { css, type CSSResult } from 'lit';

/** What only events need. */
export const eventStyles: CSSResult = css`
  .where {
    margin-block-start: 0.25em;
  }
  .events .meta {
    font-weight: 600;
  }
  .past {
    min-block-size: max(44px, 2.75em);
    font-weight: inherit;
    text-align: start;
  }
  .past::before {
    content: '▸' / '';
    display: inline-block;
    inline-size: 0.875em;
  }
  .past:dir(rtl)::before {
    content: '◂' / '';
  }
  .past[aria-expanded='true']::before {
    content: '▾' / '';
  }
  .none {
    padding-block: 0.75em 0;
  }
  section + section:has(.past) {
    margin-block-start: 0.75em;
  }
  @media print {
    .past:not([aria-expanded='true']) {
      display: none;
    }
  }
`;
