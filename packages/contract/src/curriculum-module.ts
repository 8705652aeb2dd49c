import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { Id, reviewStates, Source } from './value.ts';

/** What a module of a curriculum can be made of. */
export const moduleFormats = ['case-study', 'quiz', 'role-play', 'activity', 'text'] as const;

/** Defines a curriculum module in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function curriculumModule<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({
    id: Id,
    initiative: Id,
    order: z.number(),
    title: text,
    goals: z.array(text),
    formats: z.array(oneOf(moduleFormats)),
    durationMinutes: z.optional(z.number()),
    languages: z.array(z.string()),
    source: Source,
    review: oneOf(reviewStates),
  });
}

/** One module of the curriculum that trains mentors. */
export const CurriculumModule = curriculumModule(served);
export type CurriculumModule = z.infer<typeof CurriculumModule>;
