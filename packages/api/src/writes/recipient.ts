import { type ConsentText, type ContactRequestDraft, lowestAge } from '@backontrack/contract';

import { mentors, organisations } from '../collections/collections.ts';
import { ProblemError } from '../http/problems.ts';
import type { WriteContext } from './write-context.ts';

/** Who gets a contact request, and how it is to be written to. */
export interface Recipient {
  organisation: string;
  /** Its mail address, or the programme office's. */
  address: string;
  /** The language it works in first. */
  language: string;
  country: string;
  mentor?: { id: string; name: string };
}

/** How an organisation is to be written to, also one that is not in the content any more. */
export function organisationOf(
  { source, addresses }: WriteContext,
  id: string,
): Pick<Recipient, 'address' | 'language'> & { country?: string } {
  const found = source.catalogue.get(organisations, id, ['en'])?.answer;
  return {
    address: addresses.organisations[id] ?? addresses.office,
    language: found?.languages[0] ?? 'en',
    ...(found && { country: found.country }),
  };
}

/** Finds the organisation that a request goes to. @throws ProblemError when nobody of that name can be asked for. */
export function recipientOf(context: WriteContext, { kind, id }: ContactRequestDraft['to']): Recipient {
  const mentor = kind === 'mentor' ? context.source.catalogue.get(mentors, id, ['en'])?.answer : undefined;
  if (mentor?.sample) {
    throw new ProblemError('invalid-request', [
      { path: 'to.id', code: 'sample', message: 'this mentor is made up, and nobody would get the request' },
    ]);
  }
  const organisation = kind === 'mentor' ? mentor?.organisation : id;
  const { country, ...reached } = organisationOf(context, organisation ?? '');
  if (organisation === undefined || country === undefined) {
    throw new ProblemError('invalid-request', [
      { path: 'to.id', code: 'unknown', message: `there is no such ${kind}` },
    ]);
  }
  return {
    organisation,
    ...reached,
    country: mentor?.country ?? country,
    ...(mentor && { mentor: { id: mentor.id, name: mentor.displayName.text } }),
  };
}

/**
 * Refuses a young person who may not use the form yet. The higher age of the two countries holds, so that the law of
 * neither is broken.
 * @throws ProblemError with the code `phone-or-visit`.
 */
export function checkAge(
  { minimumAges = [], minimumAgeElsewhere = 16 }: ConsentText,
  { ageBand, country }: Pick<ContactRequestDraft, 'ageBand' | 'country'>,
  recipient: Pick<Recipient, 'country'>,
): void {
  const ageIn = (code: string) => minimumAges.find((one) => one.country === code)?.age ?? minimumAgeElsewhere;
  const needed = Math.max(ageIn(country), ageIn(recipient.country));
  if (lowestAge(ageBand) >= needed) return;
  throw new ProblemError('invalid-request', [
    {
      path: 'ageBand',
      code: 'phone-or-visit',
      message: `this form is for people of ${needed} and older: telephone or visit the organisation instead`,
    },
  ]);
}
