import { parseFeed } from 'feedsmith';

import { FeedFault } from './feed-fault.ts';

/** One item of a foreign feed. Its texts are HTML, or may be. */
export interface FeedItem {
  /** What its own feed knows it by. */
  id: string;
  title: string;
  summary: string;
  html: string;
  url?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  tags: readonly string[];
}

/** Reads RSS, Atom, JSON Feed, or the posts of WordPress' REST API. @throws FeedFault when it is none of them. */
export function readFeed(text: string): FeedItem[] {
  const items = wordPressItems(text) ?? feedItems(text);
  if (items.length === 0) throw new FeedFault('the feed has no items');
  return items;
}

function feedItems(text: string): FeedItem[] {
  let parsed;
  try {
    parsed = parseFeed(text);
  } catch (error) {
    throw new FeedFault(`it is no RSS, Atom, JSON Feed or WordPress list: ${(error as Error).message}`);
  }
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? item.link ?? '',
        title: item.title ?? '',
        summary: item.description ?? '',
        html: item.content?.encoded ?? item.description ?? '',
        url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        published: item.pubDate ?? item.dc?.dates?.[0],
        tags: (item.categories ?? []).flatMap(({ name }) => name ?? []),
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id ?? '',
        title: entry.title?.value ?? '',
        summary: entry.summary?.value ?? '',
        html: entry.content?.value ?? entry.summary?.value ?? '',
        url: (entry.links ?? []).find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
        published: entry.published ?? entry.updated,
        updated: entry.updated,
        tags: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id ?? item.url ?? '',
        title: item.title ?? '',
        summary: item.summary ?? '',
        html: item.content_html ?? escaped(item.content_text ?? ''),
        url: item.url,
        published: item.date_published,
        updated: item.date_modified,
        tags: item.tags ?? [],
      }));
    default:
      throw new FeedFault(`a feed of the kind ${parsed.format} cannot be imported`);
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The posts of `/wp-json/wp/v2/posts`, or undefined when a text is something else. */
function wordPressItems(text: string): FeedItem[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  let posts: unknown;
  try {
    posts = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(posts)) return undefined;
  return (posts as unknown[]).map((post) => ({
    id: wordIn(post, 'guid', 'rendered') || wordIn(post, 'link') || wordIn(post, 'id'),
    title: wordIn(post, 'title', 'rendered'),
    summary: wordIn(post, 'excerpt', 'rendered'),
    html: wordIn(post, 'content', 'rendered'),
    url: wordIn(post, 'link') || undefined,
    published: momentOf(wordIn(post, 'date_gmt')),
    updated: momentOf(wordIn(post, 'modified_gmt')),
    tags: [],
  }));
}

// WordPress gives UTC without saying so.
const momentOf = (word: string): string | undefined => (word === '' ? undefined : `${word.replace(/Z$/, '')}Z`);

function wordIn(value: unknown, ...path: readonly string[]): string {
  let part = value;
  for (const key of path) {
    part = typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined;
  }
  return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}
