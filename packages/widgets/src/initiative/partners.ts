import { listOrganisations, type Organisation, type RequestOptions, type Transport } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { compareNames } from '../words/format.ts';
import { msg, str } from '../words/msg.ts';
import { countryName } from '../words/names.ts';
import { counted } from '../words/plural.ts';
import { wordFor } from '../words/vocabulary.ts';
import { drawText, unconfirmed } from '../text.ts';
import { organisationWords } from './organisation-words.ts';
import { type SectionView } from './section.ts';

/** Gets the organisations that carry an initiative. */
export const getPartners = async (transport: Transport, initiative: string, options: RequestOptions) =>
  (await listOrganisations(transport, { initiative: [initiative], limit: 100 }, options)).items;

/** Draws organisations by country. `contact` is the id of the one to turn to. */
export function drawPartners(
  partners: readonly Organisation[],
  contact: string | undefined,
  { headingLevel }: SectionView,
): TemplateResult {
  const compare = compareNames();
  const countries = [...new Set(partners.map(({ country }) => country))].toSorted((one, other) =>
    compare(countryName(one), countryName(other)),
  );
  const inOrder = partners.toSorted(
    (one, other) => +isLead(other) - +isLead(one) || compare(one.name.text, other.name.text),
  );
  return html`<p>${countText(partners.length)}</p>
    <div class="countries">
      ${countries.map(
        (code) =>
          html`<div>
            ${heading(headingLevel + 1, countryName(code))}
            <ul>
              ${inOrder.filter(({ country }) => country === code).map((partner) => drawPartner(partner, partner.id === contact))}
            </ul>
          </div>`,
      )}
    </div>`;
}

const isLead = ({ roles }: Organisation): boolean => roles.includes('lead');

function drawPartner(partner: Organisation, isContact: boolean): TemplateResult {
  const { name, website, kind, city, review } = partner;
  return html`<li part="partner">
    ${website ? html`<a href=${website} rel="noopener" lang=${name.locale}>${name.text}</a>` : drawText(name)}
    ${isLead(partner) ? mark(msg('Lead partner', { id: 'initiative.lead' })) : nothing}
    ${isContact ? mark(msg('Contact', { id: 'initiative.contact' })) : nothing}${unconfirmed(review)}
    <span class="small">${wordFor(organisationWords, kind)}${city ? [' · ', drawText(city)] : nothing}</span>
  </li>`;
}

const mark = (words: string): TemplateResult => html`<span class="mark">${words}</span>`;

const countText = (count: number): string =>
  counted(count, {
    one: () => msg(str`${count} organisation carries it.`, { id: 'initiative.partners.one' }),
    two: () => msg(str`${count} organisations carry it together.`, { id: 'initiative.partners.two' }),
    few: () => msg(str`${count} organisations carry it together.`, { id: 'initiative.partners.few' }),
    many: () => msg(str`${count} organisations carry it together.`, { id: 'initiative.partners.many' }),
    other: () => msg(str`${count} organisations carry it together.`, { id: 'initiative.partners.other' }),
  });
