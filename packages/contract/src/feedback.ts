import * as z from 'zod/mini';

import { Honeypot, lines, Origin } from './draft.ts';
import { LocaleTag } from './text.ts';
import { Id } from './value.ts';

/** What a reader can say of a widget. */
export const feedbackKinds = ['missing', 'wrong', 'unclear', 'helped'] as const;

/* @__NO_SIDE_EFFECTS__ */
const idUpTo = (longest: number) => Id.check(z.maxLength(longest));

/** A word about a widget, without any name. */
export const FeedbackDraft = z.strictObject({
  /** The widget's stem: `mentor-finder`. */
  widget: idUpTo(60),
  kind: z.enum(feedbackKinds),
  /** The entry it is about. */
  entry: z.optional(idUpTo(120)),
  text: z.optional(lines(500)),
  locale: LocaleTag,
  /** The site the widget stood on: `https://partner.example.org`. */
  origin: z.optional(Origin),
  website: Honeypot,
});
export type FeedbackDraft = z.infer<typeof FeedbackDraft>;
