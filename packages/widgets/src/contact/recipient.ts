import type { Organisation } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';

/** Draws whom a message goes to. */
export function drawWay({ name: { text: name } }: Organisation): TemplateResult {
  const words = msg(str`Your message goes to ${name}. They put you in touch.`, { id: 'contact.goes-to' });
  // The full stop of a name such as “Example Ltd.” ends the sentence too.
  return html`<p>${name.endsWith('.') ? words.replace(`${name}.`, () => name) : words}</p>`;
}

/** Id of what is said of a made-up mentor. */
export const sampleNote = 'sample';

/** Draws, above the form of a made-up mentor, that it cannot be sent. */
export const drawSample = (): TemplateResult =>
  html`<p class="sample" id=${sampleNote} role="note">
    ${msg('This mentor is made up, to show how the form looks. Nobody is behind it, so nothing can be sent.', {
      id: 'contact.sample',
    })}
  </p>`;
