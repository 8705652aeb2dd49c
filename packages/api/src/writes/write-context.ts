import type { Kysely } from 'kysely';

import type { ContentSource } from '../http/ready-bodies.ts';
import type { Rate } from '../http/rate-limit.ts';
import type { Vault } from '../keys/vault.ts';
import type { Log } from '../log.ts';
import type { MailAddresses } from '../mail/mail-addresses.ts';
import type { Database } from '../storage/schema.ts';

/** What the forms need to take something in. */
export interface WriteContext {
  db: Kysely<Database>;
  vault: Vault;
  source: ContentSource;
  addresses: MailAddresses;
  /** Address of the server as mails give it: `https://api.example.org`. */
  publicUrl: string;
  log: Log;
  /** Told when a mail was put into the queue. */
  mailQueued: () => void;
  now?: () => Date;
  limits?: Partial<WriteLimits>;
  /** Milliseconds that taking a subscription in takes at least, so that its time tells nothing. 100 unless told. */
  steadyTime?: number;
  /** How many proxies of our own stand before the server. None unless told. */
  trustedProxies?: number;
}

/** How often something may be sent. */
export interface WriteLimits {
  /** From one sender, whatever the form. Generous: a youth centre has one address for everyone. */
  sender: Rate;
  /** To one e-mail address or number, so that nobody can be flooded. */
  recipient: Rate;
  /** To one organisation. */
  organisation: Rate;
}

const hour = 60 * 60;

export const defaultLimits: WriteLimits = {
  sender: { count: 60, seconds: 10 * 60 },
  recipient: { count: 5, seconds: hour },
  organisation: { count: 100, seconds: hour },
};
