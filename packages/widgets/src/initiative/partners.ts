import { listOrganisations, type Organisation, type RequestOptions, type Transport } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import type { MapView } from '../map/country-map.ts';
import { regionCountries } from '../region-countries.ts';
import { compareNames, formatList } from '../words/format.ts';
import { msg, str } from '../words/msg.ts';
import { countryName } from '../words/country-name.ts';
import { counted } from '../words/plural.ts';
import { wordFor } from '../words/vocabulary.ts';
import { drawText, unconfirmed } from '../text.ts';
import { organisationWords } from './organisation-words.ts';
import { type SectionView } from './section.ts';

/** Gets the organisations that carry an initiative. */
export const getPartners = async (transport: Transport, initiative: string, options: RequestOptions) =>
  (await listOrganisations(transport, { initiative: [initiative], limit: 100 }, options)).items;

/** Draws organisations by country, below the map of where they are. `contact` is the id of the one to turn to. */
export function drawPartners(
  partners: readonly Organisation[],
  contact: string | undefined,
  { headingLevel }: SectionView,
  map: unknown,
): TemplateResult {
  const compare = compareNames();
  const countries = [...new Set(partners.map(({ country }) => country))].toSorted((one, other) =>
    compare(countryName(one), countryName(other)),
  );
  const inOrder = partners.toSorted(
    (one, other) => +isLead(other) - +isLead(one) || compare(one.name.text, other.name.text),
  );
  return html`<p>${countText(partners.length)}</p>
    ${map}
    <div class="countries">
      ${countries.map(
        (code) =>
          html`<div data-country=${code}>
            ${heading(headingLevel + 1, countryName(code), undefined, true)}
            <ul>
              ${inOrder.filter(({ country }) => country === code).map((partner) => drawPartner(partner, partner.id === contact))}
            </ul>
          </div>`,
      )}
    </div>`;
}

/** Whether any of them is in a country of the map. */
export const areOnMap = (partners: readonly Organisation[]): boolean =>
  partners.some(({ country }) => regionCountries.includes(country));

/** What the map says of organisations. `choose` is told which country a reader pressed. */
export function mapOf(partners: readonly Organisation[], choose?: (country: string) => void): MapView {
  const namesIn = (code: string) => partners.filter(({ country }) => country === code).map(({ name }) => name.text);
  return {
    counts: regionCountries.map((code) => ({ value: code, count: namesIn(code).length })),
    wordsOf: (code) => formatList(namesIn(code)),
    choose,
  };
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
