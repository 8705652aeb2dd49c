import { assert, expect } from '@open-wc/testing';

/** Stands in for `node:assert/strict` in a page, as far as the tests that run there use it. */
const check = (thrown, expected) => {
  if (typeof expected === 'function' && Object.getPrototypeOf(expected) === Function.prototype && !expected.prototype) {
    assert.isTrue(expected(thrown));
  } else if (typeof expected === 'function') assert.instanceOf(thrown, expected);
  else if (expected instanceof RegExp) assert.match(String(thrown), expected);
  else {
    for (const [name, value] of Object.entries(expected ?? {})) {
      if (value instanceof RegExp) assert.match(thrown[name], value);
      else assert.deepEqual(thrown[name], value);
    }
  }
};

const ok = (value, message) => assert.isOk(value, message);

// oxlint-disable-next-line import/no-default-export -- As Node exports it.
export default Object.assign((value, message) => ok(value, message), {
  ok,
  equal: (actual, expected, message) =>
    assert.isTrue(Object.is(actual, expected), message ?? `${actual} is not ${expected}`),
  notEqual: (actual, expected, message) => assert.isFalse(Object.is(actual, expected), message),
  deepEqual: (actual, expected, message) => expect(actual, message).to.deep.equal(expected),
  notDeepEqual: (actual, expected, message) => expect(actual, message).not.to.deep.equal(expected),
  match: (actual, pattern, message) => assert.match(actual, pattern, message),
  doesNotMatch: (actual, pattern, message) => assert.notMatch(actual, pattern, message),
  fail: (message) => assert.fail(message),
  throws(run, expected) {
    let thrown;
    try {
      run();
    } catch (error) {
      thrown = error;
    }
    assert.isDefined(thrown, 'nothing was thrown');
    check(thrown, expected);
  },
  doesNotThrow: (run) => run(),
  async rejects(promise, expected) {
    const thrown = await (typeof promise === 'function' ? promise() : promise).then(
      () => undefined,
      (error) => error,
    );
    assert.isDefined(thrown, 'it did not fail');
    check(thrown, expected);
  },
});
