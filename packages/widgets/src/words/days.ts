import { interfaceLocale } from '../interface-locale.ts';
import { remembered } from './remembered.ts';

/** The language of the interface without its script and region. */
export const language = (): string => interfaceLocale.slice(0, 2);

/** Writes the day of an instant of UTC. */
export const formatDay = (instant: Date, dateStyle: 'long' | 'medium'): string =>
  remembered(`${interfaceLocale} ${dateStyle} ${Number(instant)}`, () => dayFormat(dateStyle).format(instant));

const dayFormat = (dateStyle: 'long' | 'medium'): Intl.DateTimeFormat =>
  remembered(
    `${interfaceLocale} ${dateStyle}`,
    () =>
      new Intl.DateTimeFormat(
        ...((numericDays[language()] ?? [interfaceLocale, { dateStyle, timeZone: 'UTC' }]) as [string, object]),
      ),
  );

// Without words for the months there, in the order of the numbers that the language has.
const numericDays: Readonly<Record<string, [string, Intl.DateTimeFormatOptions]>> = {
  bs: ['sr-Latn', { dateStyle: 'medium', timeZone: 'UTC' }],
  kk: ['ru', { dateStyle: 'short', timeZone: 'UTC' }],
};
