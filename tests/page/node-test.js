/* global it */

/** Stands in for `node:test` in a page. */
export const test = (name, run) => it(name, run);
