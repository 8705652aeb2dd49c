import { curriculum } from './curriculum.ts';
import { eligibilityCheck } from './eligibility-check.ts';
import { initiative } from './initiative.ts';
import { mentorFinder } from './mentor-finder.ts';
import { newsFeed } from './news-feed.ts';
import { programmeDirectory } from './programme-directory.ts';
import { subscribe } from './subscribe.ts';
import type { WidgetPage } from './widget-page.ts';

/** The page of each widget, by its name. */
export const widgetPages: Readonly<Record<string, WidgetPage>> = {
  'news-feed': newsFeed,
  'mentor-finder': mentorFinder,
  'programme-directory': programmeDirectory,
  'eligibility-check': eligibilityCheck,
  initiative,
  curriculum,
  subscribe,
};

/** The page of a widget, or nothing when there is none of that name. */
export const pageOf = (name: string): WidgetPage | undefined =>
  Object.hasOwn(widgetPages, name) ? widgetPages[name] : undefined;
