// Source: PostgreSQL's error codes (classes 08, 40, 53 and 57), Node's system errors, and SQLite's result codes.
const codes = /^(08|40|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$|^SQLITE_(BUSY|FULL|IOERR)/;

// What the client and the pool say themselves has no code.
const words = /^(Connection terminated|Client .* is not queryable$|timeout exceeded when trying to connect$)/;

/** Whether an error says that the database cannot be used at the moment. What a key came with may be asked again. */
export const isUnavailable = ({ code, message }: Error & { code?: unknown }): boolean =>
  (typeof code === 'string' && codes.test(code)) || words.test(message);
