import { interfaceLocale } from '../interface-locale.ts';
import { memoized } from './memoized.ts';

/** The language of the interface without its script and region. */
export const language = (): string => interfaceLocale.slice(0, 2);

type Style = readonly [locale: string, dateStyle: 'long' | 'medium' | 'short'];

// Without words for the months there, in the order of the numbers that the language has.
const numericDays: Readonly<Record<string, Style>> = { bs: ['sr-Latn', 'medium'], kk: ['ru', 'short'] };

/** Writes the day of an instant of UTC. */
export const formatDay = (instant: Date): string =>
  memoized(`${interfaceLocale} day`, () => {
    const [locale, dateStyle] = numericDays[language()] ?? ([interfaceLocale, 'long'] satisfies Style);
    return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
  }).format(instant);
