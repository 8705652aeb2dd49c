import { type ConsentText, EmailAddress, type SubscriptionDraft } from '@backontrack/contract';

import { msg } from '../words/msg.ts';
import type { Topic } from './topics.ts';

/** What is wrong with one field, and how that is said in the language of the moment. */
export interface Fault {
  field: 'email' | 'topics' | 'agreed';
  words: () => string;
}

/** What a reader has typed and chosen. */
export interface Entered {
  email: string;
  topics: readonly Topic[];
  locale: string;
  agreed: boolean;
  website: string;
}

/** Reads the form. `offered` are the topics when there is only one, and nothing to choose. */
export function enteredIn(form: HTMLFormElement, offered: readonly Topic[]): Entered {
  const given = new FormData(form);
  const text = (name: string) => ((given.get(name) ?? '') as string).trim();
  return {
    email: text('email'),
    topics: offered.length === 1 ? offered : offered.filter((topic) => given.getAll('topics').includes(topic)),
    locale: text('locale'),
    agreed: given.has('agreed'),
    website: text('website'),
  };
}

/** Everything that has to be put right before it can be sent, in the order of the fields. */
export function faultsOf({ email, topics, agreed }: Entered): Fault[] {
  const faults: (Fault | false)[] = [
    !EmailAddress.safeParse(email).success && { field: 'email', words: () => emailFault(email) },
    topics.length === 0 && {
      field: 'topics',
      words: () => msg('Choose what we should write to you about', { id: 'subscribe.fault.topics' }),
    },
    !agreed && {
      field: 'agreed',
      words: () =>
        msg('Tick the box if you agree. Without it we may not write to you', { id: 'subscribe.fault.agreed' }),
    },
  ];
  return faults.filter((fault) => fault !== false);
}

/** Those of the faults that are left after a change in one field. `found` is what is wrong now. */
export const faultsLeft = (faults: readonly Fault[], changed: string, found: readonly Fault[]): Fault[] =>
  faults.flatMap((fault) => (fault.field === changed ? (found.find(({ field }) => field === changed) ?? []) : fault));

function emailFault(email: string): string {
  if (/\s/.test(email)) return msg('Write your e-mail address without spaces', { id: 'subscribe.fault.spaces' });
  if (email.length > 254) {
    return msg('That is too long for an e-mail address. Please look again', { id: 'subscribe.fault.long' });
  }
  return msg('Write your e-mail address, like name@example.org', { id: 'subscribe.fault.email' });
}

/** What is sent. */
export function draftOf(
  { email, topics, locale, website }: Entered,
  { version }: ConsentText,
  origin: string,
): SubscriptionDraft {
  return {
    email,
    topics: [...topics],
    locale,
    // A sandboxed frame has the origin `null`, and the API takes none that it cannot read.
    consent: { textVersion: version, ...(/^https?:\/\/[\w.-]+(:\d+)?$/.test(origin) && { origin }) },
    ...(website && { website }),
  };
}
