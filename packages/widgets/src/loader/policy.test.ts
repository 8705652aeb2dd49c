import { assert } from '@open-wc/testing';

import { createPolicy } from './policy.ts';

const policy = createPolicy('https://api.test/');

/** The text in what a browser with Trusted Types makes an object of. */
const written = (value: unknown): string => String(value);

const literal = (strings: TemplateStringsArray): TemplateStringsArray => strings;

describe('the policy for Trusted Types', () => {
  it('lets markup through that comes with the strings of a template literal', () => {
    assert.equal(written(policy.createHTML('<p>ours</p>', literal`<p>ours</p>`)), '<p>ours</p>');
  });

  for (const [name, strings] of Object.entries({
    nothing: undefined,
    'a text': '<img>',
    'a list': ['<img>'],
    'a frozen list': Object.freeze(['<img>']),
    'what came as JSON': JSON.parse('{"raw":["<img>"],"length":1}') as unknown,
  })) {
    it(`leaves nothing of markup that comes with ${name}`, () => {
      assert.equal(written(policy.createHTML('<img>', strings as TemplateStringsArray)), '');
    });
  }

  it('lets addresses through of files in the folder of a version, and no others', () => {
    for (const [address, isOurs] of [
      ['https://api.test/0.1.0/first.js', true],
      ['https://api.test/first.js', false],
      ['https://api.test/0.1.0/a/first.js', false],
      ['https://other.test/0.1.0/first.js', false],
      ['https://other.test/?https://api.test/0.1.0/first.js', false],
    ] as const)
      assert.equal(written(policy.createScriptURL(address)), isOurs ? address : '', address);
  });
});
