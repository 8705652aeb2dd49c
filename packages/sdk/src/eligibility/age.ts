const calendarDay = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A calendar day as one number that sorts like it: 2024-02-29 is 20240229. Undefined when there is no such day. */
export const dayNumber = (day: unknown): number | undefined => {
  const [, year, month, date] = calendarDay.exec(String(day)) ?? [];
  if (date === undefined) return undefined;
  const there = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return there.getUTCDate() === Number(date) ? Number(`${year}${month}${date}`) : undefined;
};

/**
 * Years completed on a day. A year is complete on the birthday; in a year without 29 February, whoever was born on
 * one completes it on 1 March. Both are numbers of {@link dayNumber}.
 */
export const ageOn = (day: number, dateOfBirth: number): number => Math.floor((day - dateOfBirth) / 10_000);

/** The least and the highest age that someone born in a year can have on a day, which differ until its last day. */
export const agesOn = (day: number, yearOfBirth: number): [least: number, highest: number] => [
  ageOn(day, yearOfBirth * 10_000 + 1231),
  ageOn(day, yearOfBirth * 10_000 + 101),
];

/** Today where the reader is, as an RFC 3339 date. */
export const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
