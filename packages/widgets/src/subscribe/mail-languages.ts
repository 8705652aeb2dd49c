import { nearestLocale } from '@backontrack/sdk/text';

/** Languages that mails are written in, each with its own name: who looks for one may read no other. */
export const mailLanguages: Readonly<Record<string, string>> = {
  bs: 'Bosanski',
  cs: 'Čeština',
  de: 'Deutsch',
  en: 'English',
  hu: 'Magyar',
  ro: 'Română',
  sk: 'Slovenčina',
  sl: 'Slovenščina',
  'sr-Latn': 'Srpski',
  bg: 'Български',
  ru: 'Русский',
  'sr-Cyrl': 'Српски',
};

/** The language of mails that is nearest to the one a page is read in. */
export const nearestMailLanguage = (locale: string): string =>
  nearestLocale(locale, Object.keys(mailLanguages)) ?? 'en';
