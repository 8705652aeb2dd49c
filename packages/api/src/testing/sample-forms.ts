import type { TestContext } from 'node:test';

import type { ContactRequestDraft, SubscriptionDraft } from '@backontrack/contract';
import { contactRequestDraft, subscriptionDraft } from '@backontrack/contract/examples';
import type { Stored } from '@backontrack/contract/stored';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { Vault } from '../keys/vault.ts';
import { type Deliver, DeliveryError, type Mail } from '../mail/mail.ts';
import { MailWorker } from '../mail/worker.ts';
import { cleanUp } from '../retention/clean-up.ts';
import type { WriteContext } from '../writes/write-context.ts';
import { atEnd, type Engine, openOn } from './engines.ts';
import { contentOf, storedOrganisation } from './sample-content.ts';
import { storedMentor } from './sample-entries.ts';

const words = { en: 'A sentence.' };

const consentText = (id: string): Stored<'consent-texts'> => ({
  id,
  version: '1',
  controller: words,
  purpose: words,
  retention: words,
  text: words,
  texts: { en: 'original' },
});

const content = contentOf({
  organisations: [
    storedOrganisation({ id: 'nerda', name: { en: 'NERDA' }, country: 'BA', languages: ['bs'] }),
    storedOrganisation({ id: 'oejab', name: { en: 'ÖJAB' }, country: 'AT', languages: ['de'] }),
  ],
  mentors: [
    storedMentor({ id: 'ana', displayName: { en: 'Ana' }, sample: false }),
    storedMentor({ id: 'made-up', sample: true }),
    storedMentor({ id: 'gone', consent: { version: '1', givenAt: '2020-01-01', expires: '2021-01-01' } }),
  ],
  'consent-texts': [
    consentText('subscription'),
    consentText('feedback'),
    {
      ...consentText('contact-request'),
      minimumAges: [
        { country: 'AT', age: 14, review: 'confirmed' },
        { country: 'BA', age: 16, review: 'unconfirmed' },
      ],
      minimumAgeElsewhere: 16,
    },
  ],
});

/** A subscription that is in order. */
export const subscription: SubscriptionDraft = {
  ...subscriptionDraft,
  topics: ['news'],
  consent: { textVersion: '1', origin: 'https://partner.example.org' },
};

/** A contact request that is in order. */
export const contactRequest: ContactRequestDraft = { ...contactRequestDraft, consent: { textVersion: '1' } };

/** An app that takes forms in, over a new database: with a clock to turn, and the mails that were sent. */
export async function formsOn(engine: Engine, t: TestContext, options: Partial<WriteContext> = {}) {
  const statements: string[] = [];
  const db = await openOn(engine, t, { statementRan: (sql) => void statements.push(sql) });
  const clock = { now: new Date() };
  const vault = new Vault(Buffer.alloc(32, 7));
  const logged: string[] = [];
  const log = (level: string, entry: object) => void logged.push(JSON.stringify({ level, ...entry }));
  const mails: Mail[] = [];
  let answersOfServer: ('refuses' | 'fails')[] = [];
  const deliver: Deliver = async (_id, mail) => {
    const answer = answersOfServer.shift();
    if (answer) throw new DeliveryError('said no', answer === 'refuses');
    mails.push(mail);
  };
  const worker = new MailWorker({ db, vault, deliver, log, now: () => clock.now, poll: 3_600_000 });
  atEnd(t, () => worker.stop());
  const reported: Error[] = [];
  const source = { catalogue: new Catalogue({ content, version: 'v1' }) };
  const forms: WriteContext = {
    db,
    vault,
    source,
    addresses: { office: 'office@example.org', organisations: { nerda: 'nerda@example.org' } },
    publicUrl: 'https://api.example.org',
    log,
    mailQueued: () => worker.wake(),
    now: () => clock.now,
    steadyTime: 0,
    ...options,
  };
  const app = createApp({ source, version: '0.0.0', forms, report: (error) => reported.push(error) });
  return {
    app,
    db,
    vault,
    worker,
    reported,
    logged,
    /** Every statement that the database has run. */
    statements,
    /** Sends a body, and gives status, headers and answer. */
    async post(path: string, body: unknown, headers: Record<string, string> = {}) {
      const response = await app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, answer: text && (JSON.parse(text) as Answer) };
    },
    /** The mails sent so far, once the queue is worked off. */
    async sent(): Promise<Mail[]> {
      worker.wake();
      await worker.idle();
      return mails;
    },
    /** The mail server's next answers, before it takes mails again. */
    serverNext(...answers: ('refuses' | 'fails')[]) {
      answersOfServer = answers;
    },
    pass(days: number) {
      clock.now = new Date(clock.now.getTime() + days * 24 * 60 * 60 * 1000);
    },
    cleanUp: () => cleanUp(db, clock.now),
    /** How many rows each table of forms has. */
    async counts() {
      const tables = ['subject', 'subscription', 'contact_request', 'feedback', 'mail', 'answer'] as const;
      const counted: Partial<Record<(typeof tables)[number], number>> = {};
      for (const table of tables) {
        const rows = await db.selectFrom(table).selectAll().execute();
        if (rows.length > 0) counted[table] = rows.length;
      }
      return counted;
    },
  };
}

/** What an answer may hold. */
interface Answer {
  state?: string;
  code?: string;
  receiptCode?: string;
  wasDelivered?: boolean;
  errors?: { path: string; code: string }[];
}

/** The first address in a mail. */
export const linkIn = ({ text }: Mail): URL => new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '');

/** The token of the link in a mail. */
export const tokenIn = (mail: Mail): string => linkIn(mail).searchParams.get('token') ?? '';
