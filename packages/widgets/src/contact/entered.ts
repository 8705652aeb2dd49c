import {
  type AgeBand,
  type ConsentText,
  type ContactRequestDraft,
  EmailAddress,
  lowestAge,
  PhoneNumber,
} from '@backontrack/contract';

import { msg } from '../words/msg.ts';

/** What a reader has typed and chosen so far. */
export interface Entered {
  country: string;
  ageBand: AgeBand | '';
  channel: ContactRequestDraft['contact']['channel'] | '';
  value: string;
  firstName: string;
  message: string;
  /** Version of the consent text that was agreed to. */
  agreed: string;
}

/** What is wrong with one field, and how that is said in the language of the moment. */
export interface Fault {
  field: keyof Entered;
  words: () => string;
}

export const longestMessage = 500;

/** Whether a channel needs something to reach the reader by. */
export const needsValue = (channel: Entered['channel']): boolean => channel !== '' && channel !== 'visit';

/** Whether the law of one of the countries asks for more years than the reader has: the form is not for them yet. */
export function isTooYoung(
  { minimumAges = [], minimumAgeElsewhere = 16 }: ConsentText,
  ageBand: Entered['ageBand'],
  countries: readonly string[],
): boolean {
  if (!ageBand) return false;
  const ages = countries.map((code) => minimumAges.find(({ country }) => country === code)?.age ?? minimumAgeElsewhere);
  return lowestAge(ageBand) < Math.max(...ages);
}

/** Everything that has to be put right before it can be sent, in the order of the fields. */
export function faultsOf(
  { ageBand, channel, value, message, agreed }: Entered,
  { version }: Pick<ConsentText, 'version'>,
): Fault[] {
  const faults: (Fault | false)[] = [
    !ageBand && { field: 'ageBand', words: () => msg('Choose your age', { id: 'contact.fault.age' }) },
    !channel && { field: 'channel', words: () => msg('Choose how to answer you', { id: 'contact.fault.channel' }) },
    channel === 'email' &&
      !EmailAddress.safeParse(value.trim()).success && {
        field: 'value',
        words: () => msg('Write your e-mail address, like name@example.org', { id: 'contact.fault.email' }),
      },
    needsValue(channel) &&
      channel !== 'email' &&
      !PhoneNumber.safeParse(value.trim()).success && {
        field: 'value',
        words: () => msg('Write your phone number, like +381 64 123 4567', { id: 'contact.fault.phone' }),
      },
    !message.trim() && {
      field: 'message',
      words: () => msg('Write a few words. “I would like to talk” is enough', { id: 'contact.fault.message' }),
    },
    message.length > longestMessage && {
      field: 'message',
      words: () => msg('Make your message shorter: 500 letters are the most', { id: 'contact.fault.long' }),
    },
    agreed !== version && {
      field: 'agreed',
      words: () =>
        msg('Tick the box if you agree. Without it we may not pass your message on', {
          id: 'contact.fault.agreed',
        }),
    },
  ];
  return faults.filter((fault) => fault !== false);
}

/** Those of the faults that are left after changes. `found` is what is wrong now. */
export const faultsLeft = (faults: readonly Fault[], changes: Partial<Entered>, found: readonly Fault[]): Fault[] =>
  faults.flatMap((fault) =>
    fault.field in changes || (fault.field === 'value' && 'channel' in changes)
      ? (found.find(({ field }) => field === fault.field) ?? [])
      : fault,
  );

/** What is sent. */
export function draftOf(
  { country, ageBand, channel, value, firstName, message, agreed }: Entered,
  mentor: string,
  locale: string,
): ContactRequestDraft {
  return {
    to: { kind: 'mentor', id: mentor },
    contact: (needsValue(channel)
      ? { channel, value: value.trim() }
      : { channel: 'visit' }) as ContactRequestDraft['contact'],
    country,
    ageBand: ageBand as AgeBand,
    message: message.trim(),
    locale,
    consent: { textVersion: agreed, origin: location.origin },
    ...(firstName.trim() && { firstName: firstName.trim() }),
  };
}
