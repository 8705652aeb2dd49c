import { css, type CSSResult } from 'lit';

/**
 * What all widgets look like. Tokens are read with their defaults in place: a default set on `:host` would win over
 * the page's own `:root`. Neutrals are made of the inherited text colour, so that they suit any background.
 */
export const tokens: CSSResult = css`
  /* Important, because a page's own * { all: unset } would win otherwise. */
  :host {
    display: block !important;
    min-inline-size: min(100%, 18em);
    container-type: inline-size;
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host(:is([theme='auto'], [theme='light'], [theme='dark'])) {
    background: Canvas;
    color: CanvasText;
  }
  .widget {
    --accent: var(--backontrack-color-accent, light-dark(#0b5c75, #7fd3ea));
    --line: var(--backontrack-color-line, color-mix(in srgb, currentcolor 18%, transparent));
    --radius: var(--backontrack-shape-radius, 0.375em);
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p {
    margin: 0;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.25em;
    line-height: 1.3;
    text-wrap: pretty;
  }
  a {
    color: var(--accent);
  }
  button {
    font: inherit;
    color: var(--accent);
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  .action {
    display: inline-flex;
    align-items: center;
    min-block-size: max(44px, 2.75em);
    padding-inline: 1.25em;
    border: 1px solid;
    border-radius: var(--radius);
    font-weight: 600;
    text-decoration: none;
  }
  .action:hover {
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  [role='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media print {
    button {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
