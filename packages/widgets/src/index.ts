export { define } from './define.ts';
export {
  WidgetBlockedEvent,
  WidgetErrorEvent,
  WidgetReadyEvent,
  WidgetResultsEvent,
  WidgetSelectEvent,
} from './events.ts';
export { MentorFinder } from './mentor-finder/mentor-finder.ts';
export { NewsFeed } from './news-feed/news-feed.ts';
export { ProgrammeDirectory } from './programme-directory/programme-directory.ts';
export { type AdjustedColour, WidgetThemeAdjustedEvent } from './theme/theme-adjusted-event.ts';
export { configure } from './transport.ts';
