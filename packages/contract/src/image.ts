import * as z from 'zod/mini';

import type { Form } from './form.ts';
import { WebAddress } from './value.ts';

/** A picture with its size in pixels, so that its place can be kept before it has loaded. */
/* @__NO_SIDE_EFFECTS__ */
export function image<T extends z.ZodMiniType, R extends z.ZodMiniType>({ text }: Form<T, R>) {
  return z.object({ url: WebAddress, alt: text, width: z.number(), height: z.number() });
}
