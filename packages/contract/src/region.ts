import * as z from 'zod/mini';

import type { Form } from './form.ts';
import { regionSchemes } from './vocabulary.ts';

/** Defines a region, the finest place that is shown of a person, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function region<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text, oneOf }: Form<T, R>) {
  return z.object({ scheme: oneOf(regionSchemes), code: z.string(), name: z.optional(text) });
}
