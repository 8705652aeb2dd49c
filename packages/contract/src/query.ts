import * as z from 'zod/mini';

import { moduleFormats } from './curriculum-module.ts';
import { eventModes, eventStatuses, eventTimes } from './event.ts';
import { organisationKinds, organisationRoles } from './organisation.ts';
import { CountryCode, Id, matching, upTo } from './value.ts';
import {
  ageGroups,
  availabilities,
  barriers,
  mentorModes,
  mentorTopics,
  programmeKinds,
  programmeStatuses,
  stages,
} from './vocabulary.ts';

/** Entries of a page when a query names no `limit`, and the most it may ask for. */
export const pageLimit = { default: 20, max: 100 } as const;

/**
 * The most that a list of mentors or programmes may ask for while it searches for no words: so a device gets in one answer
 * what it will search in by itself. Searching for words, {@link pageLimit} holds.
 */
export const wholeListLimit = 2_000;

/** Each locale in order of preference, as BCP 47 tags. The nearest one served is used. */
export const locale = z.optional(z.array(upTo(35, /^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/)));
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

const limitUpTo = (most: number) => z.optional(z.int().check(z.minimum(1), z.maximum(most)));

const list = { locale, limit: limitUpTo(pageLimit.max), cursor: z.optional(upTo(1000)) };

/** A list that a device may hold whole. */
const wholeList = { ...list, limit: limitUpTo(wholeListLimit) };

/** Words to search for. Every one has to fit, as a whole word or as the beginning of one. */
const q = z.optional(upTo(200));

/** A code of NUTS, of a statistical region or of ISO 3166-2: `RO312`, `KZ-KAR`. */
const RegionCode = matching(/^[A-Z]{2}[A-Z0-9-]{0,6}$/);

/* @__NO_SIDE_EFFECTS__ */
const anyOf = <Value extends z.ZodMiniType>(value: Value) => z.optional(z.array(value));

/** What can be asked of a single entry. */
export const EntryParameters = z.strictObject({ locale });

export const InitiativeParameters = z.strictObject({ ...list, country: anyOf(CountryCode) });

export const OrganisationParameters = z.strictObject({
  ...list,
  q,
  initiative: anyOf(Id),
  country: anyOf(CountryCode),
  kind: anyOf(z.enum(organisationKinds)),
  role: anyOf(z.enum(organisationRoles)),
  sort: z.optional(z.enum(['name', '-name', 'relevance'])),
});

const newsFilters = {
  q,
  initiative: anyOf(Id),
  country: anyOf(CountryCode),
  tag: anyOf(Id),
  /** A language an item can be read in. */
  language: anyOf(language),
  organisation: anyOf(Id),
};

export const NewsParameters = z.strictObject({
  ...list,
  ...newsFilters,
  sort: z.optional(z.enum(['-publishedAt', 'publishedAt', 'relevance'])),
});

const eventFilters = {
  q,
  initiative: anyOf(Id),
  country: anyOf(CountryCode),
  tag: anyOf(Id),
  /** A language the event is held in. */
  language: anyOf(language),
  mode: anyOf(z.enum(eventModes)),
  status: anyOf(z.enum(eventStatuses)),
  /** Today's events are upcoming, and a vague date is until the last day it can mean is over. Days are of UTC. */
  when: anyOf(z.enum(eventTimes)),
};

export const EventParameters = z.strictObject({
  ...list,
  ...eventFilters,
  sort: z.optional(z.enum(['start', '-start', 'relevance'])),
});

/** What can be asked of a feed of news: what a list can, but it is always whole, the latest first. */
export const NewsFeedParameters = z.strictObject({ locale, ...newsFilters });

/** What can be asked of a calendar of events: what a list can, but it is always whole. */
export const CalendarParameters = z.strictObject({ locale, ...eventFilters });

export const ProgrammeParameters = z.strictObject({
  ...wholeList,
  q,
  initiative: anyOf(Id),
  kind: anyOf(z.enum(programmeKinds)),
  stage: anyOf(z.enum(stages.map(String))),
  country: anyOf(CountryCode),
  /** A region's code. Entries that count everywhere in their country pass too. */
  region: anyOf(RegionCode),
  remote: z.optional(z.enum(['true', 'false'])),
  language: anyOf(language),
  barrier: anyOf(z.enum(barriers)),
  organisation: anyOf(Id),
  status: anyOf(z.enum(programmeStatuses)),
  /** A reader's age in years: leaves the entries that take it. */
  age: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
  sort: z.optional(z.enum(['stage', '-stage', 'title', '-title', '-assuredAt', 'relevance'])),
});

export const MentorParameters = z.strictObject({
  ...wholeList,
  q,
  initiative: anyOf(Id),
  organisation: anyOf(Id),
  country: anyOf(CountryCode),
  region: anyOf(RegionCode),
  language: anyOf(language),
  topic: anyOf(z.enum(mentorTopics)),
  barrier: anyOf(z.enum(barriers)),
  mode: anyOf(z.enum(mentorModes)),
  ageGroup: anyOf(z.enum(ageGroups)),
  availability: anyOf(z.enum(availabilities)),
  sort: z.optional(z.enum(['rotation', 'name', '-name', 'relevance'])),
});

export const CurriculumParameters = z.strictObject({
  ...list,
  initiative: anyOf(Id),
  format: anyOf(z.enum(moduleFormats)),
  sort: z.optional(z.enum(['order', '-order'])),
});

export const ConsentTextParameters = z.strictObject(list);

/** The query a caller writes: a filter takes one value or several, and leaving a value undefined leaves the filter out. */
export type Query<Parameters> = {
  [Name in keyof Parameters]?: NonNullable<Parameters[Name]> extends readonly (infer Value)[]
    ? Value | readonly Value[] | undefined
    : Parameters[Name] | undefined;
};

export type EntryQuery = Query<z.infer<typeof EntryParameters>>;
export type InitiativeQuery = Query<z.infer<typeof InitiativeParameters>>;
export type OrganisationQuery = Query<z.infer<typeof OrganisationParameters>>;
export type NewsQuery = Query<z.infer<typeof NewsParameters>>;
export type EventQuery = Query<z.infer<typeof EventParameters>>;
export type ProgrammeQuery = Query<z.infer<typeof ProgrammeParameters>>;
export type MentorQuery = Query<z.infer<typeof MentorParameters>>;
export type ConsentTextQuery = Query<z.infer<typeof ConsentTextParameters>>;
export type CurriculumQuery = Query<z.infer<typeof CurriculumParameters>>;
