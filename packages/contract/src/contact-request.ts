import * as z from 'zod/mini';

import { ConsentDraft, EmailAddress, Honeypot, line, lines, PhoneNumber } from './draft.ts';
import { openEnum } from './open-enum.ts';
import { LocaleTag } from './text.ts';
import { CountryCode, Id } from './value.ts';

/** Ways to answer that need a telephone number. */
export const phoneChannels = ['call-back', 'sms', 'viber', 'whatsapp'] as const;

/** How a young person wants to be answered. */
export const contactChannels = [...phoneChannels, 'email', 'visit'] as const;

/** Ages in years. The lower bands are as narrow as the ages of digital consent differ. */
export const ageBands = ['under-14', '14', '15', '16-17', '18-24', '25-29', '30-plus'] as const;

/** One of the bands of ages. */
export type AgeBand = (typeof ageBands)[number];

/** The lowest age of a band, in years: what an age of digital consent is compared with. */
export const lowestAge = (band: AgeBand): number => (band === 'under-14' ? 0 : Number.parseInt(band, 10));

/** A request to be contacted. It is passed on by mail to the organisation and deleted 30 days later. */
export const ContactRequestDraft = z.strictObject({
  /** Whom to reach. A mentor is reached through the organisation; one who is made up is refused with the code `sample`. */
  to: z.strictObject({ kind: z.enum(['mentor', 'organisation']), id: Id }),
  contact: z.discriminatedUnion('channel', [
    z.strictObject({ channel: z.enum(phoneChannels), value: PhoneNumber }),
    z.strictObject({ channel: z.literal('email'), value: EmailAddress }),
    z.strictObject({ channel: z.literal('visit') }),
  ]),
  /** A first name or a chosen one. */
  firstName: z.optional(line(60)),
  /** Where the young person lives: its age of digital consent holds, and that of the organisation's country. */
  country: CountryCode,
  /** Below the age of digital consent the request is refused with the code `phone-or-visit`. */
  ageBand: z.enum(ageBands),
  message: lines(500),
  /** The language to answer in. */
  locale: LocaleTag,
  consent: ConsentDraft,
  website: Honeypot,
});
export type ContactRequestDraft = z.infer<typeof ContactRequestDraft>;

/** Proof of a request: the one key to it, as there is no account. */
export const ContactRequestReceipt = z.object({
  /** `K7QF-3MZP-9TXA-04WD`: shown once, stored nowhere. */
  receiptCode: z.string(),
  /** Days from its delivery until the request is deleted. */
  keptForDays: z.number(),
});
export type ContactRequestReceipt = z.infer<typeof ContactRequestReceipt>;

/** A wish to take a request back. */
export const ContactRequestWithdrawal = z.strictObject({
  /** As it was shown, or typed without regard to case, spaces and dashes. */
  receiptCode: line(40),
});
export type ContactRequestWithdrawal = z.infer<typeof ContactRequestWithdrawal>;

/** What became of a request that was taken back. */
export const WithdrawnContactRequest = z.object({
  state: openEnum(['withdrawn']),
  /** Whether the organisation had it already. It was then told to delete it. */
  wasDelivered: z.boolean(),
});
export type WithdrawnContactRequest = z.infer<typeof WithdrawnContactRequest>;
