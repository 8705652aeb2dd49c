import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Vault } from './vault.ts';

const vault = new Vault(Buffer.alloc(32, 1));

test('what is sealed for a subject opens with its key, in its place', () => {
  const subject = vault.subject('one', vault.newKey('one'));

  const sealed = subject.seal('amra@example.org', 'subscription 1');

  assert.equal(subject.open(sealed, 'subscription 1'), 'amra@example.org');
  assert.doesNotMatch(Buffer.from(sealed, 'base64').toString('latin1'), /amra/);
});

test('equal values look different each time they are sealed', () => {
  const subject = vault.subject('one', vault.newKey('one'));

  assert.notEqual(subject.seal('amra@example.org', 'x'), subject.seal('amra@example.org', 'x'));
});

test('a sealed value does not open in another place, changed, or with another key', () => {
  const wrapped = vault.newKey('one');
  const subject = vault.subject('one', wrapped);
  const sealed = subject.seal('amra@example.org', 'subscription 1');
  const changed = Buffer.from(sealed, 'base64');
  changed[changed.length - 1]! ^= 1;

  assert.throws(() => subject.open(sealed, 'subscription 2'));
  assert.throws(() => subject.open(changed.toString('base64'), 'subscription 1'));
  assert.throws(() => vault.subject('one', vault.newKey('one')).open(sealed, 'subscription 1'));
  assert.throws(() => vault.subject('two', wrapped));
  assert.throws(() => new Vault(Buffer.alloc(32, 2)).subject('one', wrapped));
});

test('a hash belongs to its purpose, its value and its master key', () => {
  const hash = vault.hash('address', 'amra@example.org');

  assert.ok(vault.verify('address', 'amra@example.org', hash));
  assert.ok(!vault.verify('address', 'emir@example.org', hash));
  assert.ok(!vault.verify('receipt', 'amra@example.org', hash));
  assert.ok(!vault.verify('address', 'amra@example.org', ''));
  assert.ok(!new Vault(Buffer.alloc(32, 2)).verify('address', 'amra@example.org', hash));
});
