import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { interfaceLocale } from '../interface-locale.ts';
import { formatNumber } from '../words/format.ts';
import { msg } from '../words/msg.ts';
import { wordFor } from '../words/vocabulary.ts';
import { fieldWords } from './field-words.ts';
import { optionsOf } from './options.ts';
import { type Counts, type Field, type Question, valuesOf } from './question.ts';

/** What the panel shows, and whom it tells. */
export interface PanelView {
  fields: readonly Field[];
  question: Question;
  counts: Counts;
  sorts: readonly { value: string; word: string }[];
  choose: (name: string, values: readonly string[]) => void;
  sort: (value: string) => void;
}

const several = ' ';

/**
 * Draws a select for each filter that has anything to choose, and one for the order. The filters are drawn anew only where
 * they have changed: putting their choices in order at each key would make a slow device lag.
 */
export const drawPanel = (view: PanelView): TemplateResult =>
  html`<div class="panel" part="panel">
    ${guard([view.counts, view.question.filters, view.fields.length, interfaceLocale], () =>
      view.fields.map((field) => drawField(field, view)),
    )}
    <div class="field">
      <label for="sort">${msg('Order', { id: 'listing.sort' })}</label>
      <select id="sort" part="field" @change=${(event: Event) => view.sort((event.target as HTMLSelectElement).value)}>
        ${view.sorts.map(
          ({ value, word }) => html`<option value=${value} .selected=${value === view.question.sort}>${word}</option>`,
        )}
      </select>
    </div>
  </div>`;

function drawField(field: Field, { question, counts, choose }: PanelView): unknown {
  const { name, word } = field;
  const chosen = valuesOf(question.filters, name);
  const options = optionsOf(field, question, counts[name] ?? []);
  if (options.length === 0) return nothing;
  return html`<div class="field">
    <label for=${name}>${wordFor(fieldWords, name)}</label>
    <select
      id=${name}
      part="field"
      @change=${(event: Event) => choose(name, [(event.target as HTMLSelectElement).value].filter(Boolean))}
    >
      <option value="" .selected=${chosen.length === 0}>${msg('Any', { id: 'listing.any' })}</option>
      ${
        chosen.length > 1
          ? html`<option value=${several} .selected=${true} disabled>
              ${chosen.map((value) => word(value)).join(', ')}
            </option>`
          : nothing
      }
      ${options.map(
        ({ value, count, words }) =>
          html`<option value=${value} .selected=${chosen.length === 1 && chosen[0] === value}>
            ${count === undefined ? words : `${words} (${formatNumber(count)})`}
          </option>`,
      )}
    </select>
  </div>`;
}

const panelStyles: CSSResult = css`
  .panel {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(13em, 20%)), 1fr));
    gap: 1em;
    padding: 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    /* It stays as it is while a reader types: a slow phone is not to paint it again at each key. */
    contain: content;
  }
  .field {
    display: grid;
    gap: 0.25em;
    align-content: end;
  }
  .field label {
    font-size: 0.875em;
  }
`;

/** Read by the lazy part that draws it. @public */
export const styles: readonly CSSResult[] = [panelStyles];
