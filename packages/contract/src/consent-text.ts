import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { CountryCode, Id, matching, reviewStates } from './value.ts';

/** Defines a consent text in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function consentText<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({
    /** The form it belongs to: `subscription`, `contact-request` or `feedback`. */
    id: Id,
    /** Changes with every change of the text. A draft names the one that was shown. */
    version: matching(/^[\w.-]{1,40}$/),
    /** Who is answerable for what is sent. */
    controller: text,
    purpose: text,
    /** How long it is kept. */
    retention: text,
    /** The sentence a reader agrees to. */
    text,
    /** From which age in years the form may be used, country by country: below it, only phone or visit. */
    minimumAges: z.optional(z.array(z.object({ country: CountryCode, age: z.int(), review: oneOf(reviewStates) }))),
    /** The age for a country that has none of its own. */
    minimumAgeElsewhere: z.optional(z.int()),
  });
}

/** What a reader agrees to when sending a form, with the ages of digital consent. */
export const ConsentText = consentText(served);
export type ConsentText = z.infer<typeof ConsentText>;
