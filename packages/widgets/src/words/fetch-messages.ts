import type { InterfaceLocale } from '@backontrack/sdk/text';

import type { Messages } from './msg.ts';

/**
 * Fetches the messages of all widgets in a locale.
 *
 * Behind the script tag, where every file is checked against its hash, `fetch-checked-messages.ts` stands in its place.
 */
export const fetchMessages: (
  locale: Exclude<InterfaceLocale, 'en'>,
  widget: string,
  hashes: string,
) => Promise<Messages> = async (locale) => (await modules[locale]()).messages;

const modules: Readonly<Record<Exclude<InterfaceLocale, 'en'>, () => Promise<{ messages: Messages }>>> = {
  de: () => import('../locales/de.ts'),
  bg: () => import('../locales/bg.ts'),
  bs: () => import('../locales/bs.ts'),
  cs: () => import('../locales/cs.ts'),
  hr: () => import('../locales/hr.ts'),
  hu: () => import('../locales/hu.ts'),
  kk: () => import('../locales/kk.ts'),
  ro: () => import('../locales/ro.ts'),
  ru: () => import('../locales/ru.ts'),
  sk: () => import('../locales/sk.ts'),
  sl: () => import('../locales/sl.ts'),
  'sr-Cyrl': () => import('../locales/sr-Cyrl.ts'),
  'sr-Latn': () => import('../locales/sr-Latn.ts'),
  'sr-Latn-ME': () => import('../locales/sr-Latn-ME.ts'),
  uk: () => import('../locales/uk.ts'),
};
