import { createHash } from 'node:crypto';

import { type Stored, storedKinds } from '@backontrack/contract/stored';
import { fold } from '@backontrack/sdk/text';

import type { Feed } from './feed.ts';
import { blocksOf, textOf } from './html-blocks.ts';
import type { FeedItem } from './read-feed.ts';

const longestSummary = 300;

/**
 * Makes a news item of a feed's item, or gives undefined when it lacks what a news item needs. Its author is left out:
 * the name of a partner's employee is not shown.
 */
export function storedNewsOf(item: FeedItem, feed: Feed): Stored<'news'> | undefined {
  const { locale } = feed;
  const title = textOf(item.title);
  const body = blocksOf(item.html, item.url ?? feed.url);
  const summary = shortened(textOf(item.summary || item.html)) || title;
  const published = momentOf(item.published);
  const id = `${feed.id}-${createHash('sha256').update(item.id).digest('hex').slice(0, 16)}`;
  const result = storedKinds.news.safeParse({
    id,
    slug: id,
    initiative: feed.initiative,
    title: { [locale]: title },
    summary: { [locale]: summary },
    publishedAt: published,
    updatedAt: momentOf(item.updated) ?? published,
    ...(feed.organisation !== undefined && { organisation: feed.organisation }),
    countries: feed.countries,
    tags: [...new Set(item.tags.map(tagOf))].filter((tag) => tag !== '').slice(0, 10),
    language: locale,
    ...(item.url !== undefined && /^https?:\/\/\S+$/i.test(item.url) && { canonicalUrl: item.url }),
    body: { [locale]: body.length > 0 ? body : [{ type: 'paragraph', spans: [{ text: summary }] }] },
    texts: { [locale]: 'original' },
  });
  return item.id !== '' && result.success ? result.data : undefined;
}

function momentOf(word: string | undefined): string | undefined {
  const moment = Date.parse(word ?? '');
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

const tagOf = (name: string): string =>
  fold(textOf(name))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');

function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  const cut = text.slice(0, longestSummary).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : undefined)}…`;
}
