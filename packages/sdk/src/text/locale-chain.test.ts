import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { interfaceLocales, intlLocale, localeChain } from './locale-chain.ts';

const serbian = ['sr-Cyrl', 'sr-Latn', 'bs', 'hr', 'en'];
const serbianLatin = ['sr-Latn', 'sr-Cyrl', 'bs', 'hr', 'en'];
const montenegrin = ['sr-Latn-ME', ...serbianLatin];

const chains: readonly [wanted: string | string[], chain: string[], because: string][] = [
  ['en-GB', ['en'], 'English needs no fallback'],
  ['de-AT', ['de', 'en'], 'a region falls back to its language'],
  ['de_AT', ['de', 'en'], 'an underscore is read as a hyphen'],
  ['DE-at', ['de', 'en'], 'case does not matter'],
  ['de-u-co-phonebk', ['de', 'en'], 'an extension is dropped'],
  ['sr', serbian, 'Serbian alone means Cyrillic'],
  ['sr-RS', serbian, 'Serbian in Serbia means Cyrillic'],
  ['sr-Latn', serbianLatin, 'Serbian in Latin letters is derived from Cyrillic'],
  ['sr-Latn-RS', serbianLatin, 'the region goes, the script stays'],
  ['sh', serbianLatin, 'Serbo-Croatian is an old code of Serbian in Latin letters'],
  ['sr-ME', montenegrin, 'Serbian in Montenegro means Latin letters'],
  ['cnr', montenegrin, 'Montenegrin is served as Serbian of Montenegro'],
  ['sr-Latn-ME', montenegrin, 'Montenegrin falls back to Serbian'],
  ['sr-Cyrl-ME', serbian, 'a script that is asked for wins over the region'],
  ['bs', ['bs', 'hr', 'sr-Latn', 'sr-Cyrl', 'en'], 'Bosnian falls back to its kin before English'],
  ['hr-BA', ['hr', 'bs', 'sr-Latn', 'sr-Cyrl', 'en'], 'Croatian falls back to its kin before English'],
  ['mo', ['ro', 'en'], 'Moldavian is an old code of Romanian'],
  ['ro-MD', ['ro', 'en'], 'Romanian of Moldova is Romanian'],
  ['tr', ['en'], 'a locale we do not have is skipped'],
  ['bsk', ['en'], 'a language whose code only begins like one of ours is skipped'],
  ['not a tag', ['en'], 'a malformed tag is skipped'],
  ['', ['en'], 'an empty tag is skipped'],
  [[], ['en'], 'no wish means English'],
  [['tr', '', 'hu-HU', 'hu', 'en-US', 'en'], ['hu', 'en'], 'a browser list gives each locale once'],
  [['sk', 'bs'], ['sk', 'bs', 'hr', 'sr-Latn', 'sr-Cyrl', 'en'], 'the order of wishes is kept'],
  [['bs-BA', 'en', 'de'], ['bs', 'hr', 'sr-Latn', 'sr-Cyrl', 'en'], 'nothing comes after English'],
];

for (const [wanted, chain, because] of chains) {
  test(`${because}: ${JSON.stringify(wanted)}`, () => {
    assert.deepEqual(localeChain(wanted), chain);
  });
}

test('each interface locale comes first in its own chain', () => {
  for (const locale of interfaceLocales) assert.equal(localeChain(locale)[0], locale);
});

test('whatever is asked for, a chain has no doubles and ends in English', () => {
  const tag = fc.oneof(fc.string(), fc.constantFrom(...interfaceLocales, 'sr', 'cnr', 'x-private', 'i-klingon'));
  fc.assert(
    fc.property(fc.array(tag), (wanted) => {
      const chain = localeChain(wanted);
      assert.equal(chain.at(-1), 'en');
      assert.equal(new Set(chain).size, chain.length);
    }),
  );
});

test('Intl is asked in the language of the interface, with the region of the reader', () => {
  assert.equal(intlLocale('de-AT'), 'de-AT');
  assert.equal(intlLocale('sr-ME'), 'sr-Latn-ME');
  assert.equal(intlLocale(['tr', 'hu']), 'hu');
  assert.equal(intlLocale('tr'), 'en-GB');
  assert.equal(intlLocale('en-US'), 'en-US');
});
