import * as z from 'zod/mini';

import type { Form } from '../form.ts';
import { Id, reviewStates } from '../value.ts';
import type { Expression } from './expression.ts';

/** From what comes first to what comes last: 1 basics, 2 trust, 3 mentoring, 4 learning, 5 economic. */
export const stages = [1, 2, 3, 4, 5] as const;

/** What a check says of an outcome. `open` needs further answers. */
export const outcomeStatuses = ['likely', 'close', 'open', 'not-now', 'always'] as const;
export type OutcomeStatus = (typeof outcomeStatuses)[number];

/** Kinds of directory entries that an outcome leads to. */
export const directoryKinds = [
  'mentoring',
  'counselling',
  'community',
  'course',
  'apprenticeship',
  'internship',
  'job-placement',
  'grant',
  'digital-access',
  'basics',
] as const;

/** Defines an outcome in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function outcome<T extends z.ZodMiniType, R extends z.ZodMiniType, E extends z.ZodMiniType<Expression>>(
  { text, oneOf }: Form<T, R>,
  expression: E,
) {
  return z.object({
    id: Id,
    stage: z.int().check(z.minimum(1), z.maximum(5)),
    title: text,
    summary: text,
    /** When it is likely. Absent for an outcome that is there always. */
    when: z.optional(expression),
    /** When it is worth asking although `when` is false. */
    close: z.optional(expression),
    /** There for everyone, whatever the answers. */
    always: z.optional(z.boolean()),
    /** Each of these that is true moves it up among outcomes of the same stage and status. */
    fit: z.optional(z.array(expression)),
    nextSteps: z.array(text),
    documents: z.array(text),
    talkTo: z.array(text),
    directoryKinds: z.array(oneOf(directoryKinds)),
    sources: z.array(Id),
    review: oneOf(reviewStates),
  });
}
