import { css, type CSSResult } from 'lit';

/** What only the directory looks like. */
export const directoryStyles: CSSResult = css`
  .widget {
    --card: 16.5em;
  }
  .stage {
    margin-block: 1.5em 0.75em;
  }
  .lines + .stage {
    margin-block-start: 0.5em;
  }
  .alert {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--accent);
  }
  .card.over {
    border-style: dashed;
  }
  .support {
    min-block-size: 1.5em;
  }
  .support button {
    position: relative;
    min-block-size: max(24px, 1.5em);
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
  }
  /* Two shortcuts find no place beside the count. */
  @container (max-width: 26em) {
    .count {
      flex-basis: 100%;
    }
  }
`;
