import type { Programme, ProgrammeSummary } from '@backontrack/contract';
import type { StoredKind } from '@backontrack/contract/stored';
import {
  detailStyles,
  directoryStyles,
  drawByStage,
  drawDetail,
  heading,
  listingStyles,
  pageWords,
  programmeCount,
  programmeFields,
  programmeSearch,
  programmeSorts,
} from '@backontrack/widgets/drawing';
import { html, nothing } from 'lit';

import { organisations, programmes } from '../collections/collections.ts';
import { hasPictures, linkTo, one } from './asked.ts';
import { drawListing, isStartOfList, listFor, listingParameters, type ListingPage } from './listing-page.ts';
import { common, images } from './parameter.ts';
import { listingPageStyles } from './styles.ts';
import type { Drawn, PageView, WidgetPage } from './widget-page.ts';

const listing: ListingPage<Programme, StoredKind> = {
  collection: programmes,
  fields: programmeFields,
  sorts: programmeSorts,
  searchWords: programmeSearch,
  countWords: programmeCount,
};

const limit = 6;

/** The directory of help: search, filters, entries by stage, and each entry whole. */
export const programmeDirectory: WidgetPage = {
  parameters: [...common, ...listingParameters(programmeFields, ['-stage', 'title', '-assuredAt']), images],
  styles: [listingStyles, directoryStyles, ...detailStyles, listingPageStyles],
  height: (asked) => 620 + 310 * Math.min(Number(one(asked, 'limit', String(limit))), 12),
  isStart: isStartOfList,
  draw: (view) => (view.asked.entry === undefined ? drawList(view) : drawEntry(view, view.asked.entry)),
};

function drawList(view: PageView): Drawn {
  const { asked, catalogue, locale, headingLevel } = view;
  const listed = listFor<ProgrammeSummary, Programme, StoredKind>(catalogue, listing, asked, locale, limit);
  const entries = drawByStage(listed.items, one(asked, 'sort'), {
    headingLevel,
    locale,
    drawTitle: ({ id, title }) =>
      html`<a class="open two" target="_self" href=${linkTo(asked, { entry: id })}>${title.text}</a>`,
    drawSupport: (entry) => drawSupport(view, entry),
  });
  return { content: drawListing(listing, asked, listed, entries), locales: listed.locales };
}

/** Draws, on an offer of work, the way to the best support of the same area: it is what makes the offer work. */
function drawSupport({ asked, catalogue, locale }: PageView, { regions, countries }: ProgrammeSummary): unknown {
  const [region] = regions;
  const [country = ''] = countries;
  const area = region ? { region: [region.code] } : { country: [country] };
  const filters = { ...area, stage: ['2', '3'], status: ['active'] };
  const { answer } = catalogue.list(programmes, { filters, sort: 'stage', limit: 1 }, [locale]);
  const [support] = answer.items as ProgrammeSummary[];
  if (!support) return nothing;
  return html`<p class="one support">
    ${pageWords.support()}
    <a target="_self" href=${linkTo(asked, { entry: support.id })}>${support.title.text}</a>
  </p>`;
}

function drawEntry({ asked, catalogue, locale, headingLevel }: PageView, id: string): Drawn | undefined {
  const found = catalogue.get(programmes, id, [locale]);
  if (!found) return undefined;
  const { answer: programme, locales } = found;
  const organisation = programme.organisation
    ? catalogue.get(organisations, programme.organisation, [locale])?.answer
    : undefined;
  const content = html`<article class="opened">
    <a class="action back" target="_self" href=${linkTo(asked, {})}>${pageWords.allOffers()}</a>
    <div class="headline">${heading(headingLevel, programme.title.text, programme.title.locale)}</div>
    ${drawDetail({ programme, organisation }, { locale, headingLevel, hasPictures: hasPictures(asked) })}
  </article>`;
  return { content, locales, title: programme.title.text };
}
