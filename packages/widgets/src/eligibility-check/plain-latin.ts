import { toSerbianLatin } from '@backontrack/sdk/text';

const from = (letters: string, latin: string): Record<string, string> => {
  const words = latin.split(' ');
  return Object.fromEntries([...letters].map((letter, at) => [letter, words[at]!]));
};

// What Cyrillic alphabets have in common, the Russian one as passports write it (ICAO 9303).
const common = from(
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia',
);

/** By language, the letters that are written otherwise than in Russian. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // The law on transliteration of 2009.
  bg: from('йхщъьюя', 'y h sht a y yu ya'),
  // The resolution 55 of 2010, without the letters that differ at the start of a word.
  uk: from('гґєиіїйюя', 'h g ie y i i i iu ia'),
  // BGN/PCGN 1979, without marks.
  kk: from('әғқңөұүһі', 'a gh q ng o u u h i'),
};

/**
 * A text in the letters that the shortest text message has: Latin ones without marks, whatever the script.
 *
 * @param locale - Whose letters they are: each language that is written in Cyrillic has its own way in Latin letters.
 */
export function plainLatin(text: string, locale: string): string {
  const language = locale.slice(0, 2);
  const ofLanguage = own[language] ?? {};
  const latin = ['bg', 'uk', 'kk', 'ru'].includes(language)
    ? text.normalize('NFC').replaceAll(/\p{Script=Cyrillic}/gu, (letter) => {
        const small = letter.toLowerCase();
        const written = ofLanguage[small] ?? common[small] ?? '';
        return letter === small ? written : written.charAt(0).toUpperCase() + written.slice(1);
      })
    : toSerbianLatin(text);
  return latin
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐß]/g, (letter) => ({ đ: 'dj', Đ: 'Dj', ß: 'ss' })[letter]!)
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/[–—]/g, '-')
    .replaceAll('…', '...')
    .replaceAll('\u00a0', ' ');
}
