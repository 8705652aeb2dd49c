import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { Id, reviewStates, Source } from './value.ts';

/** What a module of a curriculum can be made of. */
export const moduleFormats = ['case-study', 'quiz', 'role-play', 'activity', 'text'] as const;

/** Defines what a list of modules shows of one, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function curriculumModuleSummary<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({
    id: Id,
    initiative: Id,
    order: z.number(),
    title: text,
    goals: z.array(text),
    /** What it is made of once it is complete. */
    formats: z.array(oneOf(moduleFormats)),
    durationMinutes: z.optional(z.number()),
    languages: z.array(z.string()),
    source: Source,
    review: oneOf(reviewStates),
  });
}

/** Defines a question that a reader answers for themselves, in the given form. Several options may be right. */
/* @__NO_SIDE_EFFECTS__ */
export function quizQuestion<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text }: Form<T, R>) {
  return z.object({
    id: Id,
    question: text,
    options: z.array(
      z.object({
        id: Id,
        text,
        isRight: z.boolean(),
        /** Why it is right, or why not. */
        because: text,
      }),
    ),
  });
}

/** Defines a module with everything that is written of it, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function curriculumModule<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  const { text, richText, oneOf } = form;
  return z.extend(curriculumModuleSummary(form), {
    parts: z.array(
      z.object({
        id: Id,
        format: oneOf(moduleFormats),
        title: text,
        body: richText,
        /** What others thought of it. To be shown once a reader has thought for themselves. */
        thoughts: z.optional(richText),
      }),
    ),
    quiz: z.array(quizQuestion(form)),
  });
}

// What a module is to be made of is known before it is written, and readers must not be promised what is not there.
const written = { written: z.array(served.oneOf(moduleFormats)) };

/** What a list shows of a module. `written` says which of its formats can be read now. */
export const CurriculumModuleSummary = z.extend(curriculumModuleSummary(served), written);
export type CurriculumModuleSummary = z.infer<typeof CurriculumModuleSummary>;

/** One module of the curriculum that trains mentors. `written` says which of its formats can be read now. */
export const CurriculumModule = z.extend(curriculumModule(served), written);
export type CurriculumModule = z.infer<typeof CurriculumModule>;
