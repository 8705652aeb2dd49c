import { countryName } from '../words/country-name.ts';
import { languageName } from '../words/names.ts';
import { type Words, wordFor } from '../words/vocabulary.ts';
import { regionName } from './place.ts';
import type { Field } from './question.ts';

/** A field whose values are a vocabulary, offered in its order. */
export const vocabularyField = (name: string, words: Words): Field => ({
  name,
  accepts: (value) => value in words,
  word: (value) => wordFor(words, value),
  rank: (value) => Object.keys(words).indexOf(value),
});

/** Countries, by their ISO 3166-1 codes. */
export const countryField: Field = {
  name: 'country',
  accepts: (code) => /^[A-Z]{2}$/.test(code) && countryName(code) !== code,
  word: countryName,
};

/** Regions, by their codes of NUTS or ISO 3166-2. */
export const regionField: Field = {
  name: 'region',
  accepts: (code) => /^[A-Z]{2}[A-Z0-9-]{1,6}$/.test(code),
  word: regionName,
};

/** Languages, by their BCP 47 tags. */
export const languageField: Field = {
  name: 'language',
  accepts: (tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && languageName(tag) !== tag,
  word: languageName,
};
