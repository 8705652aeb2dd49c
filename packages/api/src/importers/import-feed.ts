import type { Kysely } from 'kysely';

import { changeContent, insertInParts } from '../storage/content-store.ts';
import type { Database } from '../storage/schema.ts';
import { FeedFault } from './feed-fault.ts';
import type { Feed } from './feed.ts';
import { type FetchLimits, fetchFeed } from './fetch-feed.ts';
import { readFeed } from './read-feed.ts';
import { storedNewsOf } from './stored-news.ts';

/** How the import of one feed went. */
export interface ImportReport {
  feed: string;
  /** Items that are shown now. */
  imported: number;
  /** Items that lack a title, a date or an identifier. */
  leftOut: number;
  /** Why it failed. What was imported before is kept then. */
  fault?: string;
}

const mostItems = 100;

/** Imports each feed in turn. One that fails does not keep the others from being imported. */
export async function importFeeds(
  db: Kysely<Database>,
  feeds: readonly Feed[],
  limits?: Partial<FetchLimits>,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const feed of feeds) reports.push(await importFeed(db, feed, limits));
  return reports;
}

/**
 * Imports the feeds that no one, on any instance, has looked at for a while.
 * @param pause How long a feed is left alone, in milliseconds.
 */
export async function importDueFeeds(
  db: Kysely<Database>,
  feeds: readonly Feed[],
  pause: number,
  limits?: Partial<FetchLimits>,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const feed of feeds) {
    if (await take(db, feed, pause)) reports.push(await importFeed(db, feed, limits));
  }
  return reports;
}

/** Takes off the news of feeds that are no longer listed, and gives their ids. */
export async function takeOffOthers(db: Kysely<Database>, feeds: readonly Feed[]): Promise<string[]> {
  const listed = new Set(feeds.map(({ id }) => id));
  let others: string[] = [];
  await changeContent(db, async (transaction) => {
    const known = await transaction.selectFrom('imported_content').select('feed').distinct().execute();
    others = known.map(({ feed }) => feed).filter((feed) => !listed.has(feed));
    if (others.length === 0) return false;
    await transaction.deleteFrom('imported_content').where('feed', 'in', others).execute();
    await transaction.deleteFrom('import').where('feed', 'in', others).execute();
    return true;
  });
  return others;
}

/** Takes a feed that is due, in one statement: of several instances that ask at once one gets it. */
async function take(db: Kysely<Database>, { id }: Feed, pause: number): Promise<boolean> {
  const now = Date.now();
  const checked_at = new Date(now).toISOString();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('import')
    .values({ feed: id, checked_at, succeeded_at: null, fault: null })
    .onConflict((conflict) =>
      conflict
        .column('feed')
        .doUpdateSet({ checked_at })
        .where('import.checked_at', '<', new Date(now - pause).toISOString()),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Fetches a feed and puts its items in place of those of the time before, all of them or, when anything is wrong with
 * the feed, none. How it went is kept in the database.
 */
export async function importFeed(
  db: Kysely<Database>,
  feed: Feed,
  limits?: Partial<FetchLimits>,
): Promise<ImportReport> {
  const checked_at = new Date().toISOString();
  try {
    const { text } = await fetchFeed(feed.url, limits);
    const items = readFeed(text).slice(0, mostItems);
    const news = new Map(items.flatMap((item) => storedNewsOf(item, feed) ?? []).map((one) => [one.id, one]));
    if (news.size === 0) throw new FeedFault('no item has a title, a date and an identifier');
    const rows = [...news.values()].map((entry) => ({
      kind: 'news',
      id: entry.id,
      feed: feed.id,
      entry: JSON.stringify(entry),
    }));
    await changeContent(db, async (transaction) => {
      await transaction.deleteFrom('imported_content').where('feed', '=', feed.id).execute();
      await insertInParts(rows, (part) => transaction.insertInto('imported_content').values(part).execute());
      await note(transaction, { feed: feed.id, checked_at, succeeded_at: checked_at, fault: null });
      return true;
    });
    return { feed: feed.id, imported: news.size, leftOut: items.length - news.size };
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    await note(db, { feed: feed.id, checked_at, fault: error.message });
    const kept = await db
      .selectFrom('imported_content')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('feed', '=', feed.id)
      .executeTakeFirstOrThrow();
    return { feed: feed.id, imported: Number(kept.count), leftOut: 0, fault: error.message };
  }
}

type Noted = { feed: string; checked_at: string; succeeded_at?: string; fault: string | null };

async function note(db: Kysely<Database>, { feed, ...outcome }: Noted): Promise<void> {
  await db
    .insertInto('import')
    .values({ feed, succeeded_at: null, ...outcome })
    .onConflict((conflict) => conflict.column('feed').doUpdateSet(outcome))
    .execute();
}
