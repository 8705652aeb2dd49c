/* global it */

/** Stands in for `node:test` in a page. */
export const test = (name, ...rest) => {
  const [{ skip = false }, run] = rest.length === 1 ? [{}, ...rest] : rest;
  return skip ? it.skip(name, run) : it(name, run);
};
