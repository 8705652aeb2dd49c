/** A calendar day as one number that sorts like it: 2024-02-29 is 20240229. NaN when there is no such day. */
export const dayNumber = (day: unknown): number =>
  // Some engines read the 30th of February as the 2nd of March.
  typeof day === 'string' && new Date(day).toJSON()?.slice(0, 10) === day ? Number(day.replaceAll('-', '')) : NaN;

/**
 * Years completed on a day. A year is complete on the birthday; in a year without 29 February, whoever was born on
 * one completes it on 1 March. Both days are numbers of {@link dayNumber}.
 */
export const ageOn = (day: number, dateOfBirth: number): number => Math.floor((day - dateOfBirth) / 10_000);

/** Today where the reader is, as an RFC 3339 date. */
export const today = (): string => {
  const now = new Date();
  now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
  return now.toJSON().slice(0, 10);
};
