import { NewsItem, type NewsQuery, NewsSummary } from '@backontrack/contract';

import { entryPath } from '../address.ts';
import type { RequestOptions, Transport } from '../transport.ts';

/** Lists news without their bodies, the newest first. Filters add up. @throws BackOnTrackError */
export const listNews = (transport: Transport, query: NewsQuery = {}, options?: RequestOptions) =>
  transport.getPage('/v1/news', NewsSummary, query, options);

/** Gets a news item with its body. @throws BackOnTrackError */
export const getNews = (transport: Transport, slug: string, options?: RequestOptions) =>
  transport.get(entryPath('/v1/news', slug), NewsItem, {}, options);
