/* global it */

/** Stands in for `node:test` in a page, of whose options it knows `skip`. */
export const test = (name, ...rest) => {
  const run = rest.at(-1);
  const [{ skip }] = rest;
  return skip ? it.skip(name, run) : it(name, run);
};
