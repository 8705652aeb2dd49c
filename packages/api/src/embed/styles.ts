import { css, type CSSResult } from 'lit';

/** What is a button on a page with scripts is a link on ours, and looks the same. */
const linkStyles: CSSResult = css`
  :is(.action, .open, .chip, .tag, .back) {
    text-decoration: none;
  }
  .action {
    color: var(--accent);
  }
  .tag {
    box-sizing: border-box;
    color: inherit;
    line-height: 1.5;
  }
`;

/** What opens and closes something by itself, to be pressed by any finger. */
const buttonOfDetails: CSSResult = css`
  min-block-size: 44px;
  box-sizing: border-box;
  padding: 0.625em 0.875em;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  color: var(--accent);
  inline-size: fit-content;
  cursor: pointer;
`;

const filterStyles: CSSResult = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 1em;
  }
  .choices details[open] {
    flex-basis: 100%;
  }
  .choices summary {
    ${buttonOfDetails}
  }
  .choices ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0.5em 0 0.75em;
    list-style: none;
  }
  .choices li a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .choices [aria-current] {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  @media print {
    .choices {
      display: none;
    }
  }
`;

/** The pages of the mentor finder and the directory. */
export const listingPageStyles: CSSResult = css`
  ${linkStyles}
  ${filterStyles}
  .foot .action {
    display: inline-flex;
  }
`;

/** The page of the news. */
export const newsPageStyles: CSSResult = css`
  ${linkStyles}
  details {
    margin-block-start: 0.75em;
  }
  summary {
    padding-block: 0.5em;
    font-weight: 600;
  }
`;

/** The page of the curriculum. */
export const curriculumPageStyles: CSSResult = css`
  ${linkStyles}
  .open {
    text-decoration: underline;
  }
  details {
    inline-size: 100%;
  }
  summary {
    ${buttonOfDetails}
  }
  .thoughts,
  .quiz ul {
    margin-block-start: 0.75em;
  }
  .quiz li,
  .quiz ul {
    display: grid;
    gap: 0.75em;
  }
  .quiz ul {
    padding: 0;
    list-style: none;
  }
  .quiz li.option {
    gap: 0.25em;
    padding: 0.625em 0.75em;
  }
  @media print {
    .quiz details {
      display: none;
    }
    .part details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
    .part summary {
      display: none;
    }
  }
`;

/** What stands around a widget, in the document itself. */
export const documentStyles = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
:root[data-theme=light] { color-scheme: light; }
:root[data-theme=dark] { color-scheme: dark; }
body { max-width: 72rem; margin: 0 auto; padding: 0.5rem 1rem 1rem; overflow-wrap: anywhere; }
h1 { margin: 0.5rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
[hidden] { display: none; }
footer { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin-top: 1.5rem; font-size: 0.875rem; }
footer a { color: inherit; }
.note { padding: 0.5rem 0.75rem; border: 1px solid; font-size: 0.875rem; }
`;
