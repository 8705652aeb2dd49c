import type { Kysely } from 'kysely';

import type { Database } from '../storage/schema.ts';
import { daysFrom } from './periods.ts';

const tables = ['mail', 'contact_request', 'subscription', 'feedback', 'answer'] as const;

/** Deletes what has been kept for its time, and each subject of whom nothing is left, with its key. */
export async function cleanUp(db: Kysely<Database>, now: Date): Promise<{ deleted: number }> {
  let deleted = 0;
  for (const table of tables) {
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where('delete_after', '<=', now.toISOString())
      .executeTakeFirst();
    deleted += Number(numDeletedRows);
  }
  const { numDeletedRows } = await db
    .deleteFrom('subject')
    // A request that is under way has touched its subject, and its rows cannot be seen yet.
    .where('touched_at', '<', daysFrom(now, -1 / 24))
    .where((is) =>
      is.and(
        (['subscription', 'contact_request', 'mail'] as const).map((table) =>
          is.not(is.exists(is.selectFrom(table).select('id').whereRef('subject_id', '=', 'subject.id'))),
        ),
      ),
    )
    .executeTakeFirst();
  return { deleted: deleted + Number(numDeletedRows) };
}
