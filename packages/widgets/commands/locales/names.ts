import { readFileSync } from 'node:fs';

import type { Words } from './modules.ts';

// Chromium has no words of its own for these two languages, and shows English ones. Node's tell countries apart.
const kept = JSON.parse(readFileSync(new URL('../../xliff/names.json', import.meta.url), 'utf8')) as {
  bs: Words;
} & Partial<Record<string, Words>>;

const types = { country: 'region', language: 'language' } as const;

/** Whether browsers lack the names of countries and languages in a locale. */
export const areNamesLacking = (locale: string): boolean => locale in kept;

/**
 * The names of countries and languages in a locale by their ids (`country.HU`), and how it writes a day with a short
 * month: `date.day` with `{0}` for the day, `{1}` for one of the `date.months`, `{2}` for the year and `{3}` for a day of
 * two digits. They are those of CLDR, as Node has them.
 */
export const namesOf = (locale: string): Words => ({ ...(kept[locale] ?? cldrNames(locale)), ...dateWords(locale) });

function cldrNames(locale: string): Words {
  const nameOf = (id: string) => {
    const [kind, code] = id.split('.') as [keyof typeof types, string];
    return new Intl.DisplayNames(locale, { type: types[kind] }).of(code)!;
  };
  return Object.fromEntries(Object.keys(kept.bs).map((id) => [id, nameOf(id)]));
}

function dateWords(locale: string): Words {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const partsIn = (month: number) => format.formatToParts(Date.UTC(2025, month, 9));
  const month = (at: number) => partsIn(at).find(({ type }) => type === 'month')!.value;
  const places: Partial<Record<string, string>> = { month: '{1}', year: '{2}' };
  const day = partsIn(0).map(({ type, value }) =>
    type === 'day' ? (value === '9' ? '{0}' : '{3}') : (places[type] ?? value),
  );
  // Not every font has the narrow one.
  const pattern = day.join('').replaceAll('\u202F', '\u00A0');
  return { 'date.day': pattern, 'date.months': Array.from({ length: 12 }, (_, at) => month(at)).join(' ') };
}
