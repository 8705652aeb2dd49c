import {
  ConsentDraft,
  ConsentText,
  CountryCode,
  Day,
  EmailAddress,
  Event,
  FeedbackDraft,
  Id,
  Link,
  LocaleTag,
  Money,
  Origin,
  PhoneNumber,
  RuleSet,
  Timestamp,
  WebAddress,
} from '@backontrack/contract';
import * as z from 'zod/mini';

// What a pattern means, to people.
const meanings: readonly (readonly [schema: z.ZodMiniType, meaning: string])[] = [
  [Id, 'an id of small letters, digits and single hyphens, such as back-on-track'],
  [LocaleTag, 'a locale such as bs or sr-Latn'],
  [CountryCode, 'a country code such as HU'],
  [Money.shape.currency, 'a currency code such as EUR'],
  [Day, 'a day such as 2026-06-26'],
  [Timestamp, 'a day such as 2026-06-26, or a time such as 2026-06-26T10:00:00+02:00'],
  [Event.shape.start.shape.date, 'a date as exactly as it is known: 2026, 2026-06, 2026-06-26, 2026-06-26T10:00+02:00'],
  [WebAddress, 'an address that begins with https:// or http://, without spaces'],
  [Link, 'an address that begins with https://, http://, mailto: or tel:, without spaces'],
  [Origin, 'a site such as https://partner.example.org, without a path'],
  [EmailAddress, 'an e-mail address such as name@example.org'],
  [PhoneNumber, 'a telephone number such as +381 11 123 4567'],
  [RuleSet.shape.version, 'a version such as 1.2.0'],
  [ConsentText.shape.version, 'a version such as 2026-11-2: up to 40 letters, digits, dots, hyphens and underscores'],
  [ConsentDraft.shape.textVersion, 'one line of text, without control characters'],
  [FeedbackDraft.shape.text, 'text without control characters'],
];

const byPattern = new Map(meanings.map(([schema, meaning]) => [patternOf(schema), meaning]));

/** Makes a parse say in English what is wrong. The contract's own schemas carry no words, to stay small in browsers. */
export const inEnglish = { error: inWords };

function inWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_format') {
    const meaning = byPattern.get(issue.pattern);
    return meaning ? `must be ${meaning}` : 'is not of the form that is expected';
  }
  if (issue.code === 'invalid_key') return `its name ${issue.issues.map(({ message }) => message).join(', ')}`;
  const said = z.locales.en().localeError(issue);
  return typeof said === 'string' ? said : (said?.message ?? 'is not valid');
}

function patternOf({ _zod: { def } }: z.ZodMiniType): string | undefined {
  const { innerType, checks = [] } = def as { innerType?: z.ZodMiniType } & z.core.$ZodTypeDef;
  if (innerType) return patternOf(innerType);
  const patterns = checks.map((check) => (check._zod.def as { pattern?: RegExp }).pattern);
  return patterns.find((pattern) => pattern !== undefined)?.toString();
}
