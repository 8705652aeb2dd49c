import { messages as english } from '../locales/en.ts';
import { filled, spokenName } from './msg.ts';

const spoken = (id: string): string => spokenName(id) ?? english[id]!;

/**
 * Writes a day with a short month: "9 Sept 2025".
 *
 * @param date - As `2025-09-09`.
 */
export function shortDay(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const parts = [Number(day), spoken('date.months').split(' ')[Number(month) - 1], year, day];
  return filled(spoken('date.day'), parts);
}
