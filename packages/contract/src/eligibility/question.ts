import * as z from 'zod/mini';

import type { Form } from '../form.ts';
import { Id } from '../value.ts';

/** How a question is answered: with one option, with a whole number, or with any number of options. */
export const questionKinds = ['choice', 'number', 'multi-choice'] as const;

/** What a number stands for. An `age` may also be given as a year or a date of birth. */
export const quantities = ['age'] as const;

/** Defines a question in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function question<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({
    id: Id,
    /** Which of the rule set's sections it stands in. Sections are asked in their order. */
    section: Id,
    /** Its place in the editors' order, over all sections. */
    order: z.int(),
    kind: oneOf(questionKinds),
    text,
    help: z.optional(text),
    whyWeAsk: z.optional(text),
    options: z.optional(z.array(z.object({ value: z.string(), label: text, help: z.optional(text) }))),
    /** Label of "none of these", the empty answer to a multi-choice question. */
    none: z.optional(text),
    /** The whole numbers that are a possible answer, both ends included. */
    range: z.optional(z.object({ min: z.int(), max: z.int() })),
    quantity: z.optional(oneOf(quantities)),
    /** Asked after everything else, always with the reason why. */
    sensitive: z.optional(z.boolean()),
    /** Can be left out without a word. */
    optional: z.optional(z.boolean()),
    /** Whether the answer can become another one, as a place can and an age cannot. Only such facts are proposed as a flip. */
    changeable: z.optional(z.boolean()),
  });
}
