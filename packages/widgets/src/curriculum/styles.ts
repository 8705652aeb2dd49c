import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  ol {
    padding: 0;
    list-style: none;
  }
  .modules {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 1em;
  }
  .modules > li {
    display: grid;
    gap: 0.5em;
    align-content: start;
    padding: 1.125em 1.25em;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
  }
  .open {
    min-block-size: max(24px, 1.5em);
    text-align: start;
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .goals {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .small {
    font-size: 0.875em;
  }
  .strong {
    font-weight: 600;
  }
  .mark {
    justify-self: start;
  }
  .module {
    display: grid;
    gap: 1.5em;
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
  label {
    display: flex;
    gap: 0.75em;
    align-items: start;
    cursor: pointer;
  }
  .remember {
    padding-block: 0.625em;
  }
  input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em 0 0;
    accent-color: var(--accent);
  }
  .buttons,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
  }
  .modules + .remember {
    margin-block-start: 0.75em;
  }
  .skeleton {
    display: grid;
    gap: 1em;
    inline-size: 100%;
    min-block-size: 20em;
    align-content: start;
  }
  .bar:nth-child(odd) {
    inline-size: 60%;
  }
  @media print {
    .screen,
    .remember {
      display: none;
    }
  }
`;
