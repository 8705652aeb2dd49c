import { html, nothing, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';
import type { Entered, Fault } from './entered.ts';

/** A form as it is drawn. */
export interface FieldsView {
  entered: Entered;
  faults: readonly Fault[];
  /** Takes over what was typed or chosen. */
  typed: (event: Event) => void;
}

/** Draws what is wrong above the form. A link could not cross the shadow root, so buttons lead to the fields. */
export function drawSummary(faults: readonly Fault[], goTo: (field: Fault['field']) => void): unknown {
  if (faults.length === 0) return nothing;
  return html`<div class="summary" role="alert" tabindex="-1">
    <p class="strong">${msg('Something is missing', { id: 'contact.faults' })}</p>
    <ul>
      ${faults.map(
        ({ field, words }) =>
          html`<li><button type="button" class="link" @click=${() => goTo(field)}>${words()}</button></li>`,
      )}
    </ul>
  </div>`;
}

/** What is wrong with a field, in words. */
export const faultOf = ({ faults }: Pick<FieldsView, 'faults'>, name: Fault['field']): string | undefined =>
  faults.find(({ field }) => field === name)?.words();

/** Draws what is wrong with a field. Always there: a screen reader reads only what a field was tied to from the start. */
export const drawFault = (view: Pick<FieldsView, 'faults'>, name: Fault['field']): TemplateResult =>
  html`<p class="fault" id="${name}-fault" ?hidden=${!faultOf(view, name)}>${faultOf(view, name) ?? ''}</p>`;

/** Draws a control under its label. */
export const drawField = (view: FieldsView, name: Fault['field'], label: string, control: unknown): TemplateResult =>
  html`<div class="field ${faultOf(view, name) ? 'wrong' : ''}">
    <label for=${name}>${label}</label>
    ${drawFault(view, name)} ${control}
  </div>`;

/** Draws a choice of one among values with their words. */
export const drawSelect = (
  view: FieldsView,
  name: 'country' | 'ageBand',
  label: string,
  options: readonly (readonly [value: string, word: string])[],
): TemplateResult =>
  drawField(
    view,
    name,
    label,
    html`<select
      part="field"
      id=${name}
      name=${name}
      aria-required="true"
      aria-invalid=${faultOf(view, name) ? 'true' : 'false'}
      aria-describedby="${name}-fault"
      @change=${view.typed}
    >
      ${options.map(
        ([value, word]) => html`<option value=${value} .selected=${view.entered[name] === value}>${word}</option>`,
      )}
    </select>`,
  );

/** Draws the field for what the reader is to be reached by. */
export function drawValue(view: FieldsView): TemplateResult {
  const isEmail = view.entered.channel === 'email';
  const label = isEmail
    ? msg('Your e-mail address', { id: 'contact.email' })
    : msg('Your phone number', { id: 'contact.phone' });
  return drawField(
    view,
    'value',
    label,
    html`<input
      part="field"
      id="value"
      name="value"
      type=${isEmail ? 'email' : 'tel'}
      autocomplete=${isEmail ? 'email' : 'tel'}
      aria-required="true"
      aria-invalid=${faultOf(view, 'value') ? 'true' : 'false'}
      aria-describedby="value-fault"
      .value=${view.entered.value}
      @input=${view.typed}
    />`,
  );
}
