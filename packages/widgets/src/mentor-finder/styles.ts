import { css, type CSSResult } from 'lit';

/** How high a mentor's card is. */
export const cardHeight: CSSResult = css`
  .widget {
    --card: 14.5em;
  }
`;
