import type { SubscriptionDraft } from '@backontrack/contract';

/** What the server itself says to people: in mails, and on the pages behind their links. Names in braces are filled in. */
export interface Words {
  /** To someone who asked for updates. Filled in: `link`, `days`. */
  confirmMail: MailWords;
  /** To a new subscriber. Filled in: `link`. */
  welcomeMail: MailWords;
  /** To an organisation. Filled in: `reference`, `days`. The request itself follows. */
  requestMail: MailWords & { labels: Labels; channels: Channels };
  /** To an organisation. Filled in: `reference`. */
  withdrawalMail: MailWords;
  /** The form for updates, for pages without scripts. */
  subscribePage: SubscribeWords;
  /** The form was taken in. */
  sentPage: PageWords;
  confirmPage: PageWords;
  confirmedPage: PageWords;
  /** The link was used before. */
  alreadyConfirmedPage: PageWords;
  unsubscribePage: PageWords;
  unsubscribedPage: PageWords;
  /** The link is not a known one, or no more. */
  gonePage: PageWords;
}

interface MailWords {
  subject: string;
  text: string;
}

/** A page's heading and sentence, with the label of its button if it has one. */
export interface PageWords {
  title: string;
  text: string;
  button?: string;
}

/** What is said in the form for updates, and what is wrong with what was written there. */
interface SubscribeWords {
  title: string;
  email: string;
  topics: string;
  topicNames: Record<SubscriptionDraft['topics'][number], string>;
  /** Beside the field that people do not see. */
  honeypot: string;
  button: string;
  problem: string;
  faults: Record<'email' | 'topics' | 'agreed' | 'outdated' | 'limited' | 'failed', string>;
}

type Labels = Record<'mentor' | 'name' | 'age' | 'channel' | 'contact' | 'country' | 'language' | 'message', string>;

type Channels = Record<'call-back' | 'sms' | 'viber' | 'whatsapp' | 'email' | 'visit', string>;

/** Fills names in braces in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
