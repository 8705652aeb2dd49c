import * as z from 'zod/mini';

import type { Form } from '../form.ts';
import { Id, reviewStates } from '../value.ts';
import { programmeKinds as directoryKinds, stages } from '../vocabulary.ts';
import type { Expression } from './expression.ts';

export { directoryKinds, stages };

/** What a check says of an outcome. `open` needs further answers. */
export const outcomeStatuses = ['likely', 'close', 'open', 'not-now', 'always'] as const;
export type OutcomeStatus = (typeof outcomeStatuses)[number];

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
