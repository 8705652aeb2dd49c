import { type Kysely, sql } from 'kysely';

import type { Database } from '../storage/schema.ts';

// Longer than any answer of a healthy database, shorter than the patience of a platform.
const answerWithin = 2_000;

/** Whether the database answers. */
export async function databaseAnswers(db: Kysely<Database>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => {
    late = setTimeout(() => resolve(false), answerWithin);
  });
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(late));
}
