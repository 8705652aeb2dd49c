/**
 * Keeps the translations beside the messages. Without a word it writes new messages into `xliff/*.xlf`, drops those that
 * no widget says any more, and writes the modules of `src/locales`. With `--check` it writes nothing, and fails on a gap.
 * Both print what each locale has, and which state it is in.
 */
import { parseArgs } from 'node:util';

import { sourceFaults, translationFaults } from './locales/gaps.ts';
import { inLatin, isModuleOf, writeModule, type Words, wordsOf } from './locales/modules.ts';
import { namesOf } from './locales/names.ts';
import { notesFor } from './locales/notes.ts';
import { messagesOf } from './locales/plural-messages.ts';
import { readSourceMessages } from './locales/source-messages.ts';
import { translatedLocales } from './locales/target-locales.ts';
import { readTranslations, type Translation, writeTranslations } from './locales/translations.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;

const messages = readSourceMessages();
const faults = sourceFaults(messages);
const modules: Record<string, Words> = {};

for (const locale of translatedLocales) {
  const own = messagesOf(locale, messages);
  if (!check) writeTranslations(locale, own, adapted(readTranslations(locale)), notesFor(own));
  const translations = readTranslations(locale);
  faults.push(...translationFaults(locale, messages, translations));
  modules[locale] = wordsOf(locale, translations);
  report(locale, own.length, translations);
}

modules['sr-Latn'] = inLatin(modules['sr-Cyrl']!);
print('sr-Latn     derived from sr-Cyrl');
modules['en'] = namesOf('en-GB');
for (const [locale, words] of Object.entries(modules)) {
  if (!check) writeModule(locale, words);
  else if (!isModuleOf(locale, words)) faults.push(`src/locales/${locale}.ts is not what npm run locales writes`);
}

if (faults.length > 0) {
  print(`\n${faults.join('\n')}\n\n${faults.length} gaps. npm run locales writes the files anew.`);
  process.exitCode = 1;
}

/** What was translated from other words than the English ones of today has to be looked at again. */
function adapted(translations: readonly Translation[]): Map<string, Translation> {
  const texts = new Map(messages.map(({ id, text }) => [id, text]));
  return new Map(
    translations.map((translation) => [
      translation.id,
      translation.source === texts.get(translation.id) ? translation : { ...translation, state: 'needs-adaptation' },
    ]),
  );
}

function report(locale: string, wanted: number, translations: readonly Translation[]): void {
  const there = translations.filter(({ text }) => text !== undefined);
  const states = Map.groupBy(there, ({ state }) => state);
  const counts = [...states].map(([state, { length }]) => `${length} ${state}`);
  const share = Math.floor((100 * there.length) / wanted);
  print(`${locale.padEnd(10)} ${String(share).padStart(3)} %  ${there.length} of ${wanted}: ${counts.join(', ')}`);
}
