import { assert } from '@open-wc/testing';

import { amended, withoutNonces } from './policy.ts';

const host = 'https://backontrack.example';

describe('a policy that is amended', () => {
  it('has the source in the directive that refused it, and is the same otherwise', () => {
    assert.equal(
      amended("script-src 'self';  connect-src 'self' https://api.example; img-src *;", 'connect-src', host),
      `script-src 'self'; connect-src 'self' https://api.example ${host}; img-src *`,
    );
  });

  it('has no "none" beside a source, and no source twice', () => {
    assert.equal(amended("Connect-Src 'NONE'", 'connect-src', host), `connect-src ${host}`);
    assert.equal(amended(`connect-src ${host}`, 'connect-src', host), `connect-src ${host}`);
  });

  it('keeps what the default allowed when it gets a directive of its own', () => {
    assert.equal(
      amended("default-src 'self' https://cdn.example", 'img-src', host),
      `default-src 'self' https://cdn.example; img-src 'self' https://cdn.example ${host}`,
    );
    assert.equal(amended("default-src 'none'", 'script-src-elem', host), `default-src 'none'; script-src ${host}`);
  });

  it('allows a script where the page has its scripts', () => {
    assert.equal(amended("script-src 'self'", 'script-src-elem', host), `script-src 'self' ${host}`);
    assert.equal(
      amended("script-src 'self'; script-src-elem 'self'", 'script-src-elem', host),
      `script-src 'self'; script-src-elem 'self' ${host}`,
    );
  });

  it('allows a frame where the page has its frames', () => {
    assert.equal(amended("child-src 'self'", 'frame-src', host), `child-src 'self' ${host}`);
  });

  it('is shown without the nonce of one answer', () => {
    assert.equal(withoutNonces("script-src 'nonce-a+/=' 'self'"), "script-src 'nonce-…' 'self'");
  });
});
