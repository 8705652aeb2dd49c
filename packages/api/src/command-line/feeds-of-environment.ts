import { join } from 'node:path';

import { type Feed, loadFeeds } from '../importers/feed.ts';
import { wholeNumber } from '../settings.ts';
import type { Environment } from './command.ts';
import { placesIn } from './places.ts';

/** Variables that say which feeds are imported, and when. */
export const feedVariables = {
  FEEDS: 'File of the feeds. `feeds.json` in the content folder unless told.',
  IMPORT_EVERY_MINUTES: 'How often a server imports them. 60 unless told, 0 never.',
} as const;

/** The feeds that the environment names. @throws StartError saying what is wrong with their file. */
export function feedsIn(environment: Environment): Promise<Feed[]> {
  const named = environment['FEEDS'];
  return named ? loadFeeds(named, true) : loadFeeds(join(placesIn(environment).contentFolder, 'feeds.json'));
}

/** Milliseconds from one import to the next. 0 for none. @throws StartError when it is no number. */
export const importEvery = (environment: Environment): number =>
  wholeNumber(environment, 'IMPORT_EVERY_MINUTES', 60, 7 * 24 * 60) * 60_000;
