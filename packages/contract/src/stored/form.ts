import * as z from 'zod/mini';

import type { Form } from '../form.ts';
import type { Open } from '../open-enum.ts';
import { Block } from '../rich-text.ts';
import { LocaleTag, textStates } from '../text.ts';

/** A text in each locale it exists in. */
export const StoredText = z.record(LocaleTag, z.string().check(z.trim(), z.minLength(1)));
export type StoredText = z.infer<typeof StoredText>;

/** A body in each locale it exists in. */
export const StoredRichText = z.record(LocaleTag, z.array(Block).check(z.minLength(1)));
export type StoredRichText = z.infer<typeof StoredRichText>;

/** How the texts of a record came to be, locale by locale. Exactly one is the original. */
export const TextStates = z.record(LocaleTag, z.enum(textStates)).check(
  z.refine((states) => Object.values(states).filter((state) => state === 'original').length === 1, {
    message: 'needs exactly one original',
  }),
);
export type TextStates = z.infer<typeof TextStates>;

/** The content people's form: every locale, and a vocabulary that is closed, so that a misspelt word is found. */
export const stored: Form<typeof StoredText, typeof StoredRichText> = {
  text: StoredText,
  richText: StoredRichText,
  oneOf: <const Known extends readonly string[]>(values: Known) =>
    z.enum(values) as z.ZodMiniType as z.ZodMiniType<Open<Known[number]>>,
};
