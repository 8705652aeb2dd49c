import { nearestLocale, toSerbianLatin } from '@backontrack/sdk/text';

import { bg } from './bg.ts';
import { bs } from './bs.ts';
import { cs } from './cs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { hu } from './hu.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { srCyrl } from './sr-cyrl.ts';
import type { Words } from './words.ts';

// Names in braces are no text to transliterate, and are in Latin letters already.
const inLatin = (words: Words): Words =>
  JSON.parse(JSON.stringify(words), (_, value: unknown) =>
    typeof value === 'string' ? toSerbianLatin(value) : value,
  ) as Words;

const byLocale: Readonly<Record<string, Words>> = {
  en,
  bg,
  bs,
  cs,
  de,
  hu,
  ro,
  ru,
  sk,
  sl,
  'sr-Cyrl': srCyrl,
  'sr-Latn': inLatin(srCyrl),
};

/** The words in the nearest locale there are, and which one that is. */
export function wordsFor(wanted: string | readonly string[]): { words: Words; locale: string } {
  const locale = nearestLocale(wanted, Object.keys(byLocale)) ?? 'en';
  return { words: byLocale[locale] ?? en, locale };
}
