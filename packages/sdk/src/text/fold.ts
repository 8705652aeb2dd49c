const cyrillic = 'абвгґғдђезжиіјкқлмнңоөпрстћуұүфхһцчшщъыьэюяљњџєәѕ';
const latin =
  'a b v g g g d d e z z i i j k k l m n n o o p r s t c u u u f h h c c s sc a i  e iu ia lj nj dz ie a dz'.split(' ');

const letters: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...cyrillic].map((letter, at) => [letter, latin[at]])),
  // Latin letters that have no decomposition, and those two alphabets write differently.
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
  q: 'k',
  x: 'ks',
};

/**
 * Takes case, diacritical marks and apostrophes away and leaves each letter in its script: `Đakovačka` gives
 * `đakovacka`, `Ђаковачка` gives `ђаковачка`.
 */
export const foldMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’ʼ]/g, '');

/**
 * Brings the spellings of one name together, whatever the case, the marks, the digraphs and the script: `djakovacka`,
 * `Đakovačka` and `Ђаковачка` all give `dakovacka`.
 *
 * The outcome is a key for comparing, never a text to show. Folding it again changes nothing.
 */
export const fold = (text: string): string => foldSpelling(foldMarks(text));

/** The second half of {@link fold}, for what {@link foldMarks} has given. */
export const foldSpelling = (unmarked: string): string =>
  unmarked
    // Bulgarian writes yo with a soft sign, which is silent elsewhere.
    .replace(/ьо/g, 'io')
    .replace(/[qx]|[^\0-\x7f]/g, (letter) => letters[letter] ?? letter)
    .replace(/dj+/g, 'd')
    // Transliterations disagree on i, j and y, and on how many: Yuliya, Julija, Iulia.
    .replace(/i*[jy][ijy]*|ii+/g, 'i')
    // The steps below are in this order so that none makes what an earlier one would have taken.
    .replace(/k+h/g, 'h')
    .replace(/sh+t/g, 'sc')
    .replace(/ts/g, 'c')
    .replace(/([csz])h+/g, '$1')
    .replace(/([aou])e+/g, '$1');
