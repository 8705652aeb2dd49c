import { localeChain } from '@backontrack/sdk/text';

import { interfaceLocale } from '../interface-locale.ts';
import { language } from './days.ts';
import { memoized } from './memoized.ts';

// Chromium says that it knows Bosnian and Kazakh, and then writes 1,234.5 and "2025 M06 26".
const writtenLike: Readonly<Record<string, string>> = { bs: 'hr', kk: 'ru' };

/** Writes a number in the language of the interface. */
export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  // Mostly a small count, which every language of the interface writes alike.
  !options && /^\d{1,3}$/.test(String(value))
    ? String(value)
    : memoized(
        `${interfaceLocale} ${Object.values(options ?? {}).join()}`,
        () => new Intl.NumberFormat(writtenLike[language()] ?? interfaceLocale, options),
      ).format(value);

/** Writes a share of 1 in percent. */
export const formatShare = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });

/** Writes an amount of money. `currency` is its ISO 4217 code. */
export const formatMoney = (amount: number, currency: string): string =>
  formatNumber(amount, { style: 'currency', currency });

/** Writes a list with its last entry joined as the language does: "A, B and C". */
export const formatList = (list: Iterable<string>): string =>
  new Intl.ListFormat(writtenLike[language()] ?? interfaceLocale)
    .formatToParts(list)
    .map(({ type, value }) => (type === 'literal' && language() === 'kk' ? value.replace(' и ', ' және ') : value))
    .join('');

/** Writes the hour and minute of a moment, in the reader's time zone. */
export const formatTime = (moment: Date): string =>
  new Intl.DateTimeFormat(interfaceLocale, { timeStyle: 'short' }).format(moment);

/** The function that puts names in the order of the alphabet. */
export const compareNames = (): ((one: string, other: string) => number) =>
  memoized(`${interfaceLocale} names`, () => new Intl.Collator(localeChain(interfaceLocale)).compare);
