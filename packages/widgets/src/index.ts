export { define } from './define.ts';
export { WidgetErrorEvent, WidgetReadyEvent, WidgetResultsEvent, WidgetSelectEvent } from './events.ts';
export { NewsFeed } from './news-feed/news-feed.ts';
export { configure } from './transport.ts';
