/** Writes one entry of the log. An entry never holds what a person wrote, an address, a number or a token. */
export type Log = (level: 'info' | 'error', entry: Readonly<Record<string, unknown>>) => void;

/** Makes a log of JSON lines. */
export const jsonLog =
  (write: (line: string) => void): Log =>
  (level, entry) =>
    write(JSON.stringify({ time: new Date().toISOString(), level, ...entry }));
