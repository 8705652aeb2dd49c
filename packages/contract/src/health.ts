import * as z from 'zod/mini';

/** Whether the server can answer, and which content it serves. */
export const Health = z.object({
  status: z.string(),
  version: z.string(),
  contentVersion: z.string(),
});
export type Health = z.infer<typeof Health>;
