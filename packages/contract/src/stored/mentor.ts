import * as z from 'zod/mini';

import { mentor } from '../mentor.ts';
import { Day } from '../value.ts';
import { stored } from './form.ts';

/** What a mentor agreed to. It is never served: once it has expired, the profile is not either. */
export const Consent = z.strictObject({
  /** Version of the text that was agreed to. */
  version: z.string().check(z.minLength(1)),
  givenAt: Day,
  /** The last day on which it holds. */
  expires: Day,
});
export type Consent = z.infer<typeof Consent>;

/** A mentor's profile as it is stored. */
export const StoredMentor = z.extend(mentor(stored), { consent: Consent });
