import type { InterfaceLocale } from '@backontrack/sdk/text';

/** The locales of the interface besides English, in the order of the SDK's list. */
export const targetLocales = [
  'de',
  'bg',
  'bs',
  'cs',
  'hr',
  'hu',
  'kk',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr-Cyrl',
  'sr-Latn',
  'sr-Latn-ME',
  'uk',
] as const satisfies readonly InterfaceLocale[];

export type TargetLocale = (typeof targetLocales)[number];

/** The locales that are translated, each in a file of its own. Serbian in Latin letters is derived. */
export const translatedLocales: readonly TargetLocale[] = targetLocales.filter((locale) => locale !== 'sr-Latn');
