import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';
import { toSerbianLatin } from './serbian-latin.ts';

const pairs: readonly [cyrillic: string, latin: string, because: string][] = [
  ['Љубица', 'Ljubica', 'a capital digraph before a small letter has one capital'],
  ['ЉУБИЦА', 'LJUBICA', 'a capital digraph among capitals has two'],
  ['МАЊ', 'MANJ', 'at the end of a word in capitals it has two'],
  ['КМЉ-а', 'KMLJ-a', 'the ending of an abbreviation does not change it'],
  ['Њ', 'Nj', 'alone it has one'],
  ['Љ. Њ. Џ.', 'Lj. Nj. Dž.', 'an initial has one'],
  ['ЉЊ', 'LJNJ', 'two in a row are capitals'],
  ['Љу́бица Љ́УБИЦА', 'Lju\u0301bica LJ\u0301UBICA', 'an accent does not hide the neighbour'],
  ['Џеп и ЏЕП', 'Džep i DŽEP', 'dž behaves like the others'],
  ['инјекција, коњ', 'injekcija, konj', 'њ and нј become the same letters'],
  ['Ђорђе Шћепановић, Чачак', 'Đorđe Šćepanović, Čačak', 'marks are written'],
  ['Програм „Back on Track“ 2026.', 'Program „Back on Track“ 2026.', 'what is not Cyrillic stays'],
  ['Ќулум', 'Ќulum', 'a letter of another Cyrillic alphabet stays'],
  ['', '', 'nothing gives nothing'],
];

for (const [cyrillic, latin, because] of pairs) {
  test(`${because}: ${cyrillic}`, () => {
    assert.equal(toSerbianLatin(cyrillic), latin);
  });
}

const alphabet = [...'абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ -.'];
const serbian = fc.string({ unit: fc.constantFrom(...alphabet) });

test('no letter of the Serbian alphabet is left in Cyrillic', () => {
  fc.assert(fc.property(serbian, (text) => !/\p{Script=Cyrillic}/u.test(toSerbianLatin(text))));
});

test('transliterating twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = toSerbianLatin(text);
      assert.equal(toSerbianLatin(once), once);
    }),
  );
});

test('the case of a text does not change its letters', () => {
  fc.assert(
    fc.property(serbian, (text) => {
      assert.equal(toSerbianLatin(text).toLowerCase(), toSerbianLatin(text.toLowerCase()));
    }),
  );
});

test('a text and its transliteration fold to the same key', () => {
  fc.assert(
    fc.property(serbian, (text) => {
      assert.equal(fold(toSerbianLatin(text)), fold(text));
    }),
  );
});

const a = 'a'.charCodeAt(0);
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(a + at));
const twoLetters = letters.flatMap((first) => letters.map((second) => first + second));
const threeLetters = twoLetters.flatMap((start) => letters.map((end) => start + end));
const threeDigits = Array.from({ length: 1000 }, (_, code) => String(code).padStart(3, '0'));

const named = {
  region: [...twoLetters.map((code) => code.toUpperCase()), ...threeDigits],
  language: [...twoLetters, ...threeLetters, 'de-AT', 'en-GB', 'pt-BR', 'ro-MD', 'sr-Latn', 'zh-Hans'],
} as const;

for (const [type, codes] of Object.entries(named) as ['region' | 'language', string[]][]) {
  test(`every ${type} name comes out as Intl writes it in Latin letters`, () => {
    const cyrillic = new Intl.DisplayNames('sr-Cyrl', { type, fallback: 'none' });
    const latin = new Intl.DisplayNames('sr-Latn', { type, fallback: 'none' });
    const known = codes.filter((code) => cyrillic.of(code) !== undefined);
    assert.ok(known.length > 250);

    const wrong = known
      .map((code) => ({ code, ours: toSerbianLatin(cyrillic.of(code) ?? ''), intl: latin.of(code) }))
      .filter(({ ours, intl }) => ours !== intl);

    assert.deepEqual(wrong, []);
  });
}
