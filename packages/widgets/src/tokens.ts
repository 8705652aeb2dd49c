import { css, type CSSResult } from 'lit';

/**
 * What all widgets look like. Tokens are read with their defaults in place: a default set on `:host` would win over
 * the page's own `:root`. Neutrals are made of the inherited text colour, so that they suit any background.
 */
export const tokens: CSSResult = css`
  /* Important, because a page's own * { all: unset } would win otherwise. */
  :host {
    display: block !important;
    box-sizing: border-box;
    container-type: inline-size;
    line-height: 1.5;
    overflow-wrap: anywhere;
    /* In a place that is as wide as what it holds it would be nothing. */
    contain-intrinsic-inline-size: min(18em, 64vw);
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
  :host([theme]:not([theme='host'])) {
    padding: 1em 1.25em;
    background: Canvas;
    color: CanvasText;
  }
  .widget {
    --accent: var(--backontrack-color-accent, light-dark(#0b5c75, #7fd3ea));
    --on-accent: var(--backontrack-color-on-accent, light-dark(#fff, #062733));
    --danger: var(--backontrack-color-danger, light-dark(#b3261e, #f2a39d));
    --success: var(--backontrack-color-success, light-dark(#1c7a43, #6fd196));
    --line: var(--backontrack-color-line, color-mix(in srgb, currentcolor 18%, transparent));
    /* A page's buttons may be pills. Boxes that are as round would cut off their words. */
    --radius: min(var(--backontrack-shape-radius, 0.375em), 1.5em);
  }
  * {
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
    break-after: avoid;
  }
  a {
    color: var(--accent);
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    cursor: pointer;
  }
  .action {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    min-block-size: max(44px, 2.75em);
    padding: 0.375em 1.25em;
    border: 1px solid;
    border-radius: var(--radius);
    font-weight: 600;
    text-decoration: none;
  }
  .primary,
  .action[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .plain,
  .tell,
  .action:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .tell {
    min-block-size: max(24px, 1.5em);
    text-align: start;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  /* It takes the focus to be read out. There is nothing to press. */
  :is(h2, h3, h4, h5, h6):focus {
    outline: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em;
    margin-block: 1em;
    padding: 1.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .notice p {
    flex-basis: 100%;
  }
  .mark {
    padding-inline: 0.375em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .bar {
    block-size: 1em;
    border-radius: var(--radius);
    background: var(--line);
  }
  /* Heard, not seen. */
  [role='status'],
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
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
  @media (prefers-contrast: more) {
    .widget {
      --accent: var(--backontrack-color-accent, light-dark(#003b4d, #c2f0ff));
      --line: var(--backontrack-color-line, currentcolor);
    }
  }
  @media (forced-colors: active) {
    .bar {
      background: GrayText;
    }
    .back {
      text-decoration: underline;
    }
  }
  @media print {
    .action,
    .plain,
    .tell {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
