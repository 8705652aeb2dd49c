import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toSerbianLatin } from '@backontrack/sdk/text';

import type { Translation } from './translations.ts';

/** What a widget says in a locale, by id. */
export type Words = Readonly<Record<string, string>>;

const path = (locale: string) => fileURLToPath(new URL(`../../src/locales/${locale}.ts`, import.meta.url));

// Chromium has no words of its own for these two languages, and shows English ones.
const names = JSON.parse(readFileSync(new URL('../../xliff/names.json', import.meta.url), 'utf8')) as Partial<
  Record<string, Words>
>;

/** What is said in a locale: its translations, and the names of countries and languages where browsers lack them. */
export const wordsOf = (locale: string, translations: readonly Translation[]): Words =>
  Object.fromEntries([
    ...translations.filter(({ text }) => text !== undefined).map(({ id, text }) => [id, text]),
    ...Object.entries(names[locale] ?? {}),
  ]);

/** Serbian in Latin letters. */
export const inLatin = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [id, toSerbianLatin(text)]));

const moduleOf = (words: Words): string => `// Written by npm run locales from packages/widgets/xliff.
import type { Messages } from '../words/msg.ts';

export const messages: Messages = ${JSON.stringify(words, null, 2)};
`;

/** Whether the module of a locale says just this. */
export function isModuleOf(locale: string, words: Words): boolean {
  try {
    return readFileSync(path(locale), 'utf8') === moduleOf(words);
  } catch {
    return false;
  }
}

export const writeModule = (locale: string, words: Words): void => writeFileSync(path(locale), moduleOf(words));
