import { midYear, months } from './calendar-words.ts';
import { dateSpan, type ImpreciseDate, type Precision } from './imprecise-date.ts';
import { intlLocale } from './locale-chain.ts';
import { toSerbianLatin } from './serbian-latin.ts';

/** How a date is to be shown. */
export interface DateFormat {
  /** BCP 47 tag of the reader's language. */
  locale: string;
  /** IANA name of the zone for a date known to the minute. The reader's own when absent. */
  timeZone?: string | undefined;
}

const parts: Readonly<Record<Exclude<Precision, 'mid-year'>, Intl.DateTimeFormatOptions>> = {
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

/**
 * Writes a date in words, no more exactly than it is known: "15 June 2026", "June 2026", "mid-2026", "2026".
 * A date that cannot be read is given back as it came.
 *
 * @throws RangeError when `timeZone` is not the name of a zone.
 */
export const formatDate = (date: ImpreciseDate, { locale, timeZone }: DateFormat): string => {
  const span = dateSpan(date);
  if (!span) return date.date;

  const tag = intlLocale(locale);
  if (span.precision === 'mid-year') return sayMidYear(date.date.slice(0, 4), tag);

  const zone = span.precision === 'minute' ? timeZone : 'UTC';
  return write(span.start, tag, { ...parts[span.precision], timeZone: zone });
};

const sayMidYear = (year: string, tag: string): string => {
  const phrase = (midYear[tag.split('-')[0] ?? ''] ?? '{year}').replace('{year}', year);
  return tag.startsWith('sr-Latn') ? toSerbianLatin(phrase) : phrase;
};

const write = (instant: number, tag: string, options: Intl.DateTimeFormatOptions): string => {
  if (tag.startsWith('kk')) return writeKazakh(instant, options);
  if (!tag.startsWith('bs')) return new Intl.DateTimeFormat(tag, options).format(instant);

  // Bosnian orders and punctuates a date like Serbian; only its months have other names.
  return new Intl.DateTimeFormat('sr-Latn', options)
    .formatToParts(instant)
    .map((part) => (part.type === 'month' ? months.bs[monthIndex(instant, options)] : part.value))
    .join('');
};

const writeKazakh = (instant: number, options: Intl.DateTimeFormatOptions): string => {
  const found = numbers(instant, options);
  if (!options.month) return found.year;
  const date = [`${found.year} ж.`, options.day && found.day, months.kk[Number(found.month) - 1]];
  const time = options.hour ? `, ${found.hour}:${found.minute}` : '';
  return date.filter(Boolean).join(' ') + time;
};

const monthIndex = (instant: number, options: Intl.DateTimeFormatOptions): number =>
  Number(numbers(instant, options).month) - 1;

const numbers = (instant: number, { timeZone }: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en', { ...parts.minute, month: 'numeric', hourCycle: 'h23', timeZone });
  const found = format.formatToParts(instant).map(({ type, value }) => [type, value]);
  return Object.fromEntries(found) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
};
