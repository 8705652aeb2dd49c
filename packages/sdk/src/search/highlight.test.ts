import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { highlight } from './highlight.ts';

/** The text with what is covered in brackets. */
const marked = (text: string, typed: string): string =>
  highlight(text, typed).reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );

const examples: readonly [text: string, typed: string, marked: string, because: string][] = [
  ['Marija Ivić', 'marija', '[Marija] Ivić', 'a whole word is covered whole'],
  ['Marija Ivić', 'mar', '[Mar]ija Ivić', 'a beginning is covered as far as it was typed'],
  ['Ђорђе из Ниша', 'djo', '[Ђо]рђе из Ниша', 'letters are counted in the script of the text'],
  ['Đorđe', 'djo', '[Đo]rđe', 'a digraph typed for one letter covers that letter'],
  ['Shumen', 'ш', '[Sh]umen', 'a letter typed for a digraph covers the digraph'],
  ['Shumen', 's', '[S]humen', 'half a digraph covers the half'],
  ['Gyo\u030Br', 'gyo', '[Gyo\u030B]r', 'a mark belongs to its letter'],
  ['Milica', 'Nilica', '[Milica]', 'a word with a typo is covered whole'],
  ['Milica', 'Mlica', '[Milica]', 'also when a letter is missing'],
  ['Panagyurishte', 'Pamagy', '[Panagy]urishte', 'a beginning with a typo is covered as far as it was typed'],
  ['Ana i Ivana', 'iva ana', '[Ana] i [Iva]na', 'each typed word covers where it fits'],
  ['Ana Ana', 'a', '[A]na [A]na', 'every place is covered'],
  ['Кам’янець', "кам'ян", '[Кам’ян]ець', 'an apostrophe is passed over'],
  ['Straße', 'strasse', '[Straße]', 'ß is two letters when typed'],
  ['Milica', 'Petar', 'Milica', 'what does not fit covers nothing'],
  ['Milica', '', 'Milica', 'nothing typed covers nothing'],
  ['', 'Milica', '', 'nothing is covered in nothing'],
];

for (const [text, typed, expected, because] of examples) {
  test(`${because}: ${typed} in ${text}`, () => {
    assert.equal(marked(text, typed), expected);
  });
}

test('ranges stay inside the text, in order and apart, whatever is typed', () => {
  const some = fc.string({ unit: fc.constantFrom(...'abđšch ljÉőЂљя’\u0301😀-') });
  fc.assert(
    fc.property(some, some, (text, typed) => {
      let last = 0;
      for (const [start, end] of highlight(text, typed)) {
        assert.ok(start >= last && end > start && end <= text.length);
        last = end;
      }
    }),
  );
});
