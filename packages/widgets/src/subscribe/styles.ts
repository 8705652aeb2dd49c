import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  /* With a theme the element has a padding of its own. */
  :host {
    inline-size: auto;
  }
  .widget {
    max-inline-size: 36em;
  }
  fieldset {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    align-items: center;
  }
  .choice {
    align-items: start;
    padding-block: 0.375em;
    box-sizing: border-box;
    cursor: pointer;
  }
  .choice input {
    margin-block-start: 0.125em;
  }
  .summary ul {
    display: grid;
    gap: 0.25em;
    padding: 0;
    list-style: none;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .tell {
    margin-block-start: 1.25em;
  }
  .sent {
    display: grid;
    justify-items: start;
    gap: 0.75em;
  }
  .skeleton {
    display: grid;
    gap: 1em;
    padding-block: 0.5em;
  }
  .skeleton .bar:nth-child(odd) {
    inline-size: 40%;
  }
  .skeleton .field {
    block-size: max(44px, 2.75em);
  }
  .action[aria-disabled='true'] {
    opacity: 0.6;
  }
  @media print {
    form,
    .sent .action {
      display: none;
    }
  }
`;
