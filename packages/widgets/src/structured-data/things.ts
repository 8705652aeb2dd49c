import type { Event as ProgrammeEvent, NewsSummary, Organisation, ProgrammeSummary } from '@backontrack/sdk';
import { dateSpan } from '@backontrack/sdk/text';

import { apiAddress } from '../api-address.ts';

/** What a widget shows of each kind. */
export interface Shown {
  news?: readonly NewsSummary[];
  events?: readonly ProgrammeEvent[];
  programmes?: readonly ProgrammeSummary[];
  organisations?: readonly Organisation[];
}

/** A thing as schema.org describes it. */
export type Thing = Readonly<Record<string, unknown>> & { readonly '@id': string };

/**
 * Describes what is shown. An event without a day is left out: a search engine would show one that nobody has fixed. So
 * is an offer that is made up, which it would show as a true one.
 */
export const thingsOf = ({ news = [], events = [], programmes = [], organisations = [] }: Shown): Thing[] => [
  ...news.map(articleOf),
  ...events.filter(hasDay).map(eventOf),
  ...programmes.filter(({ sample }) => !sample).map(programmeOf),
  ...organisations.map(organisationOf),
];

const idOf = (kind: string, id: string): string => apiAddress(`/v1/${kind}/${id}`, {}).replace(/\?$/, '');

const articleOf = ({ slug, title, summary, image, author, ...item }: NewsSummary): Thing => ({
  '@type': 'NewsArticle',
  '@id': idOf('news', slug),
  headline: title.text,
  description: summary.text,
  inLanguage: title.locale,
  datePublished: item.publishedAt,
  dateModified: item.updatedAt,
  keywords: item.tags,
  ...(item.canonicalUrl && { url: item.canonicalUrl }),
  ...(author && { author: { '@type': 'Person', name: author } }),
  ...(image && { image: { '@type': 'ImageObject', url: image.url, width: image.width, height: image.height } }),
});

const statuses: Readonly<Record<string, string>> = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
};
const modes: Readonly<Record<string, string>> = { online: 'Online', onsite: 'Offline', mixed: 'Mixed' };

const eventOf = ({ id, title, summary, start, end, mode = '', place, url, ...event }: ProgrammeEvent): Thing => ({
  '@type': 'Event',
  '@id': idOf('events', id),
  name: title.text,
  startDate: start.date,
  ...(summary && { description: summary.text }),
  ...(end && isExact(end) && { endDate: end.date }),
  ...(statuses[event.status] && { eventStatus: `https://schema.org/${statuses[event.status]}` }),
  ...(modes[mode] && { eventAttendanceMode: `https://schema.org/${modes[mode]}EventAttendanceMode` }),
  ...(place
    ? { location: { '@type': 'Place', name: place.text } }
    : mode === 'online' && url && { location: { '@type': 'VirtualLocation', url } }),
  ...(event.organiser && { organizer: { '@type': 'Organization', name: event.organiser.text } }),
  ...(event.languages.length > 0 && { inLanguage: event.languages }),
  ...(url && { url }),
});

const isExact = (date: ProgrammeEvent['start']): boolean => ['minute', 'day'].includes(dateSpan(date)?.precision ?? '');

const hasDay = ({ start }: ProgrammeEvent): boolean => isExact(start);

/** What is learnt or worked in. The rest is help, which schema.org calls a service. */
const lessons = ['mentoring', 'course', 'apprenticeship', 'internship'];

const programmeOf = ({ id, kind, title, summary, provider, countries }: ProgrammeSummary): Thing => ({
  '@type': lessons.includes(kind) ? 'EducationalOccupationalProgram' : 'Service',
  '@id': idOf('programmes', id),
  name: title.text,
  description: summary.text,
  ...(provider && { provider: { '@type': 'Organization', name: provider.text } }),
  ...(!lessons.includes(kind) && { areaServed: countries.map((code) => countryOf(code, title.locale)) }),
});

function countryOf(code: string, locale: string): object {
  let name: string | undefined = code;
  try {
    // As the other texts. Chromium knows no Bosnian and no Kazakh, and would take the language of the browser.
    name = new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code);
  } catch {
    // A locale of tomorrow that this browser cannot read.
  }
  return { '@type': 'Country', name };
}

const organisationOf = ({ id, name, country, city, website }: Organisation): Thing => ({
  '@type': 'Organization',
  '@id': idOf('organisations', id),
  name: name.text,
  address: { '@type': 'PostalAddress', addressCountry: country, ...(city && { addressLocality: city.text }) },
  ...(website && { url: website }),
});
