import type { Initiative } from '@backontrack/sdk';
import { html, nothing, type TemplateResult } from 'lit';

import { heading } from '../heading.ts';
import { textOrigin } from '../text-origin.ts';
import { compareNames, formatList, formatMoney, formatShare } from '../words/format.ts';
import { msg } from '../words/msg.ts';
import { countryName } from '../words/country-name.ts';
import { drawText } from '../text.ts';
import { drawFigures } from './figures.ts';
import { type SectionView } from './section.ts';
import { drawSource } from './source.ts';

type Money = NonNullable<Initiative['budget']>;

/** Draws what an initiative is, with its figures. What is not known is not there. */
export function drawFacts(initiative: Initiative, { headingLevel, locale }: SectionView): TemplateResult {
  const { name, summary, indicators, sources } = initiative;
  return html`<section part="section" class="facts">
    <div class="head title">${heading(headingLevel, name.text, name.locale)}${textOrigin(summary, locale)}</div>
    <p class="lead" lang=${summary.locale}>${summary.text}</p>
    <dl>${drawPeople(initiative)}${drawMeans(initiative)}</dl>
    ${indicators.length > 0 ? drawFigures(indicators) : nothing}
    ${
      sources.length > 0
        ? html`<details>
            <summary>${msg('Where these facts come from', { id: 'initiative.sources' })}</summary>
            <ul>
              ${sources.map((source) => html`<li>${drawSource(source)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

const fact = (label: string, content: unknown): unknown =>
  content
    ? html`<div class="fact">
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`
    : nothing;

const drawPeople = ({ targetGroup, means, countries, pilotCountries }: Initiative): unknown => [
  fact(msg('Who it is for', { id: 'initiative.target-group' }), targetGroup && drawText(targetGroup)),
  fact(
    msg('How it helps', { id: 'initiative.means' }),
    means.length > 0 &&
      html`<ul>
        ${means.map((way) => html`<li>${drawText(way)}</li>`)}
      </ul>`,
  ),
  fact(msg('Countries', { id: 'initiative.countries' }), countryList(countries)),
  fact(msg('Tried out first in', { id: 'initiative.pilot-countries' }), countryList(pilotCountries)),
];

const drawMeans = ({ budget, fundingInstruments, projectCode, website }: Initiative): unknown => [
  fact(msg('Budget', { id: 'initiative.budget' }), budget && moneyText(budget)),
  fact(
    msg('Paid by', { id: 'initiative.funding' }),
    fundingInstruments.length > 0 &&
      html`<ul>
        ${fundingInstruments.map(
          ({ name, amount, share }) =>
            html`<li>${[name, amount && moneyText(amount), share && shareText(share)].filter(Boolean).join(', ')}</li>`,
        )}
      </ul>`,
  ),
  fact(msg('Project code', { id: 'initiative.project-code' }), projectCode),
  fact(
    msg('Website', { id: 'initiative.website' }),
    website && html`<a href=${website} rel="noopener">${website.replace(/^https?:\/\/|\/$/g, '')}</a>`,
  ),
];

const countryList = (codes: readonly string[]): string => formatList(codes.map(countryName).toSorted(compareNames()));

const moneyText = ({ amount, currency }: Money): string => formatMoney(amount, currency);

const shareText = (share: number): string => formatShare(share);
