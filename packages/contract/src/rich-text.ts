import * as z from 'zod/mini';

import { openEnum } from './open-enum.ts';
import { matching } from './value.ts';

/** Link targets that may cross the wire. Everything else, `javascript:` first of all, is refused. */
export const linkPattern = /^(https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu;

/** An address a reader may follow: http, https, mailto or tel. */
export const Link = matching(linkPattern);

/** A run of text with the same marks and, when it is a link, its target. */
export const Span = z.object({
  text: z.string(),
  marks: z.optional(z.array(openEnum(['strong', 'emphasis', 'code']))),
  href: z.optional(Link),
});
export type Span = z.infer<typeof Span>;

const Spans = z.array(Span);

/* @__NO_SIDE_EFFECTS__ */
function between(lowest: number, highest: number) {
  return z.number().check(z.minimum(lowest), z.maximum(highest));
}

/** One block of a body. No HTML crosses the wire: a reader draws blocks with its own elements. */
export const Block = z.union([
  z.object({ type: z.literal('paragraph'), spans: Spans }),
  z.object({ type: z.literal('heading'), level: between(2, 4), spans: Spans }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(Spans) }),
  z.object({ type: z.literal('quote'), spans: Spans, attribution: z.optional(z.string()) }),
  z.object({ type: z.literal('image'), url: Link, alt: z.string(), width: z.number(), height: z.number() }),
]);
export type Block = z.infer<typeof Block>;

/** A body in the locale that was served. */
export const RichText = z.object({
  blocks: z.array(Block),
  locale: z.string(),
  state: z.string(),
});
export type RichText = z.infer<typeof RichText>;
