import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type StoredKind, storedKinds } from '@backontrack/contract/stored';

import { loadContent } from '../packages/api/src/content/load-content.ts';
import { mapTexts } from '../packages/api/src/content/texts.ts';
import { wordsByLocale } from '../packages/api/src/words/words-for.ts';
import { distantWordIn, officeWordIn, questionWords, wordsIn } from '../packages/contract/src/plain-words.ts';
import { translatedLocales } from '../packages/widgets/commands/locales/target-locales.ts';
import { readTranslations } from '../packages/widgets/commands/locales/translations.ts';

interface Said {
  locale: string;
  id: string;
  text: string;
}

/** What the widgets say. */
function messages(): Said[] {
  const translations = translatedLocales.map((locale) => [locale, readTranslations(locale)] as const);
  return [
    // The English words stand beside each translation. Czech has the most plural forms.
    ...(translations.find(([locale]) => locale === 'cs')?.[1] ?? []).map(({ id, source }) => ({
      locale: 'en',
      id,
      text: source,
    })),
    ...translations.flatMap(([locale, all]) => all.map(({ id, text = '' }) => ({ locale, id, text }))),
  ];
}

/** What mails and pages of the server say to young people. Requests are read by organisations. */
function serverWords(): Said[] {
  return Object.entries(wordsByLocale).flatMap(([locale, words]) =>
    stringsIn(words)
      .filter(({ path }) => !/^(request|withdrawal)Mail\./.test(path))
      .map(({ path, text }) => ({ locale, id: `words ${path}`, text })),
  );
}

/** What content young people read for themselves. News, modules and the programme's facts have other readers, too. */
const forYoungPeople = ['eligibility', 'programmes', 'mentors', 'consent-texts'] as const satisfies StoredKind[];

async function contentTexts(): Promise<Said[]> {
  const content = await loadContent(fileURLToPath(new URL('../packages/api/content', import.meta.url)));
  const said: Said[] = [];
  for (const kind of forYoungPeople) {
    for (const entry of content[kind]) {
      const take = (byLocale: object, path: string) => {
        // Whoever checks the rules reads of their ages, nobody else.
        if (path.startsWith('parameters.')) return;
        for (const [locale, words] of Object.entries(byLocale)) {
          for (const { text } of stringsIn(words)) said.push({ locale, id: `${kind}/${entry.id} ${path}`, text });
        }
      };
      mapTexts(storedKinds[kind], entry, { text: take, richText: take });
    }
  }
  return said;
}

function stringsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return Object.entries(value ?? {}).flatMap(([key, part]) => stringsIn(part, path ? `${path}.${key}` : key));
}

const said = [...messages(), ...serverWords(), ...(await contentTexts())];

const lines = (found: readonly Said[]) => found.map(({ locale, id, text }) => `${locale} ${id}: ${text}`);

test('nothing that young people read calls them by the words of offices', () => {
  assert.deepEqual(lines(said.filter(({ locale, text }) => officeWordIn(text, locale))), []);
});

test('questions are short', () => {
  const tooLong = said.filter(({ text }) =>
    (text.match(/[^.!?:]+\?/g) ?? []).some((question) => wordsIn(question) > questionWords),
  );

  assert.deepEqual(lines(tooLong), []);
});

// Said of the reader and a mentor together, or by the reader to an organisation.
const saidOfTwo = new Set(['contact.goes-to', 'mentor.modes', 'field.mode', 'channel.call-back']);

test('everything speaks to one reader, as a friend would', () => {
  const distant = said.filter(({ locale, id, text }) => !saidOfTwo.has(id) && distantWordIn(text, locale));

  assert.deepEqual(lines(distant), []);
});

test('the words of offices, the distant ones and long questions are found in each language', () => {
  const found: readonly [locale: string, office: string, distant: string][] = [
    ['en', 'You are eligible.', 'The user writes.'],
    ['de', 'Bist du arbeitslos?', 'Hier finden Sie Hilfe.'],
    ['bg', 'Ти си безработен.', 'Вашият отговор'],
    ['bs', 'Jesi li nezaposlen?', 'Vaš odgovor'],
    ['cs', 'Jsi nezaměstnaná?', 'Napište nám, rádi vám pomůžeme.'],
    ['hr', 'Nisi prihvatljiv.', 'Pogledajte mentore.'],
    ['hu', 'Jogosult vagy.', 'Önnek szól.'],
    ['kk', 'Сен жұмыссызсың.', 'Сізге көмек'],
    ['ro', 'Ești eligibil.', 'Răspunsul dumneavoastră'],
    ['ru', 'Безработный?', 'Сколько вам лет?'],
    ['sk', 'Nezamestnaný?', 'Vaša odpoveď'],
    ['sl', 'Nisi upravičen.', 'Vaš odgovor'],
    ['sr-Cyrl', 'Незапослен си.', 'Ваш одговор'],
    ['sr-Latn-ME', 'Nezaposlena si.', 'Javite nam se, vaše ime ostaje kod nas.'],
    ['uk', 'Безробітна?', 'Ваша відповідь'],
  ];
  for (const [locale, office, distant] of found) {
    assert.ok(officeWordIn(office, locale), office);
    assert.ok(distantWordIn(distant, locale), distant);
    assert.equal(officeWordIn(distant, locale), undefined, distant);
    assert.equal(distantWordIn(office, locale), undefined, office);
  }
  assert.equal(officeWordIn('Za mlade (NEET)', 'bs'), 'NEET');
  assert.equal(wordsIn('Tu – «ты», e-mail, 15?'), 4);
});
