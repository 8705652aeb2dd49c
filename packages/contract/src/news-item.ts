import * as z from 'zod/mini';

import { type Form, served } from './form.ts';
import { image } from './image.ts';
import { CountryCode, Id, Source, Timestamp, WebAddress } from './value.ts';

/** Defines what a list of news shows of an item, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function newsSummary<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  return z.object({
    id: Id,
    slug: Id,
    initiative: Id,
    title: form.text,
    summary: form.text,
    image: z.optional(image(form)),
    publishedAt: Timestamp,
    updatedAt: Timestamp,
    author: z.optional(z.string()),
    organisation: z.optional(Id),
    countries: z.array(CountryCode),
    tags: z.array(Id),
    /** The language it was written in. */
    language: z.string(),
    canonicalUrl: z.optional(WebAddress),
  });
}

/** Defines a news item with its body, in the given form. */
/* @__NO_SIDE_EFFECTS__ */
export function newsItem<T extends z.ZodMiniType, R extends z.ZodMiniType>(form: Form<T, R>) {
  return z.extend(newsSummary(form), { body: form.richText, source: z.optional(Source) });
}

/** What a list of news shows of an item. Source: JSON Feed 1.1 `items`. */
export const NewsSummary = newsSummary(served);
export type NewsSummary = z.infer<typeof NewsSummary>;

/** A news item with its body and the locales it can be read in. Source: schema.org `NewsArticle`. */
export const NewsItem = z.extend(newsItem(served), {
  translations: z.array(z.string()),
});
export type NewsItem = z.infer<typeof NewsItem>;
