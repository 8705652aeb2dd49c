import * as z from 'zod/mini';

import { Honeypot, lines } from './draft.ts';
import { LocaleTag } from './text.ts';
import { Id } from './value.ts';

/** What a reader can say of a widget. */
export const feedbackKinds = ['missing', 'wrong', 'unclear', 'helped'] as const;

/** A word about a widget, without any name. */
export const FeedbackDraft = z.strictObject({
  /** The widget's stem: `mentor-finder`. */
  widget: Id.check(z.maxLength(60)),
  kind: z.enum(feedbackKinds),
  /** The entry it is about. */
  entry: z.optional(Id.check(z.maxLength(120))),
  text: z.optional(lines(500)),
  locale: LocaleTag,
  /** The site the widget stood on: `https://partner.example.org`. */
  origin: z.optional(z.string().check(z.maxLength(253), z.regex(/^https?:\/\/[\w.-]+(:\d{1,5})?$/))),
  website: Honeypot,
});
export type FeedbackDraft = z.infer<typeof FeedbackDraft>;
