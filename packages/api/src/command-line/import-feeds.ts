import { join } from 'node:path';

import { loadFeeds } from '../importers/feed.ts';
import { importFeeds } from '../importers/import-feed.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { databaseVariables, placesIn, withDatabase } from './places.ts';

export const importFeedsCommand: Command = {
  summary: 'Imports the news of partners, feed by feed. A feed that is broken leaves its news as they were.',
  arguments: [],
  variables: {
    ...databaseVariables,
    CONTENT_FOLDER: 'Folder of the content files. The one that comes with this package unless told.',
    FEEDS: 'File of the feeds. `feeds.json` in the content folder unless told.',
  },
  async run({ environment, print }) {
    const { contentFolder } = placesIn(environment);
    const feeds = await loadFeeds(environment['FEEDS'] || join(contentFolder, 'feeds.json'));
    if (feeds.length === 0) print('There are no feeds to import.');
    await withDatabase(environment, async (db) => {
      const reports = await importFeeds(db, feeds);
      for (const { feed, imported, leftOut, fault } of reports) {
        print(`${feed}: ${fault ?? 'imported'}. ${imported} items are shown, ${leftOut} were left out.`);
      }
      const broken = reports.filter(({ fault }) => fault !== undefined);
      if (broken.length > 0) throw new StartError(`${broken.length} of ${reports.length} feeds are broken`);
    });
  },
};
