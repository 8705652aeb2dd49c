import type { ConsentText, Text } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { msg } from '../words/msg.ts';
import { wordFor } from '../words/vocabulary.ts';
import type { Fault } from './entered.ts';
import { mailLanguages } from './mail-languages.ts';
import { type Topic, topicWords } from './topics.ts';

/** A form as it is drawn. What is entered lives in the form itself. */
export interface FieldsView {
  consent: ConsentText;
  offered: readonly Topic[];
  faults: readonly Fault[];
  /** The language of mails that is chosen. */
  mailLocale: string;
  choose: (mailLocale: string) => void;
  /** What was typed before the form was there. */
  email: string;
}

/** Draws everything there is to fill in. */
export const drawFields = (view: FieldsView): TemplateResult =>
  html`${drawEmail(view)} ${view.offered.length > 1 ? drawTopics(view) : nothing} ${drawLanguages(view)}
  ${drawHoneypot()} ${drawConsent(view)}`;

/** Draws what is wrong above the form. A link could not cross the shadow root, so buttons lead to the fields. */
export function drawSummary(faults: readonly Fault[], goTo: (field: Fault['field']) => void): unknown {
  if (faults.length === 0) return nothing;
  return html`<div class="summary" role="alert" tabindex="-1">
    <p class="strong">${msg('There is a problem', { id: 'subscribe.faults' })}</p>
    <ul>
      ${faults.map(
        ({ field, words }) =>
          html`<li><button type="button" class="link" @click=${() => goTo(field)}>${words()}</button></li>`,
      )}
    </ul>
  </div>`;
}

const fault = ({ faults }: FieldsView, name: Fault['field']) => faults.find(({ field }) => field === name)?.words();

// Always there, since a screen reader reads only what a field was tied to when it was drawn.
const drawFault = (view: FieldsView, name: Fault['field']) =>
  html`<p class="fault" id="${name}-fault" ?hidden=${!fault(view, name)}>${fault(view, name) ?? ''}</p>`;

const drawEmail = (view: FieldsView): TemplateResult =>
  html`<div class="field ${fault(view, 'email') ? 'wrong' : ''}">
    <label for="email">${msg('Your e-mail address', { id: 'subscribe.email' })}</label>
    ${drawFault(view, 'email')}
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      aria-required="true"
      .defaultValue=${view.email}
      aria-invalid=${fault(view, 'email') ? 'true' : 'false'}
      aria-describedby="email-fault"
    />
  </div>`;

const drawTopics = (view: FieldsView): TemplateResult =>
  html`<fieldset class=${fault(view, 'topics') ? 'wrong' : ''} aria-describedby="topics-fault">
    <legend>${msg('What should we write about?', { id: 'subscribe.topics' })}</legend>
    ${drawFault(view, 'topics')}
    ${view.offered.map(
      (topic) =>
        html`<label class="choice">
          <input type="checkbox" name="topics" .value=${topic} />
          ${wordFor(topicWords, topic)}
        </label>`,
    )}
  </fieldset>`;

const drawLanguages = ({ mailLocale, choose }: FieldsView): TemplateResult =>
  html`<div class="field">
    <label for="locale">${msg('In which language?', { id: 'subscribe.language' })}</label>
    <select id="locale" name="locale" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${Object.entries(mailLanguages).map(
        ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === mailLocale}>${name}</option>`,
      )}
    </select>
  </div>`;

// Programs fill in every field. People do not see this one, screen readers do not hear it, and no key leads there.
const drawHoneypot = (): TemplateResult =>
  html`<div class="unseen" aria-hidden="true">
    <label for="website">${msg('Leave this empty', { id: 'subscribe.honeypot' })}</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" />
  </div>`;

// Another version is another box: a tick holds for the text it was set under.
const drawConsent = (view: FieldsView): unknown =>
  keyed(
    view.consent.version,
    html`<details>
        <summary>${msg('What happens with your address', { id: 'subscribe.privacy' })}</summary>
        ${paragraph(view.consent.purpose)}${paragraph(view.consent.retention)}${paragraph(view.consent.controller)}
      </details>
      <div class=${fault(view, 'agreed') ? 'wrong' : ''}>
        ${drawFault(view, 'agreed')}
        <label class="choice">
          <input
            type="checkbox"
            name="agreed"
            aria-required="true"
            aria-invalid=${fault(view, 'agreed') ? 'true' : 'false'}
            aria-describedby="agreed-fault"
          />
          <span lang=${view.consent.text.locale}>${view.consent.text.text}</span>
        </label>
      </div>`,
  );

const paragraph = ({ text, locale }: Text) => html`<p lang=${locale}>${text}</p>`;
