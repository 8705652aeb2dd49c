export { ConsentText } from './consent-text.ts';
export {
  ageBands,
  type AgeBand,
  contactChannels,
  ContactRequestDraft,
  ContactRequestReceipt,
  ContactRequestWithdrawal,
  lowestAge,
  phoneChannels,
  WithdrawnContactRequest,
} from './contact-request.ts';
export { CurriculumModule, CurriculumModuleSummary, moduleFormats } from './curriculum-module.ts';
export { RuleSet } from './eligibility/rule-set.ts';
export { type Endpoint, endpoints } from './endpoints.ts';
export { ConsentDraft, EmailAddress, Origin, PhoneNumber } from './draft.ts';
export { Event, eventModes, eventStatuses } from './event.ts';
export { FeedbackDraft, feedbackKinds } from './feedback.ts';
export { Health } from './health.ts';
export { type HsdsApi, HsdsOrganization, HsdsService } from './hsds.ts';
export { precisions } from './imprecise-date.ts';
export { Initiative } from './initiative.ts';
export { JsonFeed } from './json-feed.ts';
export { Mentor } from './mentor.ts';
export { Money } from './money.ts';
export { NewsItem, NewsSummary } from './news-item.ts';
export { type Open, openEnum, openEnumValues } from './open-enum.ts';
export { Organisation, organisationKinds, organisationRoles } from './organisation.ts';
export { Facet, page, type Page } from './page.ts';
export { Programme, ProgrammeSummary } from './programme.ts';
export { type FieldProblem, fieldProblemCodes, fieldProblems, Problem, problemCodes } from './problem.ts';
export {
  type ConsentTextQuery,
  type CurriculumQuery,
  type EntryQuery,
  type EventQuery,
  type InitiativeQuery,
  type MentorQuery,
  type NewsQuery,
  type OrganisationQuery,
  type ProgrammeQuery,
  pageLimit,
  wholeListLimit,
} from './query.ts';
export { Block, Link, RichText, Span } from './rich-text.ts';
export {
  SubscriptionDraft,
  SubscriptionReceipt,
  subscriptionStates,
  SubscriptionToken,
  subscriptionTopics,
} from './subscription.ts';
export { LocaleTag, Text, textStates } from './text.ts';
export { CountryCode, Day, Id, reviewStates, Source, Timestamp, WebAddress } from './value.ts';
export {
  ageGroups,
  availabilities,
  barriers,
  languageLevels,
  mentorModes,
  mentorTopics,
  programmeKinds,
  programmeStatuses,
  regionSchemes,
  stages,
} from './vocabulary.ts';
