import { spokenName } from './msg.ts';

/**
 * Writes a day with a short month: "9 Sept 2025".
 *
 * @param date - As `2025-09-09`. Where the language is not known it stays so.
 */
export function shortDay(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const parts = [Number(day), spokenName('date.months')?.split(' ')[Number(month) - 1], year, day];
  return spokenName('date.day')?.replace(/\{(\d)\}/g, (_, place: string) => String(parts[Number(place)])) ?? date;
}
