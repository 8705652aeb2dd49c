import {
  getOrganisation,
  getProgramme,
  type Organisation,
  type Programme,
  type RequestOptions,
  type Transport,
} from '@backontrack/sdk';
import { isStale, statusOn } from '@backontrack/sdk/listing';
import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';

import { day } from '../day.ts';
import { openedStyles } from '../listing/opened-styles.ts';
import { pictureStyles, richText } from '../rich-text.ts';
import { textOrigin } from '../text-origin.ts';
import { drawWayBack } from '../way-back.ts';
import { barrierWords } from '../words/barriers.ts';
import { msg } from '../words/msg.ts';
import { languageName } from '../words/names.ts';
import { wordFor } from '../words/vocabulary.ts';
import { ageWords, costWords, statusWords, whereWords } from './programme-words.ts';
import { today } from './today.ts';

/** An entry with who runs it. */
export interface Detail {
  programme: Programme;
  organisation: Organisation | undefined;
}

/** Gets all that is known of an entry. */
export async function getDetail(transport: Transport, id: string, options: RequestOptions): Promise<Detail> {
  const programme = await getProgramme(transport, id, options);
  // An entry is worth reading without the name of who runs it.
  const organisation = programme.organisation
    ? await getOrganisation(transport, programme.organisation, options).catch(() => undefined)
    : undefined;
  return { programme, organisation };
}

/** How an entry is drawn. */
export interface DetailView {
  locale: string;
  headingLevel: number;
  hasPictures: boolean;
  /** What a widget does to leave it. */
  close?: () => void;
}

/** Draws all that is known of an entry. */
export function drawDetail(
  { programme, organisation }: Detail,
  { locale, headingLevel, hasPictures, close }: DetailView,
): TemplateResult {
  const { summary, body, alert, schedule, provider, applicationSteps, requiredDocuments, website } = programme;
  const status = statusOn(programme, today());
  return html`${close && drawWayBack(close)}
    ${status in statusWords ? html`<p class="notice-line">${wordFor(statusWords, status)}</p>` : nothing}
    ${alert ? html`<p class="alert" lang=${alert.locale}>${alert.text}</p>` : nothing}
    ${
      programme.sample
        ? html`<p class="notice-line">
            ${msg('This entry is made up, to show how one looks. There is nothing like it in this place.', { id: 'programme.sample' })}
          </p>`
        : nothing
    }
    <p class="lead" lang=${summary.locale}>${summary.text}</p>
    <p class="marks small">${textOrigin(summary, locale)}</p>
    ${body ? html`<div class="body" lang=${body.locale}>${richText(body.blocks, headingLevel + 1, hasPictures)}</div>` : nothing}
    ${list(msg('What to do', { id: 'programme.steps' }), applicationSteps, true)}
    ${list(msg('What to bring', { id: 'programme.documents' }), requiredDocuments, false)}
    <dl>
      ${term(msg('Who', { id: 'programme.who' }), organisation?.name.text ?? provider?.text ?? '')}
      ${term(msg('Where', { id: 'programme.where' }), whereWords(programme))}
      ${term(msg('When', { id: 'programme.when' }), schedule?.text ?? '')}
      ${term(msg('Cost', { id: 'programme.cost' }), costWords(programme))}
      ${term(msg('Age', { id: 'programme.ages' }), ageWords(programme))}
      ${term(msg('Languages', { id: 'programme.languages' }), programme.languages.map(languageName).join(', '))}
      ${term(
        msg('Helps with', { id: 'programme.barriers' }),
        programme.barriers.map((barrier) => wordFor(barrierWords, barrier)).join(', '),
      )}
      ${term(
        msg('Last checked', { id: 'programme.assured' }),
        html`${day(programme.assuredAt)}${
          isStale(programme, today())
            ? html`. ${msg('That was long ago: ask before you go.', { id: 'programme.stale.long' })}`
            : nothing
        }`,
      )}
    </dl>
    ${
      programme.review === 'unconfirmed' && !programme.sample
        ? html`<p class="small">
            ${msg('Nobody on the spot has confirmed this yet. Ask before you go.', { id: 'programme.unconfirmed' })}
          </p>`
        : nothing
    }
    ${
      website
        ? html`<p><a href=${website} rel="noopener">${msg('Go to their own page', { id: 'programme.website' })}</a></p>`
        : nothing
    }`;
}

const term = (name: string, value: unknown): unknown =>
  value
    ? html`<dt>${name}</dt>
        <dd>${value}</dd>`
    : nothing;

function list(title: string, texts: Programme['applicationSteps'], ordered: boolean): unknown {
  if (texts.length === 0) return nothing;
  const items = texts.map(({ text, locale }) => html`<li lang=${locale}>${text}</li>`);
  return html`<div>
    <p class="title">${title}</p>
    ${
      ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
  </div>`;
}

const detailStyles: CSSResult = css`
  .notice-line {
    padding: 0.75em 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .body {
    display: grid;
    gap: 1em;
  }
  .title {
    font-weight: 600;
  }
  .opened :is(ol, ul) {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.5em;
  }
`;

export const styles: readonly CSSResult[] = [pictureStyles, openedStyles, detailStyles];
