import * as z from 'zod/mini';

import { eventModes, eventStatuses } from './event.ts';
import { organisationKinds, organisationRoles } from './organisation.ts';
import { CountryCode, Id } from './value.ts';

/** Entries of a page when a query names no `limit`, and the most it may ask for. */
export const pageLimit = { default: 20, max: 100 } as const;

/** Each locale in order of preference, as BCP 47 tags. The nearest one served is used. */
const locale = z.optional(
  z.array(z.string().check(z.regex(/^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35))),
);
const tag = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

const list = {
  locale,
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimit.max))),
  cursor: z.optional(z.string().check(z.maxLength(500))),
};

/* @__NO_SIDE_EFFECTS__ */
const anyOf = <Value extends z.ZodMiniType>(value: Value) => z.optional(z.array(value));

/** What can be asked of a single entry. */
export const EntryParameters = z.strictObject({ locale });

export const InitiativeParameters = z.strictObject({ ...list, country: anyOf(CountryCode) });

export const OrganisationParameters = z.strictObject({
  ...list,
  initiative: anyOf(Id),
  country: anyOf(CountryCode),
  kind: anyOf(z.enum(organisationKinds)),
  role: anyOf(z.enum(organisationRoles)),
  sort: z.optional(z.enum(['name', '-name'])),
});

export const NewsParameters = z.strictObject({
  ...list,
  initiative: anyOf(Id),
  country: anyOf(CountryCode),
  tag: anyOf(Id),
  language: anyOf(tag),
  organisation: anyOf(Id),
  sort: z.optional(z.enum(['-publishedAt', 'publishedAt'])),
});

export const EventParameters = z.strictObject({
  ...list,
  initiative: anyOf(Id),
  country: anyOf(CountryCode),
  tag: anyOf(Id),
  mode: anyOf(z.enum(eventModes)),
  status: anyOf(z.enum(eventStatuses)),
  sort: z.optional(z.enum(['start', '-start'])),
});

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
