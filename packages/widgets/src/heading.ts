import { html, nothing, type TemplateResult } from 'lit';

/** Draws a heading of level 2 to 6. One that is to be focused by script says so. */
export function heading(level: number, content: unknown, lang?: string, focusable = false): TemplateResult {
  const language = lang ?? nothing;
  const tabIndex = focusable ? -1 : nothing;
  if (level < 3) return html`<h2 lang=${language} tabindex=${tabIndex}>${content}</h2>`;
  if (level < 4) return html`<h3 lang=${language} tabindex=${tabIndex}>${content}</h3>`;
  if (level < 5) return html`<h4 lang=${language} tabindex=${tabIndex}>${content}</h4>`;
  if (level < 6) return html`<h5 lang=${language} tabindex=${tabIndex}>${content}</h5>`;
  return html`<h6 lang=${language} tabindex=${tabIndex}>${content}</h6>`;
}
