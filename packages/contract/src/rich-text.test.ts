import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Link, RichText } from './rich-text.ts';

const linkTo = (href: string) => ({
  blocks: [{ type: 'paragraph', spans: [{ text: 'here', href }] }],
  locale: 'en',
  state: 'original',
});

for (const address of ['https://example.org/a?b=c#d', 'http://example.org', 'mailto:a@example.org', 'tel:+43123']) {
  test(`a body may link to ${address}`, () => {
    assert.ok(RichText.safeParse(linkTo(address)).success);
  });
}

for (const address of [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//example.org',
  '/relative',
  'https://a b',
  'https://exa\u0000mple.org',
  '',
]) {
  test(`a body may not link to ${JSON.stringify(address)}`, () => {
    assert.equal(RichText.safeParse(linkTo(address)).success, false);
    assert.equal(Link.safeParse(address).success, false);
  });
}
