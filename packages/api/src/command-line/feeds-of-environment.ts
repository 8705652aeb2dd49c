import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { idsIn } from '../content/load-content.ts';
import { unknownOfFeed } from '../content/references.ts';
import { type Feed, loadFeeds } from '../importers/feed.ts';
import { wholeNumber } from '../settings.ts';
import { StartError } from '../start-error.ts';
import type { Environment } from './command.ts';
import { placesIn } from './places.ts';

/** Variables that say which feeds are imported, and when. */
export const feedVariables = {
  FEEDS: 'File of the feeds. `feeds.json` in the content folder unless told.',
  IMPORT_EVERY_MINUTES: 'How often a server imports them. 60 unless told, 0 never.',
} as const;

/**
 * The feeds that the environment names, or undefined without a list.
 * @throws StartError saying what is wrong with their file, or names an entry that is not in the content folder.
 */
export async function feedsIn(environment: Environment): Promise<Feed[] | undefined> {
  const { contentFolder } = placesIn(environment);
  const usual = join(contentFolder, 'feeds.json');
  const named = environment['FEEDS'] || (existsSync(usual) ? usual : undefined);
  if (named === undefined) return undefined;
  const feeds = await loadFeeds(named);
  const known = await idsIn(contentFolder);
  const faults = feeds.flatMap((feed) => unknownOfFeed(feed, known).map((fault) => `${feed.id}: ${fault}`));
  if (faults.length > 0) throw new StartError(`feeds in ${named} are not valid: ${faults.join('; ')}`);
  return feeds;
}

/** Milliseconds from one import to the next. 0 for none. @throws StartError when it is no number. */
export const importEvery = (environment: Environment): number =>
  wholeNumber(environment, 'IMPORT_EVERY_MINUTES', 60, { most: 7 * 24 * 60 }) * 60_000;
