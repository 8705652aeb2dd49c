import type { LitElement } from 'lit';

import type { Curriculum } from '../curriculum/curriculum.ts';
import type { EligibilityCheck } from '../eligibility-check/eligibility-check.ts';
import type { CheckCompleteEvent, CheckStepEvent } from '../eligibility-check/events.ts';
import type { WidgetResultsEvent, WidgetSelectEvent } from '../entries-events.ts';
import type { WidgetBlockedEvent, WidgetErrorEvent, WidgetOfflineEvent, WidgetReadyEvent } from '../events.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { MentorFinder } from '../mentor-finder/mentor-finder.ts';
import type { NewsFeed } from '../news-feed/news-feed.ts';
import type { ProgrammeDirectory } from '../programme-directory/programme-directory.ts';
import type { SubscribeEvent } from '../subscribe/events.ts';
import type { Subscribe } from '../subscribe/subscribe.ts';
import type { WidgetThemeAdjustedEvent } from '../theme/theme-adjusted-event.ts';

/** Every element by its tag. */
export interface Elements {
  'backontrack-curriculum': Curriculum;
  'backontrack-eligibility-check': EligibilityCheck;
  'backontrack-initiative': Initiative;
  'backontrack-mentor-finder': MentorFinder;
  'backontrack-news-feed': NewsFeed;
  'backontrack-programme-directory': ProgrammeDirectory;
  'backontrack-subscribe': Subscribe;
}

/** The events of all elements by their names. */
export interface Events {
  'backontrack-blocked': WidgetBlockedEvent;
  'backontrack-complete': CheckCompleteEvent;
  'backontrack-error': WidgetErrorEvent;
  'backontrack-offline': WidgetOfflineEvent;
  'backontrack-ready': WidgetReadyEvent;
  'backontrack-results': WidgetResultsEvent;
  'backontrack-select': WidgetSelectEvent;
  'backontrack-step': CheckStepEvent;
  'backontrack-subscribe': SubscribeEvent;
  'backontrack-theme-adjusted': WidgetThemeAdjustedEvent;
}

/** What can be set on an element from outside, without what every element has. */
export type Properties<Element> = {
  [
    Name in Exclude<keyof Element, keyof LitElement> as Element[Name] extends (...args: never[]) => unknown
      ? never
      : Name
  ]?: Element[Name] | undefined;
};

/** The same by their names in HTML. */
export type Attributes<Element> = {
  [Name in keyof Properties<Element> as Name extends string ? Kebab<Name> : never]?: Properties<Element>[Name];
};

/** Listeners to the events of an element, each name after a prefix: `on:backontrack-ready`. */
export type Listeners<Element, Prefix extends string> = {
  [Name in keyof Events as `${Prefix}${Name}`]?:
    | ((event: Events[Name] & { currentTarget: Element }) => void)
    | undefined;
};

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

declare global {
  interface HTMLElementTagNameMap extends Elements {}
  interface GlobalEventHandlersEventMap extends Events {}
}
