import type { ConsentDraft, ConsentText } from '@backontrack/contract';

import { consentTexts } from '../collections/collections.ts';
import { ProblemError } from '../http/problems.ts';
import type { WriteContext } from './write-context.ts';

/** A consent as it is stored: to which text it was given, when, and on which site. */
export interface GivenConsent {
  consent_version: string;
  consent_at: string;
  consent_origin: string | null;
}

/** The consent text of a form as it is now. @throws ProblemError when there is none. */
export function consentTextOf({ source }: WriteContext, form: string): ConsentText {
  const found = source.catalogue.get(consentTexts, form, ['en']);
  if (!found) throw new ProblemError('unavailable');
  return found.answer;
}

/**
 * Takes a consent down.
 * @param sentFrom The page's origin as the browser says it, for a draft that names none.
 * @throws ProblemError when another text was shown than the one of now.
 */
export function takeConsent(
  { version }: ConsentText,
  { textVersion, origin }: ConsentDraft,
  sentFrom: string | undefined,
  now: Date,
): GivenConsent {
  if (textVersion !== version) {
    throw new ProblemError('invalid-request', [
      {
        path: 'consent.textVersion',
        code: 'outdated',
        message: `the text of now is ${version}: show it and ask again`,
      },
    ]);
  }
  return { consent_version: version, consent_at: now.toISOString(), consent_origin: origin ?? sentFrom ?? null };
}
