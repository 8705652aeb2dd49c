/** What the doctor looks like: the same on every page. */
export const styles = `
/* A page's own * { all: unset !important } is outside, and what is important inside wins. */
:host {
  all: initial !important;
  color-scheme: light dark !important;
  --paper: light-dark(#fff, #15191c);
  --ink: light-dark(#1b2226, #e6eaec);
  --soft: light-dark(#586369, #a3afb5);
  --line: light-dark(#d9dfe2, #343c41);
  --wash: light-dark(#f3f6f7, #1e2428);
  --accent: light-dark(#0b5c75, #7fd3ea);
  --problem: light-dark(#b3261e, #f2a39d);
  --warning: light-dark(#8a5300, #f0b866);
  --good: light-dark(#1c7a43, #6fd196);
}
* { box-sizing: border-box; margin: 0; }
.panel, .open {
  position: fixed;
  z-index: 2147483647;
  inset: auto;
  border: 1px solid var(--line);
  background: var(--paper);
  color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif;
  box-shadow: 0 4px 32px rgb(0 0 0 / 25%);
}
.panel {
  inset-block: 0;
  inset-inline-end: 0;
  inline-size: min(30rem, 100vw);
  block-size: 100dvh;
  max-block-size: none;
  max-inline-size: none;
  padding: 0;
  border-width: 0;
  border-inline-start-width: 1px;
  overflow-y: auto;
  overscroll-behavior: contain;
}
.panel:not([open], :popover-open) { display: none; }
.head {
  position: sticky;
  inset-block-start: 0;
  display: grid;
  grid-template-columns: 1fr auto;
  align-items: start;
  gap: 4px 12px;
  padding: 20px 24px 16px;
  border-block-end: 1px solid var(--line);
  background: var(--paper);
}
h2 { font-size: 20px; line-height: 1.3; }
h2:focus { outline: none; }
h3 { margin-block: 28px 8px; font-size: 13px; color: var(--soft); font-weight: 600; }
.verdict { display: flex; align-items: center; gap: 8px; font-weight: 600; }
.tools { display: flex; flex-wrap: wrap; grid-column: 1 / -1; gap: 8px; margin-block-start: 8px; }
.findings { padding: 0 24px 32px; }
ul { padding: 0; list-style: none; }
li {
  display: grid;
  grid-template-columns: 20px minmax(0, 1fr);
  gap: 10px;
  padding-block: 10px;
  border-block-start: 1px solid var(--line);
}
li:first-child { border-block-start: 0; }
li > div { display: grid; gap: 6px; min-inline-size: 0; overflow-wrap: anywhere; }
.advice { color: var(--soft); }
svg { inline-size: 20px; block-size: 20px; margin-block-start: 1px; flex: none; }
.problem svg, svg.problem { color: var(--problem); }
.warning svg, svg.warning { color: var(--warning); }
.good svg, svg.good { color: var(--good); }
.note svg, svg.note { color: var(--soft); }
.copy { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: start; gap: 8px; }
pre, textarea {
  padding: 8px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--wash);
  color: inherit;
  font: 13px/1.5 ui-monospace, monospace;
  white-space: pre-wrap;
}
textarea { inline-size: 100%; margin-block-start: 8px; min-block-size: 14em; resize: vertical; }
button, .leave {
  display: inline-flex;
  align-items: center;
  min-block-size: 36px;
  padding: 0 12px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
  color: var(--accent);
  font: 600 14px/1.3 system-ui, sans-serif;
  text-decoration: none;
  cursor: pointer;
}
button:hover, .leave:hover { background: var(--wash); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.open { inset-block-end: 16px; inset-inline-end: 16px; gap: 8px; min-block-size: 44px; border-radius: 22px; padding-inline: 16px; }
.open[hidden] { display: none; }
.colours { display: flex; align-items: center; gap: 6px; }
.colours i { inline-size: 36px; block-size: 24px; border: 1px solid var(--line); border-radius: 6px; }
.said { grid-column: 1 / -1; color: var(--soft); }
.said:empty { display: none; }
@media (width < 40rem) {
  .panel {
    inset-block-start: auto;
    inset-inline: 0;
    inline-size: 100vw;
    block-size: auto;
    max-block-size: 85dvh;
    border-width: 1px 0 0;
    border-radius: 16px 16px 0 0;
  }
  .head { padding: 16px 16px 12px; }
  .findings { padding-inline: 16px; }
  button, .leave { min-block-size: 44px; }
}
/* On a small phone laid on its side, and at 400 % zoom, it would leave no room for what it stands above. */
@media (height < 32rem) {
  .head { position: static; }
}
@media (forced-colors: active) {
  .colours i { forced-color-adjust: none; }
}
@media print {
  .panel, .open { display: none !important; }
}
`;
