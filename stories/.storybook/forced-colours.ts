import type { LitElement } from 'lit';

const overrides = new CSSStyleSheet();
overrides.replaceSync(`
  :host { background: Canvas !important; }
  * { background: none !important; }
  *, ::before, ::after {
    border-color: CanvasText !important;
    color: CanvasText !important;
    box-shadow: none !important;
    text-shadow: none !important;
  }
  a { color: LinkText !important; }
  button { color: ButtonText !important; border-color: ButtonBorder !important; }
  .bar { background-color: GrayText !important; }
`);

const condition = '(forced-colors: active)';

/**
 * Draws widgets as forced colours would, or no longer. A page cannot turn the mode on, so their own rules for it are
 * made to apply, and system colours replace the others. The picture tests turn on the real one.
 */
export async function forceColours(widgets: readonly Element[], forced: boolean): Promise<void> {
  for (const widget of widgets as LitElement[]) {
    await widget.updateComplete;
    const root = widget.shadowRoot;
    if (!root) continue;
    const sheets = root.adoptedStyleSheets.filter((sheet) => sheet !== overrides);
    for (const rule of sheets.flatMap(({ cssRules }) => [...cssRules])) {
      if (!(rule instanceof CSSMediaRule)) continue;
      if (forced && rule.media.mediaText === condition) rule.media.mediaText = `all, ${condition}`;
      if (!forced && rule.media.mediaText.endsWith(`, ${condition}`)) rule.media.mediaText = condition;
    }
    root.adoptedStyleSheets = forced ? [...sheets, overrides] : sheets;
  }
}
