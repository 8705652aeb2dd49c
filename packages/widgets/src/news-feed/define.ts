import { define } from '../define.ts';
import { NewsFeed } from './news-feed.ts';

define('backontrack-news-feed', NewsFeed);
