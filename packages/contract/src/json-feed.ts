import * as z from 'zod/mini';

import { Timestamp, WebAddress } from './value.ts';

/** News as other feed readers understand them. Source: JSON Feed 1.1. */
export const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  feed_url: z.optional(WebAddress),
  description: z.optional(z.string()),
  language: z.optional(z.string()),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.optional(WebAddress),
      title: z.optional(z.string()),
      /** The body as HTML, made of our own blocks: paragraphs, headings, lists, quotes, images and links. */
      content_html: z.string(),
      summary: z.optional(z.string()),
      image: z.optional(WebAddress),
      date_published: z.optional(Timestamp),
      date_modified: z.optional(Timestamp),
      authors: z.optional(z.array(z.object({ name: z.string() }))),
      tags: z.optional(z.array(z.string())),
      language: z.optional(z.string()),
    }),
  ),
});
export type JsonFeed = z.infer<typeof JsonFeed>;
