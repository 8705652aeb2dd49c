import { importDueFeeds, importFeeds, takeOffOthers } from '../importers/import-feed.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { feedsIn, feedVariables, importEvery } from './feeds-of-environment.ts';
import { databaseVariables, withDatabase } from './places.ts';

export const importFeedsCommand: Command = {
  summary: 'Imports the news of partners, feed by feed. A feed that is broken leaves its news as they were.',
  arguments: [],
  options: { due: 'Leaves a feed alone that was looked at since the time of IMPORT_EVERY_MINUTES, on any instance.' },
  variables: {
    ...databaseVariables,
    CONTENT_FOLDER: 'Folder of the content files. The one that comes with this package unless told.',
    ...feedVariables,
  },
  async run({ environment, options, print }) {
    const listed = await feedsIn(environment);
    const feeds = listed ?? [];
    if (feeds.length === 0) print('There are no feeds to import.');
    await withDatabase(environment, async (db) => {
      for (const feed of listed ? await takeOffOthers(db, feeds) : []) {
        print(`${feed}: is no longer listed, and its news are taken off.`);
      }
      const reports = options.has('due')
        ? // A timer is never quite on time.
          await importDueFeeds(db, feeds, importEvery(environment) * 0.9)
        : await importFeeds(db, feeds);
      for (const { feed, imported, leftOut, fault } of reports) {
        print(`${feed}: ${fault ?? 'imported'}. ${imported} items are shown, ${leftOut} were left out.`);
      }
      const broken = reports.filter(({ fault }) => fault !== undefined);
      if (broken.length > 0) throw new StartError(`${broken.length} of ${reports.length} feeds are broken`);
    });
  },
};
