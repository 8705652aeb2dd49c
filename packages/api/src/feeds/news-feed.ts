import type { JsonFeed, NewsItem } from '@backontrack/contract';
import { generateAtomFeed, generateRssFeed } from 'feedsmith';

import { htmlOf } from './html.ts';

/** News in one locale, to be written as a feed. */
export interface NewsFeed {
  title: string;
  /** The locale asked for. An item may be in another and says so. */
  language: string;
  /** Address of the feed itself. */
  address: string;
  /** Address an item is known by, for good. */
  addressOf: (item: NewsItem) => string;
  items: readonly NewsItem[];
}

/** Writes a feed as JSON Feed 1.1. */
export function jsonFeedOf({ title, language, address, addressOf, items }: NewsFeed): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    feed_url: address,
    items: items.map((item) => ({
      id: addressOf(item),
      ...(item.canonicalUrl !== undefined && { url: item.canonicalUrl }),
      title: item.title.text,
      summary: item.summary.text,
      content_html: htmlOf(item.body),
      ...(item.image && { image: item.image.url }),
      date_published: momentOf(item.publishedAt).toISOString(),
      date_modified: momentOf(item.updatedAt).toISOString(),
      ...(item.author !== undefined && { authors: [{ name: item.author }] }),
      tags: item.tags,
      language: item.title.locale,
    })),
  };
}

/** Writes a feed as RSS 2.0. */
export function rssOf({ title, language, address, addressOf, items }: NewsFeed): string {
  return generateRssFeed({
    title: xmlText(title),
    link: address,
    description: xmlText(title),
    language,
    atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: xmlText(item.title.text),
      ...(item.canonicalUrl !== undefined && { link: item.canonicalUrl }),
      guid: { value: addressOf(item), isPermaLink: false },
      pubDate: momentOf(item.publishedAt),
      description: xmlText(item.summary.text),
      content: { encoded: xmlText(htmlOf(item.body)) },
      categories: item.tags.map((name) => ({ name })),
    })),
  });
}

/** Writes a feed as Atom. */
export function atomOf({ title, language, address, addressOf, items }: NewsFeed): string {
  const latest = Math.max(0, ...items.map(({ updatedAt }) => momentOf(updatedAt).getTime()));
  return generateAtomFeed({
    id: address,
    title: { value: xmlText(title) },
    updated: new Date(latest),
    xml: { lang: language },
    authors: [{ name: xmlText(title) }],
    links: [{ href: address, rel: 'self', type: 'application/atom+xml' }],
    entries: items.map((item) => ({
      id: addressOf(item),
      title: { value: xmlText(item.title.text) },
      published: momentOf(item.publishedAt),
      updated: momentOf(item.updatedAt),
      xml: { lang: item.title.locale },
      summary: { value: xmlText(item.summary.text) },
      content: { type: 'html', value: xmlText(htmlOf(item.body)) },
      ...(item.canonicalUrl !== undefined && { links: [{ href: item.canonicalUrl, rel: 'alternate' }] }),
      ...(item.author !== undefined && { authors: [{ name: xmlText(item.author) }] }),
      categories: item.tags.map((term) => ({ term })),
    })),
  });
}

const momentOf = (timestamp: string): Date => new Date(timestamp);

// XML cannot hold these characters, not even escaped.
const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
