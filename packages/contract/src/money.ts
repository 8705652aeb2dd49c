import * as z from 'zod/mini';

import { matching } from './value.ts';

/** An amount in units of its ISO 4217 currency. */
export const Money = z.object({
  amount: z.number(),
  currency: matching(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof Money>;
