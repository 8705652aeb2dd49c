import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOMParser, type Element } from '@xmldom/xmldom';

import type { SourceMessage } from './source-messages.ts';
import type { TargetLocale } from './target-locales.ts';

/** What a translation has gone through, in the words of XLIFF 1.2. */
export type State = 'needs-translation' | 'needs-review-translation' | 'needs-adaptation' | 'translated' | 'final';

/** A message in another language. */
export interface Translation {
  readonly id: string;
  /** The English words it was translated from. */
  readonly source: string;
  /** Nothing while nobody has translated it. `{0}` stands for the first value. */
  readonly text?: string | undefined;
  readonly state: State;
}

const path = (locale: TargetLocale) => fileURLToPath(new URL(`../../xliff/${locale}.xlf`, import.meta.url));

/** Reads the file of a locale. @throws Error naming the file when it is not XLIFF. */
export function readTranslations(locale: TargetLocale): Translation[] {
  if (!existsSync(path(locale))) return [];
  const fail = (_: string, message: string) => {
    throw new Error(`${path(locale)}: ${message}`);
  };
  const file = new DOMParser({ onError: fail }).parseFromString(readFileSync(path(locale), 'utf8'), 'text/xml');
  return [...file.getElementsByTagName('trans-unit')].map((unit) => {
    const [source] = unit.getElementsByTagName('source');
    const [target] = unit.getElementsByTagName('target');
    return {
      id: unit.getAttribute('id') ?? '',
      source: source ? textOf(source) : '',
      text: target && textOf(target),
      state: (target?.getAttribute('state') as State | null) ?? (target ? 'translated' : 'needs-translation'),
    };
  });
}

const textOf = (element: Element): string =>
  [...element.childNodes]
    .map((child) => (child.nodeName === 'x' ? `{${(child as Element).getAttribute('id')}}` : child.textContent))
    .join('');

/** Writes the file of a locale, with a note for translators at each message. */
export function writeTranslations(
  locale: TargetLocale,
  messages: readonly SourceMessage[],
  translations: ReadonlyMap<string, Translation>,
  notes: Readonly<Record<string, string>>,
): void {
  const units = messages.map(({ id, text, values }) => {
    const { text: target, state = 'needs-translation' } = translations.get(id) ?? {};
    const note = notes[id];
    return [
      `<trans-unit id="${id}">`,
      `  <source>${markUp(text, values)}</source>`,
      ...(target === undefined ? [] : [`  <target state="${state}">${markUp(target, values)}</target>`]),
      ...(note ? [`  <note from="lit-localize">${escape(note)}</note>`] : []),
      '</trans-unit>',
    ].join('\n');
  });
  writeFileSync(
    path(locale),
    `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file target-language="${locale}" source-language="en" original="lit-localize-inputs" datatype="plaintext">
<body>
${units.join('\n')}
</body>
</file>
</xliff>
`,
  );
}

const markUp = (text: string, values: readonly string[]): string =>
  escape(text).replace(
    /\{(\d)\}/g,
    (_, at: string) => `<x id="${at}" equiv-text="\${${escape(values[Number(at)] ?? '')}}"/>`,
  );

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
