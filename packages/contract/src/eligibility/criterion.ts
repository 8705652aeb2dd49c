import * as z from 'zod/mini';

import type { Form } from '../form.ts';
import { Id, reviewStates } from '../value.ts';
import type { Expression } from './expression.ts';

/** Defines a named criterion: a rule with the sentence to say when it is met, failed or still open. */
/* @__NO_SIDE_EFFECTS__ */
export function criterion<T extends z.ZodMiniType, R extends z.ZodMiniType, E extends z.ZodMiniType<Expression>>(
  { text, oneOf }: Form<T, R>,
  expression: E,
) {
  return z.object({
    id: Id,
    expression,
    met: text,
    failed: text,
    open: text,
    source: Id,
    review: oneOf(reviewStates),
  });
}
