import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translatedLocales } from '../packages/widgets/commands/locales/target-locales.ts';
import { readTranslations } from '../packages/widgets/commands/locales/translations.ts';

interface Said {
  locale: string;
  id: string;
  text: string;
}

const translations = translatedLocales.map((locale) => [locale, readTranslations(locale)] as const);

const said: Said[] = [
  // The English words stand beside each translation. Czech has the most plural forms.
  ...(translations.find(([locale]) => locale === 'cs')?.[1] ?? []).map(({ id, source }) => ({
    locale: 'en',
    id,
    text: source,
  })),
  ...translations.flatMap(([locale, all]) => all.map(({ id, text = '' }) => ({ locale, id, text }))),
];

/** Words of offices, for what a young reader is not to be called. The same in each language, as far as a list can tell. */
const ofOffices: Readonly<Record<string, RegExp>> = {
  en: /\b(unemployed|unemployment|jobless|eligib\w+|beneficiar\w+|applicant)/i,
  de: /arbeitslos|erwerbslos|förderfähig|anspruchsberechtigt|antragsteller/i,
  bg: /безработ|допустим|бенефициент/i,
  bs: /nezaposlen|podoban|korisnik pomoći/i,
  cs: /nezaměstnan|způsobil|žadatel/i,
  hr: /nezaposlen|prihvatljiv|korisnik pomoći/i,
  hu: /munkanélküli|álláskereső|jogosult|kérelmező/i,
  kk: /жұмыссыз/i,
  ro: /șomer|eligibil|beneficiar|solicitant/i,
  ru: /безработ|льготник|заявител/i,
  sk: /nezamestnan|oprávnen|žiadateľ/i,
  sl: /brezposel|upravičen|prosilec/i,
  'sr-Cyrl': /незапослен|подобан|корисник помоћи/i,
  'sr-Latn-ME': /nezaposlen|podoban|korisnik pomoći/i,
  uk: /безробіт|пільговик|заявник/i,
};

/** How a language speaks to a stranger, or of a reader who is not there. */
const notToYou: Readonly<Record<string, RegExp>> = {
  en: /\b(the user|the reader|the applicant|he or she|his or her)\b/i,
  de: /\b(Ihnen|Ihre[rmns]?|Benutzer)\b/,
  bg: /\b(Вие|Ваш\p{L}*)(?!\p{L})/u,
  cs: /\bvaš[ei]|\bváš/i,
  hu: /\bÖn(nek|t|nel|höz)?\b/,
  ro: /dumneavoastră/i,
  ru: /(?<!\p{L})Ваш/u,
  sk: /\bvaš[ei]|\bváš/i,
  uk: /(?<!\p{L})Ваш/u,
};

const lines = (found: readonly Said[]) => found.map(({ locale, id, text }) => `${locale} ${id}: ${text}`);

test('no message calls a reader by the words of offices', () => {
  const found = said.filter(({ locale, text }) => /\bNEETs?\b/.test(text) || ofOffices[locale]?.test(text));

  assert.deepEqual(lines(found), []);
});

test('questions are short', () => {
  const tooLong = said.filter(({ text }) =>
    (text.match(/[^.!?:]+\?/g) ?? []).some((question) => question.trim().split(/\s+/).length > 15),
  );

  assert.deepEqual(lines(tooLong), []);
});

test('messages speak to the reader', () => {
  assert.deepEqual(lines(said.filter(({ locale, text }) => notToYou[locale]?.test(text))), []);
});
