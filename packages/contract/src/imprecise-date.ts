import * as z from 'zod/mini';

import type { Form } from './form.ts';
import { exists, matching } from './value.ts';

/** How exactly a date is known. */
export const precisions = ['minute', 'day', 'month', 'mid-year', 'year'] as const;

/**
 * A date as exactly as it is known, to be shown no more exactly than that.
 * `date` is `2026`, `2026-06`, `2026-06-15` or a date and time with its offset.
 */
/* @__NO_SIDE_EFFECTS__ */
export function impreciseDate<T extends z.ZodMiniType, R extends z.ZodMiniType>({ oneOf }: Form<T, R>) {
  return z.object({
    date: matching(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?$/, exists),
    precision: oneOf(precisions),
  });
}
