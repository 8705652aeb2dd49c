import * as z from 'zod/mini';

import { openEnum } from './open-enum.ts';
import { matching } from './value.ts';

/** How a text came to be in its locale. `machine` and `stale` texts still need a person's review. */
export const textStates = ['original', 'human', 'machine', 'derived-script', 'stale'] as const;

/** A BCP 47 tag of language, optional script and optional region: `de`, `sr-Cyrl`, `sr-Latn-ME`. */
export const LocaleTag = matching(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);
export type LocaleTag = z.infer<typeof LocaleTag>;

/** One text in the locale that was served, which may not be the one asked for: set `lang` from `locale`. */
export const Text = z.object({
  text: z.string(),
  locale: z.string(),
  state: openEnum(textStates),
});
export type Text = z.infer<typeof Text>;
