import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import type { Kysely } from 'kysely';

import { type DatabaseLocation, openDatabase, type OpenOptions } from '../storage/open-database.ts';
import type { Database } from '../storage/schema.ts';
import { postgresDatabase } from './postgres-server.ts';

/** A database engine that the API runs on. */
export interface Engine {
  /** As people write it: `PostgreSQL`. */
  name: 'SQLite' | 'PostgreSQL';
  /** Gives the place of a new, empty database, which is removed when the test ends. */
  place(t: TestContext): Promise<DatabaseLocation>;
}

/**
 * Every engine. A test of storage runs on each:
 * `for (const engine of engines) test(`on ${engine.name}, …`, async (t) => { const db = await openOn(engine, t); … })`.
 */
export const engines: readonly Engine[] = [
  {
    name: 'SQLite',
    async place(t) {
      const folder = mkdtempSync(join(tmpdir(), 'backontrack-sqlite-'));
      atEnd(t, () => rmSync(folder, { recursive: true, force: true }));
      return { file: join(folder, 'backontrack.sqlite') };
    },
  },
  {
    name: 'PostgreSQL',
    async place(t) {
      const { url, drop } = await postgresDatabase();
      atEnd(t, drop);
      return { url };
    },
  },
];

const tasks = new WeakMap<TestContext, (() => unknown)[]>();

/** Ends what a test began, the last begun first. `t.after` would end a database before those who use it. */
export function atEnd(t: TestContext, task: () => unknown): void {
  let begun = tasks.get(t);
  if (!begun) {
    const all: (() => unknown)[] = [];
    tasks.set(t, (begun = all));
    t.after(async () => {
      for (const end of all.toReversed()) await end();
    });
  }
  begun.push(task);
}

/** Opens a new database with the schema of now. It is closed and removed when the test ends. */
export async function openOn(engine: Engine, t: TestContext, options?: OpenOptions): Promise<Kysely<Database>> {
  const db = await openDatabase(await engine.place(t), options);
  atEnd(t, () => db.destroy());
  return db;
}
