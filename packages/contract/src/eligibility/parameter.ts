import * as z from 'zod/mini';

import type { Form } from '../form.ts';
import { Day, Id, reviewStates } from '../value.ts';

export { Day };

const Value = z.union([z.string(), z.int()]);

/** Defines a parameter: a table of values by the answer to one question, which is the country as a rule. */
/* @__NO_SIDE_EFFECTS__ */
export function parameter<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({
    id: Id,
    title: text,
    /** The question whose answer chooses the row. */
    by: Id,
    /** An answer without a row makes a rule that uses the parameter fail. */
    rows: z.array(
      z.object({
        answer: z.string(),
        /** One value for `eq` and `atLeast`, two for `between`, a list for `in`. */
        value: z.union([Value, z.array(Value)]),
        /** First day on which the row holds. */
        from: z.optional(Day),
        /** Last day on which the row holds. */
        until: z.optional(Day),
        source: Id,
        review: oneOf(reviewStates),
        note: z.optional(z.string()),
      }),
    ),
  });
}
