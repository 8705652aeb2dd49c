import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { impreciseDate } from './imprecise-date.ts';
import { CountryCode, Id, Source, Timestamp, WebAddress } from './value.ts';

/** Where an event takes place. Source: schema.org `eventAttendanceMode`. */
export const eventModes = ['online', 'onsite', 'mixed'] as const;

/** Whether an event takes place. Source: RFC 5545 `STATUS`, schema.org `eventStatus`. */
export const eventStatuses = ['scheduled', 'cancelled', 'postponed'] as const;

/** Whether an event is still to come or under way, or is over, as far as its date tells. */
export const eventTimes = ['upcoming', 'past'] as const;

/** Defines an event in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function event<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  const { text, oneOf } = form;
  return z.object({
    id: Id,
    initiative: Id,
    title: text,
    summary: z.optional(text),
    start: impreciseDate(form),
    end: z.optional(impreciseDate(form)),
    /** An IANA time zone: `Europe/Sarajevo`. */
    timeZone: z.optional(z.string()),
    mode: z.optional(oneOf(eventModes)),
    place: z.optional(text),
    url: z.optional(WebAddress),
    countries: z.array(CountryCode),
    languages: z.array(z.string()),
    status: oneOf(eventStatuses),
    /** Raised by one with each change of time or place, so that calendars take it over. Source: RFC 5545 `SEQUENCE`. */
    sequence: z.optional(z.int().check(z.minimum(0))),
    updatedAt: z.optional(Timestamp),
    organiser: z.optional(text),
    tags: z.array(Id),
    source: z.optional(Source),
  });
}

/** A meeting, workshop or date of publication. Its date may be imprecise and is shown as such. */
export const Event = event(served);
export type Event = z.infer<typeof Event>;
