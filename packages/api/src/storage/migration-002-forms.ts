import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const needed = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();
const unique = (column: ColumnDefinitionBuilder) => column.notNull().unique();
// What belongs to a subject goes with it.
const ofSubject = (column: ColumnDefinitionBuilder) => column.notNull().references('subject.id').onDelete('cascade');

/** Tables of subscriptions, contact requests, feedback and the mail they cause. */
export const forms: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('master_key')
      .addColumn('id', 'text', key)
      .addColumn('fingerprint', 'text', needed)
      .execute();
    await db.schema
      .createTable('subject')
      .addColumn('id', 'text', key)
      .addColumn('lookup', 'text', unique)
      .addColumn('wrapped_key', 'text', needed)
      .addColumn('touched_at', 'text', needed)
      .execute();
    await db.schema
      .createTable('subscription')
      .addColumn('id', 'text', key)
      .addColumn('subject_id', 'text', ofSubject)
      .addColumn('address', 'text', needed)
      .addColumn('topics', 'text', needed)
      .addColumn('locale', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('confirm_hash', 'text', unique)
      .addColumn('consent_version', 'text', needed)
      .addColumn('consent_at', 'text', needed)
      .addColumn('consent_origin', 'text')
      .addColumn('confirmed_at', 'text')
      .addColumn('unsubscribed_at', 'text')
      .addColumn('delete_after', 'text')
      .execute();
    await db.schema
      .createTable('contact_request')
      .addColumn('id', 'text', key)
      .addColumn('subject_id', 'text', ofSubject)
      .addColumn('organisation', 'text', needed)
      .addColumn('mentor', 'text')
      .addColumn('request', 'text', needed)
      .addColumn('locale', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('receipt_hash', 'text', unique)
      .addColumn('consent_version', 'text', needed)
      .addColumn('consent_at', 'text', needed)
      .addColumn('consent_origin', 'text')
      .addColumn('delivered_at', 'text')
      .addColumn('delete_after', 'text', needed)
      .execute();
    await db.schema
      .createTable('feedback')
      .addColumn('id', 'text', key)
      .addColumn('widget', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('entry', 'text')
      .addColumn('text', 'text')
      .addColumn('locale', 'text', needed)
      .addColumn('origin', 'text')
      .addColumn('created_at', 'text', needed)
      .addColumn('delete_after', 'text', needed)
      .execute();
    await db.schema
      .createTable('mail')
      .addColumn('id', 'text', key)
      .addColumn('subject_id', 'text', ofSubject)
      .addColumn('contact_request_id', 'text', (column) => column.references('contact_request.id').onDelete('cascade'))
      .addColumn('mail', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('due_at', 'text', needed)
      .addColumn('leased_until', 'text')
      .addColumn('created_at', 'text', needed)
      .addColumn('delete_after', 'text', needed)
      .execute();
    await db.schema
      .createTable('answer')
      .addColumn('key_hash', 'text', key)
      .addColumn('body_hash', 'text', needed)
      .addColumn('answer', 'text', needed)
      .addColumn('delete_after', 'text', needed)
      .execute();

    for (const table of ['subscription', 'contact_request', 'mail']) {
      await db.schema.createIndex(`${table}_subject`).on(table).column('subject_id').execute();
    }
    for (const table of ['subscription', 'contact_request', 'feedback', 'mail', 'answer']) {
      await db.schema.createIndex(`${table}_delete_after`).on(table).column('delete_after').execute();
    }
    await db.schema.createIndex('mail_contact_request').on('mail').column('contact_request_id').execute();
    // The queue is short and the table of what was sent is long.
    await db.schema
      .createIndex('mail_waiting')
      .on('mail')
      .column('due_at')
      .where(sql.ref('state'), '=', 'waiting')
      .execute();
  },
};
