import type { Mentor } from '@backontrack/contract';
import {
  drawMentor,
  drawProfile,
  heading,
  listingStyles,
  mentorStyles,
  mentorCount,
  mentorFields,
  mentorOrder,
  mentorSearch,
  mentorSorts,
  mentorTopicWords,
  pageWords,
  profileStyles,
  wordFor,
} from '@backontrack/widgets/drawing';
import { html, nothing } from 'lit';

import { mentors, organisations } from '../collections/collections.ts';
import { linkTo, one } from './asked.ts';
import { drawListing, isStartOfList, listFor, listingParameters, type ListingPage } from './listing-page.ts';
import { common } from './parameter.ts';
import { listingPageStyles } from './styles.ts';
import type { Drawn, PageView, WidgetPage } from './widget-page.ts';

const listing: ListingPage<Mentor, 'mentors'> = {
  collection: mentors,
  fields: mentorFields,
  sorts: mentorSorts,
  searchWords: mentorSearch,
  countWords: mentorCount,
  orderWords: ({ q, sort }) => (sort ? '' : mentorOrder(q)),
};

const limit = 6;

/** The mentor finder: search, filters, cards and profiles. Writing to a mentor needs scripts. */
export const mentorFinder: WidgetPage = {
  parameters: [...common, ...listingParameters(mentorFields, ['name', '-name'])],
  styles: [listingStyles, mentorStyles, ...profileStyles, listingPageStyles],
  isPersonal: true,
  height: (asked) => 560 + 250 * Math.min(Number(one(asked, 'limit', String(limit))), 12),
  isStart: isStartOfList,
  draw: (view) => (view.asked.entry === undefined ? drawList(view) : drawEntry(view, view.asked.entry)),
};

function drawList({ asked, catalogue, locale, headingLevel }: PageView): Drawn {
  const listed = listFor<Mentor, Mentor, 'mentors'>(catalogue, listing, asked, locale, limit);
  const cards = listed.items.map((item, place) =>
    drawMentor(item, {
      headingLevel,
      place,
      drawName: ({ id, displayName }) =>
        html`<a class="open two" target="_self" href=${linkTo(asked, { entry: id })}>${displayName.text}</a>`,
      drawTopic: (topic) =>
        html`<a
          class="tag"
          rel="nofollow"
          target="_self"
          href=${linkTo(asked, { values: { topic: [topic], cursor: [] } })}
          >${wordFor(mentorTopicWords, topic)}</a
        >`,
    }),
  );
  const entries = html`<div class="entries">${cards}</div>`;
  return { content: drawListing(listing, asked, listed, entries), locales: listed.locales };
}

function drawEntry({ asked, catalogue, locale, headingLevel }: PageView, id: string): Drawn | undefined {
  const found = catalogue.get(mentors, id, [locale]);
  if (!found) return undefined;
  const { answer: mentor, locales } = found;
  const organisation = catalogue.get(organisations, mentor.organisation, [locale])?.answer;
  const content = html`<article class="opened">
    <a class="action back" target="_self" href=${linkTo(asked, {})}>${pageWords.allMentors()}</a>
    <div class="headline">${heading(headingLevel, mentor.displayName.text, mentor.displayName.locale)}</div>
    ${drawProfile(mentor, locale)}
    ${
      organisation && !mentor.sample
        ? html`<p>${pageWords.askFor([organisation.name.text, organisation.city?.text].filter(Boolean).join(', '))}</p>
            ${organisation.website ? html`<p><a href=${organisation.website}>${organisation.website}</a></p>` : nothing}`
        : nothing
    }
  </article>`;
  return { content, locales, title: mentor.displayName.text };
}
