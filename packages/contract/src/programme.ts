import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { Money } from './money.ts';
import { region } from './region.ts';
import { CountryCode, Day, Id, reviewStates, Source, WebAddress } from './value.ts';
import { barriers, programmeKinds, programmeStatuses } from './vocabulary.ts';

/** Defines what a list of the directory shows of an entry, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function programmeSummary<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  const { text, oneOf } = form;
  return z.object({
    id: Id,
    initiative: Id,
    kind: oneOf(programmeKinds),
    /** From 1, which comes first, to 5: see `stages`. */
    stage: z.int().check(z.minimum(1), z.maximum(5)),
    title: text,
    summary: text,
    /** The organisation of the directory that runs it. */
    organisation: z.optional(Id),
    /** Who runs it, when that is no organisation of the directory: `public employment service`. */
    provider: z.optional(text),
    countries: z.array(CountryCode),
    /** Where in these countries. Empty means everywhere. */
    regions: z.array(region(form)),
    /** Whether it can be used without leaving home. */
    remote: z.boolean(),
    languages: z.array(z.string()),
    cost: z.optional(z.object({ free: z.boolean(), amount: z.optional(Money), note: z.optional(text) })),
    schedule: z.optional(text),
    /** Ages in years, both ends included. */
    ageMin: z.optional(z.int()),
    ageMax: z.optional(z.int()),
    barriers: z.array(oneOf(barriers)),
    status: oneOf(programmeStatuses),
    /** Something to know before going there: `closed in August`. */
    alert: z.optional(text),
    validFrom: z.optional(Day),
    validThrough: z.optional(Day),
    /** The day on which someone last made sure that the entry is right. */
    assuredAt: Day,
    /** The rule set that tells whether it fits a reader. */
    ruleSetId: z.optional(Id),
    website: z.optional(WebAddress),
    /** Made up to show how an entry looks. Always to be shown as such. */
    sample: z.boolean(),
    review: oneOf(reviewStates),
  });
}

/** Defines an entry of the directory, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function programme<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  return z.extend(programmeSummary(form), {
    body: z.optional(form.richText),
    /** What to do, step by step. */
    applicationSteps: z.array(form.text),
    /** What to bring. */
    requiredDocuments: z.array(form.text),
    sources: z.array(Source),
  });
}

/** What a list of the directory shows of an entry. */
export const ProgrammeSummary = programmeSummary(served);
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** An entry of the directory: one way to get help, to learn or to work. Source: HSDS 3 `service`. */
export const Programme = programme(served);
export type Programme = z.infer<typeof Programme>;
