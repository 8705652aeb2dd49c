export { CurriculumModule, moduleFormats } from './curriculum-module.ts';
export { type Endpoint, endpoints } from './endpoints.ts';
export { Event, eventModes, eventStatuses } from './event.ts';
export { Health } from './health.ts';
export { Initiative } from './initiative.ts';
export { NewsItem, NewsSummary } from './news-item.ts';
export { type Open, openEnum } from './open-enum.ts';
export { Organisation, organisationKinds, organisationRoles, regionSchemes } from './organisation.ts';
export { Facets, page, type Page } from './page.ts';
export { fieldProblemCodes, Problem, problemCodes } from './problem.ts';
export {
  type EntryQuery,
  type EventQuery,
  type InitiativeQuery,
  type NewsQuery,
  type OrganisationQuery,
  pageLimit,
} from './query.ts';
export { Block, Link, RichText, Span } from './rich-text.ts';
export { LocaleTag, Text, textStates } from './text.ts';
export { Money, precisions, reviewStates, Source } from './value.ts';
