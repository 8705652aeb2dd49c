import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type Stored, type StoredKind, storedKinds } from '@backontrack/contract/stored';

import { loadContent } from './load-content.ts';
import { mapTexts } from './texts.ts';

const content = await loadContent(fileURLToPath(new URL('../../content', import.meta.url)));

/** What a country's young people read. Montenegro reads Serbian in Latin letters, which is derived. */
const languagesOf: Readonly<Record<string, readonly string[]>> = {
  AT: ['de'],
  BA: ['bs'],
  BG: ['bg'],
  CZ: ['cs'],
  DE: ['de'],
  HR: ['hr'],
  HU: ['hu'],
  KZ: ['kk', 'ru'],
  MD: ['ro'],
  ME: ['sr-Cyrl'],
  RO: ['ro'],
  RS: ['sr-Cyrl'],
  SI: ['sl'],
  SK: ['sk'],
  UA: ['uk'],
};

const countriesOf = (id: string) => content.initiatives.find((initiative) => initiative.id === id)!.countries;
const everywhere = content.initiatives.flatMap(({ countries }) => countries);

/** The countries whose young people an entry is for. An organisation has its own name, and no other. */
const countries: { readonly [Kind in Exclude<StoredKind, 'organisations'>]: (entry: Stored<Kind>) => string[] } = {
  initiatives: (entry) => entry.countries,
  curriculum: (entry) => countriesOf(entry.initiative),
  news: (entry) => countriesOf(entry.initiative),
  events: (entry) => countriesOf(entry.initiative),
  programmes: (entry) => entry.countries,
  mentors: (entry) => [entry.country],
  eligibility: ({ initiative, questions }) => [
    ...countriesOf(initiative),
    ...(questions.find(({ id }) => id === 'country')?.options ?? []).map(({ value }) => value),
  ],
  'consent-texts': () => everywhere,
};

/** Names that are the same in every language. */
const names = new Set(['initiatives/back-on-track name']);

/** Each text of the entries of a kind, with its place, the locales it is in, and its entry. */
function textsOf<Kind extends StoredKind>(kind: Kind) {
  const found: { place: string; locales: string[]; entry: Stored<Kind> }[] = [];
  for (const entry of content[kind]) {
    const take = (byLocale: object, path: string) => {
      const place = `${kind}/${entry.id} ${path}`;
      if (!names.has(place)) found.push({ place, locales: Object.keys(byLocale), entry });
    };
    mapTexts(storedKinds[kind], entry, { text: take, richText: take });
  }
  return found;
}

for (const kind of Object.keys(countries) as (keyof typeof countries)[]) {
  test(`every text of ${kind} is in English and in the languages of its countries`, () => {
    const missing = textsOf(kind).flatMap(({ place, locales, entry }) => {
      const wanted = (countries[kind] as (entry: unknown) => string[])(entry);
      const needed = new Set(['en', ...wanted.flatMap((country) => languagesOf[country] ?? [])]);
      return [...needed].filter((locale) => !locales.includes(locale)).map((locale) => `${place}: ${locale}`);
    });

    assert.deepEqual(missing, []);
  });
}

for (const kind of Object.keys(storedKinds) as StoredKind[]) {
  test(`${kind} have each language whole, and tell the state of each`, () => {
    const partly = textsOf(kind).flatMap(({ place, locales, entry }) =>
      Object.keys(entry.texts)
        .filter((locale) => !locales.includes(locale))
        .map((locale) => `${place}: ${locale}`),
    );

    assert.deepEqual(partly, []);
  });
}
