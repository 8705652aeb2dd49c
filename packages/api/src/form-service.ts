import { join } from 'node:path';

import type { Kysely } from 'kysely';

import type { ContentSource } from './http/ready-bodies.ts';
import { openVault } from './keys/open-vault.ts';
import type { Log } from './log.ts';
import { loadMailAddresses } from './mail/mail-addresses.ts';
import { smtpDelivery } from './mail/smtp.ts';
import { MailWorker } from './mail/worker.ts';
import { cleanUp } from './retention/clean-up.ts';
import { StartError } from './start-error.ts';
import type { Database } from './storage/schema.ts';
import type { WriteContext } from './writes/write-context.ts';

/** How forms are taken in and mails are sent. */
export interface FormSettings {
  /** The master key, 32 bytes in hexadecimal or base64. Without it, one is made in the folder of the embedded database. */
  key?: string | undefined;
  /** Address of the server as mails give it. Where it listens unless told. */
  publicUrl?: string | undefined;
  /** The server that takes mails. Without one they stay in the outbox. */
  smtpUrl?: string | undefined;
  /** File of the mail addresses. `mail-addresses.json` in the content folder unless told. */
  mailAddressesFile?: string | undefined;
  /** How many proxies of our own stand before the server. */
  trustedProxies?: number | undefined;
  /** Shows the outbox to the machine it runs on. For demos only. */
  showOutbox?: boolean | undefined;
  /** Milliseconds after which a mail whose process has died is taken up again. */
  mailLease?: number | undefined;
  limits?: WriteContext['limits'];
}

/** Where the service finds what it needs. */
interface FormServiceOptions {
  db: Kysely<Database>;
  source: ContentSource;
  /** Absent with a database server, whose key must be given. */
  keyFolder: string | undefined;
  contentFolder: string;
  settings: FormSettings;
  log: Log;
}

/** What takes forms in while a server runs: mails are sent, and what has been kept for its time is deleted. */
export interface FormService {
  context: WriteContext;
  showOutbox: boolean;
  /** Begins to send mails, now that their links have an address. */
  start(address: string): void;
  /** Finishes the mails in hand, or lets go of them after five seconds. */
  stop(): Promise<void>;
}

const cleanUpEvery = 60 * 60 * 1000;

/** Prepares the taking in of forms. @throws StartError saying which setting is in the way. */
export async function openFormService(options: FormServiceOptions): Promise<FormService> {
  const { db, source, keyFolder, contentFolder, settings, log } = options;
  const { key, smtpUrl, publicUrl, mailAddressesFile = join(contentFolder, 'mail-addresses.json') } = settings;
  if (key === undefined && keyFolder === undefined) {
    throw new StartError('BACKONTRACK_KEY is needed with DATABASE_URL. Make one: openssl rand -base64 32');
  }
  const addresses = await loadMailAddresses(mailAddressesFile);
  const vault = await openVault(db, key === undefined ? { folder: keyFolder ?? '' } : { key });
  const deliver = smtpUrl === undefined ? undefined : smtpDelivery(smtpUrl, addresses.office);
  let worker: MailWorker | undefined;
  let timer: NodeJS.Timeout | undefined;
  const context: WriteContext = {
    db,
    vault,
    source,
    addresses,
    publicUrl: publicUrl?.replace(/\/+$/, '') ?? '',
    log,
    mailQueued: () => worker?.wake(),
    ...(settings.trustedProxies !== undefined && { trustedProxies: settings.trustedProxies }),
    ...(settings.limits && { limits: settings.limits }),
  };
  const tidy = () =>
    cleanUp(db, new Date()).then(
      ({ deleted }) => log('info', { event: 'clean-up', deleted }),
      (error: Error) => log('error', { event: 'clean-up', reason: error.message }),
    );
  return {
    context,
    showOutbox: settings.showOutbox === true && smtpUrl === undefined,
    start(address) {
      context.publicUrl ||= address;
      worker = new MailWorker({ db, vault, deliver, log, lease: settings.mailLease });
      worker.wake();
      void tidy();
      timer = setInterval(() => void tidy(), cleanUpEvery);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await worker?.stop();
    },
  };
}
