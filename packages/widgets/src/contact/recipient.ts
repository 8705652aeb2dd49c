import type { Organisation } from '@backontrack/sdk';
import { html, type TemplateResult } from 'lit';

import { msg, str } from '../words/msg.ts';

/** A sentence in which an organisation is named. The full stop of a name such as “Example Ltd.” ends the sentence, too. */
export const naming = (name: string, sentence: string): string =>
  name.endsWith('.') ? sentence.replace(`${name}.`, () => name) : sentence;

/** Draws whom a message goes to. */
export const drawWay = ({ name: { text: name } }: Organisation): TemplateResult =>
  html`<p>
    ${naming(name, msg(str`Your message goes to ${name}. They put you in touch.`, { id: 'contact.goes-to' }))}
  </p>`;

/** Id of what is said of a made-up mentor. */
export const sampleNote = 'sample';

/** Draws, above the form of a made-up mentor, that it cannot be sent. */
export const drawSample = (): TemplateResult =>
  html`<p class="sample" id=${sampleNote} role="note">
    ${msg('This mentor is made up, to show how the form looks. Nobody is behind it, so nothing can be sent.', {
      id: 'contact.sample',
    })}
  </p>`;
