/**
 * How to say the middle of a year, `{year}` standing for its number.
 *
 * Review: English is confirmed. Every other line needs a native reader's review.
 * Serbian in Latin letters is derived.
 */
export const midYear: Readonly<Record<string, string>> = {
  en: 'mid-{year}',
  de: 'Mitte {year}',
  bg: 'средата на {year} г.',
  bs: 'sredina {year}.',
  cs: 'polovina roku {year}',
  hr: 'sredina {year}.',
  hu: '{year} közepe',
  kk: '{year} жылдың ортасы',
  ro: 'mijlocul anului {year}',
  ru: 'середина {year} года',
  sk: 'polovica roka {year}',
  sl: 'sredina leta {year}',
  sr: 'средина {year}.',
  uk: 'середина {year} року',
};

// Chromium says it supports these two languages and then writes "2026 M06" and "-5 w": it ships no words for them.
const bosnian = 'januar februar mart april maj juni juli august septembar oktobar novembar decembar';
const kazakh = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан';

/** Names of the months where a browser lacks them. */
export const months: Readonly<Record<'bs' | 'kk', readonly string[]>> = {
  bs: bosnian.split(' '),
  kk: kazakh.split(' '),
};

/** Kazakh words for a distance in time: nearby days, and each unit as said before `кейін`, later, in its case. */
export const kazakhDistance = {
  now: 'қазір',
  days: ['алдыңгүні', 'кеше', 'бүгін', 'ертең', 'бүрсігүні'],
  ago: { minute: 'минут', hour: 'сағат', day: 'күн', month: 'ай', year: 'жыл' },
  later: { minute: 'минуттан', hour: 'сағаттан', day: 'күннен', month: 'айдан', year: 'жылдан' },
} as const;
