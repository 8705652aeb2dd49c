import { css, type CSSResult } from 'lit';

/** What only the mentor finder looks like. */
export const mentorStyles: CSSResult = css`
  .widget {
    --card: 14.5em;
  }
  /* Filled by its border: paper and forced colours have no backgrounds. */
  .room::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.5em;
    border: calc(0.25em + 2px) solid var(--success);
    border-radius: 50%;
  }
  .none::before {
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 2px solid;
  }
  .tag {
    pointer-events: auto;
  }
  .tags {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    /* Two rows. */
    max-block-size: calc(1.75lh + 1.125em);
    padding: 0;
    overflow: hidden;
    list-style: none;
    pointer-events: none;
  }
  .tags li {
    display: contents;
  }
  /* Inside of it, as what surrounds it is cut off. */
  .tag:focus-visible {
    outline-offset: -3px;
  }
  /* To cut off each topic costs a slow phone time at each key: only where one may be wider than its card. */
  @container (max-width: 20em) {
    .tag {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @container (max-width: 15em) {
    .tag {
      white-space: normal;
    }
    .tags {
      max-block-size: none;
    }
  }
  @media print {
    .tag {
      white-space: normal;
    }
    .tags {
      max-block-size: none;
    }
  }
`;
