import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { impreciseDate } from './imprecise-date.ts';
import { Money } from './money.ts';
import { CountryCode, Id, reviewStates, Source, WebAddress } from './value.ts';

/** Defines an initiative in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function initiative<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  const { text, oneOf } = form;
  return z.object({
    id: Id,
    name: text,
    summary: text,
    targetGroup: z.optional(text),
    means: z.array(text),
    countries: z.array(CountryCode),
    pilotCountries: z.array(CountryCode),
    start: z.optional(impreciseDate(form)),
    end: z.optional(impreciseDate(form)),
    projectCode: z.optional(z.string()),
    budget: z.optional(Money),
    fundingInstruments: z.array(
      z.object({
        name: z.string(),
        /** What this instrument pays. */
        amount: z.optional(Money),
        /** Its part of the budget, from 0 to 1. */
        share: z.optional(z.number()),
      }),
    ),
    indicators: z.array(
      z.object({
        id: Id,
        label: text,
        value: z.number(),
        unit: oneOf(['percent', 'count']),
        /** Whether the value was measured or is a goal. */
        kind: oneOf(['measured', 'target']),
        year: z.number(),
        source: Source,
        review: oneOf(reviewStates),
      }),
    ),
    components: z.array(
      z.object({
        id: Id,
        order: z.number(),
        title: text,
        summary: text,
        status: oneOf(['planned', 'running', 'done', 'unknown']),
        /** When its result is expected, as exactly as that is known. */
        expected: z.optional(impreciseDate(form)),
        modules: z.array(Id),
        documents: z.array(z.object({ title: text, url: WebAddress, version: z.optional(z.string()) })),
      }),
    ),
    contact: z.optional(z.object({ organisation: Id })),
    website: z.optional(WebAddress),
    sources: z.array(Source),
  });
}

/** A programme of mentoring, learning and local help, with its facts. Everything else belongs to one. */
export const Initiative = initiative(served);
export type Initiative = z.infer<typeof Initiative>;
