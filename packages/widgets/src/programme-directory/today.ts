/** The day in UTC, as the API counts days: `2027-01-01`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
