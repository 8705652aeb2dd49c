import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toSerbianLatin } from '@backontrack/sdk/text';

import { namesOf } from './names.ts';
import type { Translation } from './translations.ts';

/** What a widget says in a locale, by id. */
export type Words = Readonly<Record<string, string>>;

const path = (locale: string) => fileURLToPath(new URL(`../../src/locales/${locale}.ts`, import.meta.url));

/** What is said in a locale: its translations, names of countries and languages, and how it writes a day. */
export const wordsOf = (locale: string, translations: readonly Translation[]): Words =>
  Object.fromEntries([
    ...translations.filter(({ text }) => text !== undefined).map(({ id, text }) => [id, text]),
    ...Object.entries(namesOf(locale)),
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
