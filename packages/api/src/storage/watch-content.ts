import { setTimeout as wait } from 'node:timers/promises';

import { type Kysely, sql } from 'kysely';
import pg from 'pg';

import { contentChannel } from './content-store.ts';
import { stillThere } from './open-database.ts';
import type { Database } from './schema.ts';

/** A watch over the content, until it is closed. */
export interface ContentWatch {
  close(): Promise<void>;
}

// How soon a lost connection is made anew, in milliseconds: what happened in between is looked up then.
const firstRetry = 100;
const longestRetry = 5_000;

/**
 * Tells of every change of the content that any instance over the same PostgreSQL makes.
 * @param changed Also called after a lost connection, when something may have been missed.
 */
export async function watchPostgres(url: string, changed: () => void): Promise<ContentWatch> {
  const end = new AbortController();
  let client: pg.Client | undefined;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, ...stillThere });
    next.on('error', () => {});
    next.on('notification', changed);
    try {
      await next.connect();
      await next.query(`listen ${contentChannel}`);
      end.signal.throwIfAborted();
    } catch (error) {
      await next.end();
      throw error;
    }
    client = next;
    // Not before: one that was never made ends as well, and each would be tried again by itself.
    next.once('end', () => void reconnect());
  };
  const reconnect = async () => {
    for (let pause = firstRetry; !end.signal.aborted; pause = Math.min(pause * 2, longestRetry)) {
      try {
        await wait(pause, undefined, { signal: end.signal, ref: false });
        await connect();
        changed();
        return;
      } catch {
        // The next turn tries again, or ends when the watch is closed.
      }
    }
  };

  await connect();
  return {
    async close() {
      end.abort();
      await client?.end();
    },
  };
}

// SQLite has no announcements, and asking it costs a few microseconds.
const askEvery = 500;

/** Tells of every change that another process makes to the same SQLite file, an import beside a server for one. */
export function watchSqlite(db: Kysely<Database>, changed: () => void): ContentWatch {
  let known: number | undefined;
  let asking: Promise<void> = Promise.resolve();
  const ask = async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
    const version = rows[0]?.data_version;
    if (known !== undefined && version !== known) changed();
    known = version;
  };
  const timer = setInterval(() => {
    // A file that cannot be read at the moment is asked again the next time.
    asking = asking.then(ask).catch(() => {});
  }, askEvery);
  timer.unref();
  asking = ask().catch(() => {});
  return {
    async close() {
      clearInterval(timer);
      await asking;
    },
  };
}
