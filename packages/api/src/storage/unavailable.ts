// Source: PostgreSQL's error codes (classes 08, 40, 53 and 57), Node's system errors, and SQLite's result codes.
const codes = /^(08|40|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$|^SQLITE_(BUSY|FULL|IOERR)/;

/** Whether an error says that the database cannot be used at the moment, and nothing was done. */
export function isUnavailable(error: Error & { code?: unknown }): boolean {
  return (
    (typeof error.code === 'string' && codes.test(error.code)) ||
    // The pool's own words: it gives no code.
    error.message === 'timeout exceeded when trying to connect'
  );
}
