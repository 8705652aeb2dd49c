export { Curriculum } from './curriculum/curriculum.ts';
export { define } from './define.ts';
export { EligibilityCheck } from './eligibility-check/eligibility-check.ts';
export { CheckCompleteEvent, CheckStepEvent } from './eligibility-check/events.ts';
export {
  WidgetBlockedEvent,
  WidgetErrorEvent,
  WidgetOfflineEvent,
  WidgetReadyEvent,
  WidgetResultsEvent,
  WidgetSelectEvent,
} from './events.ts';
export { Initiative } from './initiative/initiative.ts';
export { MentorFinder } from './mentor-finder/mentor-finder.ts';
export { NewsFeed } from './news-feed/news-feed.ts';
export { ProgrammeDirectory } from './programme-directory/programme-directory.ts';
export { SubscribeEvent } from './subscribe/events.ts';
export { Subscribe } from './subscribe/subscribe.ts';
export { type AdjustedColour, WidgetThemeAdjustedEvent } from './theme/theme-adjusted-event.ts';
export { configure } from './transport.ts';
