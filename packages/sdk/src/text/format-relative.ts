import { kazakhDistance } from './calendar-words.ts';
import { formatDate, type DateFormat } from './format-date.ts';
import { dateSpan, type ImpreciseDate } from './imprecise-date.ts';
import { intlLocale } from './locale-chain.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Distance = readonly [amount: number, unit: keyof typeof kazakhDistance.ago];

/**
 * Says how far a date is from now: "5 minutes ago", "tomorrow", "in 3 months".
 *
 * Days are counted by the calendar, so what was yesterday says yesterday however few hours ago it was. A date known
 * only to the month or worse is written out, as {@link formatDate} does: any distance would claim too much.
 *
 * @param now - The present moment.
 * @throws RangeError when `timeZone` is not the name of a zone.
 */
export const formatRelative = (date: ImpreciseDate, now: Date, { locale, timeZone }: DateFormat): string => {
  const span = dateSpan(date);
  if (span?.precision !== 'minute' && span?.precision !== 'day') return formatDate(date, { locale, timeZone });

  const away = span.start - now.getTime();
  const today = calendarDay(now.getTime(), timeZone);
  if (span.precision === 'day') return say(daysAway((span.start - today) / day), locale);

  if (Math.abs(away) < hour) return say([Math.round(away / minute), 'minute'], locale);
  const days = (calendarDay(span.start, timeZone) - today) / day;
  return say(days === 0 ? [Math.round(away / hour), 'hour'] : daysAway(days), locale);
};

const daysAway = (days: number): Distance => {
  if (Math.abs(days) < 30) return [days, 'day'];
  if (Math.abs(days) < 365) return [Math.round(days / 30.5), 'month'];
  return [Math.round(days / 365.25), 'year'];
};

const say = ([amount, unit]: Distance, locale: string): string => {
  const tag = intlLocale(locale);
  if (tag.startsWith('kk')) return sayKazakh([amount, unit]);

  // Bosnian has the words of Croatian here, and Chromium has none for it.
  const words = new Intl.RelativeTimeFormat(tag.startsWith('bs') ? 'hr' : tag, {
    // "Last month" is the month before this one, not thirty days ago.
    numeric: unit === 'day' || amount === 0 ? 'auto' : 'always',
  });
  return unit === 'minute' && amount === 0 ? words.format(0, 'second') : words.format(amount, unit);
};

const sayKazakh = ([amount, unit]: Distance): string => {
  const { now, days, ago, later } = kazakhDistance;
  if (unit === 'minute' && amount === 0) return now;
  const nearby = unit === 'day' ? days[amount + 2] : undefined;
  return nearby ?? (amount < 0 ? `${-amount} ${ago[unit]} бұрын` : `${amount} ${later[unit]} кейін`);
};

/** Midnight UTC of the calendar day an instant falls on in a zone. */
const calendarDay = (instant: number, timeZone: string | undefined): number => {
  const format = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone });
  const found = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(found['year'] ?? 0, (found['month'] ?? 1) - 1, found['day']);
};
