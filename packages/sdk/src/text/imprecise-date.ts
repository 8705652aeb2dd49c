/** How exactly a date is known. */
export type Precision = 'minute' | 'day' | 'month' | 'mid-year' | 'year';

/** A date as exactly as it is known. A precision from the future is accepted and shown as it came. */
export interface ImpreciseDate {
  /** `2026`, `2026-06`, `2026-06-15`, or an RFC 3339 date and time with its offset. */
  date: string;
  /** How exactly the date is known. */
  precision: Precision | (string & {});
}

/** The stretch of time an imprecise date can mean, in milliseconds since 1970 UTC; `end` is outside of it. */
export interface DateSpan {
  precision: Precision;
  start: number;
  end: number;
}

/**
 * Reads an imprecise date, no more exactly than it is written: `2026-06` with the precision `day` is a month.
 *
 * A day, month or year is taken in UTC. Mid-year means May to August. A date that does not exist gives `undefined`.
 */
export const dateSpan = ({ date, precision }: ImpreciseDate): DateSpan | undefined => {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;

  const at = (monthIndex: number, dayOfMonth = 1) => Date.UTC(Number(year), monthIndex, dayOfMonth);
  const monthIndex = Number(month ?? 1) - 1;
  const dayOfMonth = Number(day ?? 1);
  const midnight = new Date(at(monthIndex, dayOfMonth));
  if (midnight.getUTCMonth() !== monthIndex || midnight.getUTCDate() !== dayOfMonth) return undefined;

  switch (coarser(precision, time ? 'minute' : day ? 'day' : month ? 'month' : 'year')) {
    case 'minute': {
      const instant = Date.parse(date);
      return Number.isNaN(instant) ? undefined : { precision: 'minute', start: instant, end: instant + 60_000 };
    }
    case 'day':
      return { precision: 'day', start: at(monthIndex, dayOfMonth), end: at(monthIndex, dayOfMonth + 1) };
    case 'month':
      return { precision: 'month', start: at(monthIndex), end: at(monthIndex + 1) };
    case 'mid-year':
      return { precision: 'mid-year', start: at(4), end: at(8) };
    case 'year':
      return { precision: 'year', start: at(0), end: at(12) };
    default:
      return undefined;
  }
};

/**
 * Orders imprecise dates, for `Array.prototype.sort`: by the latest moment each can mean, so that a vague date comes
 * after every exact one inside it. What cannot be read comes last.
 */
export const compareImpreciseDates = (one: ImpreciseDate, other: ImpreciseDate): number => {
  const a = dateSpan(one);
  const b = dateSpan(other);
  if (!a || !b) return Number(!a) - Number(!b);
  return a.end - b.end || b.start - a.start;
};

const fineToCoarse: readonly string[] = ['minute', 'day', 'month', 'year'] satisfies Precision[];

const coarser = (declared: string, written: Precision): string =>
  fineToCoarse.includes(declared) && fineToCoarse.indexOf(written) > fineToCoarse.indexOf(declared)
    ? written
    : declared;
