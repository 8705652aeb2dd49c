import { type InterfaceLocale, localeChain, toSerbianLatin } from '@backontrack/sdk/text';

import { bg } from './bg.ts';
import { bs } from './bs.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { kk } from './kk.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { srCyrl } from './sr-cyrl.ts';
import { srLatnMe } from './sr-latn-me.ts';
import { uk } from './uk.ts';
import type { Words } from './words.ts';

// Names in braces are no text to transliterate, and are in Latin letters already.
const inLatin = (words: Words): Words =>
  JSON.parse(JSON.stringify(words), (_, value: unknown) =>
    typeof value === 'string' ? toSerbianLatin(value) : value,
  ) as Words;

/** The words in every locale of the interface. */
export const wordsByLocale: Readonly<Record<InterfaceLocale, Words>> = {
  en,
  bg,
  bs,
  cs,
  de,
  hr,
  hu,
  kk,
  ro,
  ru,
  sk,
  sl,
  'sr-Cyrl': srCyrl,
  'sr-Latn': inLatin(srCyrl),
  'sr-Latn-ME': srLatnMe,
  uk,
};

/** The words in the nearest locale there are, and which one that is. */
export function wordsFor(wanted: string | readonly string[]): { words: Words; locale: InterfaceLocale } {
  const [locale = 'en'] = localeChain(wanted);
  return { words: wordsByLocale[locale], locale };
}
