import type { Organisation } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { msg } from '../words/msg.ts';
import { countryName } from '../words/country-name.ts';

/** What someone can do whom the law thinks too young for a form. */
export function drawInstead({ name, city, country, website }: Organisation): TemplateResult {
  return html`<div class="notice">
    <p class="strong">${msg('You can call them or go there', { id: 'contact.instead' })}</p>
    <p>
      ${msg('At your age we may not take your message over the internet. That has nothing to do with you.', {
        id: 'contact.instead.why',
      })}
    </p>
    <p>${[name.text, city?.text, countryName(country)].filter(Boolean).join(', ')}</p>
    ${website ? html`<p><a href=${website} rel="noopener">${msg('Find their phone number', { id: 'contact.website' })}</a></p>` : nothing}
  </div>`;
}
