import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import { readChannel } from '../packages/widgets/cdn/channels.ts';
import { integrityOf } from '../packages/widgets/cdn/signing.ts';
import { run } from '../packages/widgets/commands/release/run.ts';
import { root } from './count.ts';

const { version } = JSON.parse(await readFile(join(root, 'packages/widgets/package.json'), 'utf8')) as {
  version: string;
};

/** A place of its own for keys, channels and a build, and the command in it. */
async function place(context: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  context.after(() => rm(folder, { recursive: true }));
  const [channels, cdn, key] = ['channels', 'cdn', 'keys/release-key.pem'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const release = async (...words: string[]) => {
    const printed: string[] = [];
    const complained: string[] = [];
    const code = await run(
      words,
      { BACKONTRACK_RELEASE_KEY: key },
      { channels, cdn, print: (line) => printed.push(line), complain: (line) => complained.push(line) },
    );
    return { code, printed: printed.join('\n'), complained: complained.join('\n') };
  };
  /** What `npm run build` leaves, as far as a release is concerned. */
  const build = async (of = version) => {
    const files = { 'loader.js': `loader of ${of}`, 'news-feed.js': 'news' };
    await mkdir(join(cdn, of), { recursive: true });
    await mkdir(join(cdn, 'v1'), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(cdn, of, name), text);
    const hashes = Object.entries(files).map(([name, text]) => [name, { integrity: integrityOf(text) }]);
    await writeFile(join(cdn, of, 'manifest.json'), JSON.stringify({ files: Object.fromEntries(hashes) }));
    const { keys, published } = readChannel('v1', channels);
    await writeFile(join(cdn, 'v1/loader.js'), published ?? `roll(${JSON.stringify(keys)})`);
  };
  return { folder, channels, cdn, key, release, build };
}

test('a version is signed by a key that was made for it, and verified', async (context) => {
  const { key, cdn, channels, release, build } = await place(context);
  const made = await release('keys');
  await build();
  const signed = await release('sign');
  const verified = await release('verify');

  assert.deepEqual([made.code, signed.code, verified.code], [0, 0, 0], signed.complained + verified.complained);
  assert.equal((await stat(key)).mode & 0o777, 0o600);
  assert.doesNotMatch(await readFile(join(channels, 'v1/keys.json'), 'utf8'), /PRIVATE/);
  assert.match(verified.printed, new RegExp(`v1 is at ${version}: its signature holds, and so does each of 2 files`));
  const loader = await readFile(join(cdn, 'v1/loader.js'));
  assert.ok(verified.printed.includes(integrityOf(loader)));
  // Pages pin its bytes.
  assert.deepEqual(await readFile(join(channels, 'v1/loader.js')), loader);
});

test('a key is never written over, and none is added to a loader that pages have pinned', async (context) => {
  const { folder, key, release, build } = await place(context);
  await release('keys');
  const before = await readFile(key, 'utf8');
  const again = await release('keys');
  const spare = await release('keys', '--key', join(folder, 'spare.pem'));
  await build();
  await release('sign');
  const late = await release('keys', '--key', join(folder, 'late.pem'));
  const next = await release('keys', '--key', join(folder, 'late.pem'), '--channel', 'v2');

  assert.match(again.complained, /there is something at .*release-key\.pem already, and it stays/);
  assert.equal(await readFile(key, 'utf8'), before);
  assert.match(late.complained, /the loader of v1 is published.*--channel v2/);
  assert.deepEqual([again.code, spare.code, late.code, next.code], [1, 0, 1, 0]);
});

test('a private key must not get into the repository', async (context) => {
  const { release } = await place(context);
  const { code, complained } = await release('keys', '--key', join(root, 'release-key.pem'));

  assert.equal(code, 1);
  assert.match(complained, /lies in the repository/);
  await assert.rejects(stat(join(root, 'release-key.pem')));
});

test('the spare key signs as well as the first, and no other', async (context) => {
  const { folder, release, build } = await place(context);
  const [spare, other] = [join(folder, 'spare.pem'), join(folder, 'other.pem')];
  await release('keys');
  await release('keys', '--key', spare);
  await release('keys', '--key', other, '--channel', 'v2');
  await build();

  assert.equal((await release('sign', '--key', spare)).code, 0);
  assert.equal((await release('verify')).code, 0);
  const foreign = await release('sign', '--key', other);
  assert.equal(foreign.code, 1);
  assert.match(foreign.complained, /is the key \w{8}, and the loader of v1 takes \w{8} and \w{8}$/);
});

test('nothing is signed with a key that others can read, that is none, or that is not there', async (context) => {
  const { folder, key, release, build } = await place(context);
  await release('keys');
  await build();
  await chmod(key, 0o644);
  const readable = await release('sign');
  await chmod(key, 0o600);
  const wrong = join(folder, 'wrong.pem');
  await writeFile(wrong, 'no key', { mode: 0o600 });

  assert.match(readable.complained, /others can read .*chmod 600/);
  assert.match((await release('sign', '--key', wrong)).complained, /wrong\.pem is not a private key/);
  assert.match((await release('sign', '--key', join(folder, 'nowhere.pem'))).complained, /no private key at .*ENOENT/);
});

test('what is not built with the keys, or was changed since, is not signed', async (context) => {
  const { folder, cdn, release, build } = await place(context);
  await release('keys');
  const nothing = await release('sign');
  await build();
  await release('keys', '--key', join(folder, 'spare.pem'));
  const without = await release('sign');
  await build();
  await writeFile(join(cdn, version, 'news-feed.js'), 'other news');
  const changed = await release('sign');

  assert.match(nothing.complained, /built without the keys of v1. Say npm run build/);
  assert.match(without.complained, /built without the keys of v1. Say npm run build/);
  assert.match(changed.complained, /news-feed\.js is sha384-.*, and must be sha384-/);
  assert.deepEqual([nothing.code, without.code, changed.code], [1, 1, 1]);
});

test('verifying finds a changed file, a missing one, another list, another loader and a wrong signature', async (context) => {
  const { cdn, release, build } = await place(context);
  await release('keys');
  const broken = async (file: string, change: (text: string) => string | undefined) => {
    await build();
    await release('sign');
    const path = join(cdn, file);
    const changed = change(await readFile(path, 'utf8'));
    if (changed === undefined) await rm(path);
    else await writeFile(path, changed);
    const { code, complained } = await release('verify');
    assert.equal(code, 1, file);
    assert.doesNotMatch(complained, /\n\s+at /);
    return complained;
  };

  assert.match(await broken(`${version}/news-feed.js`, (text) => `${text}!`), /news-feed\.js is sha384/);
  assert.match(await broken(`${version}/news-feed.js`, () => undefined), /news-feed\.js is missing/);
  assert.match(await broken(`${version}/manifest.json`, (text) => `${text} `), /manifest\.json is not the one/);
  assert.match(await broken('v1/loader.js', (text) => `${text};`), /loader\.js is not the one that pages have pinned/);
  assert.match(await broken('v1/manifest.jws', (text) => text.replace(/\.(.)/, '._')), /nobody we know has signed it/);
  assert.match(await broken('v1/manifest.jws', () => undefined), /manifest\.jws is missing/);
});

test('an older version is not signed after a newer one', async (context) => {
  const { cdn, key, channels, release, build } = await place(context);
  await release('keys');
  await build();
  const { createPrivateKey } = await import('node:crypto');
  const { signRelease } = await import('../packages/widgets/cdn/signing.ts');
  const newer = { version: '1000.0.0', loader: '', files: '' };
  await writeFile(join(cdn, 'v1/manifest.jws'), signRelease(newer, createPrivateKey(await readFile(key))));

  const { code, complained } = await release('sign');

  assert.equal(code, 1);
  assert.match(complained, /1000\.0\.0 is signed, and .* is older/);
  assert.equal(readChannel('v1', channels).published, undefined);
});

test('a wrong call says in one line what is wrong with it', async (context) => {
  const { release } = await place(context);
  for (const [words, complaint] of [
    [[], 'a command is needed'],
    [['sgin'], 'there is no command sgin'],
    [['toString'], 'there is no command toString'],
    [['sign', 'now'], 'now is one word too many'],
    [['sign', '--force'], "Unknown option '--force'"],
    [['keys', '--channel', '../v1'], '--channel is a v and a number'],
    [['verify', 'backontrack'], 'backontrack is not the address of a server'],
  ] as const) {
    await release('keys');
    const { code, complained } = await release(...words);
    assert.equal(code, 2, complained);
    assert.ok(complained.startsWith(`release: ${complaint}`), complained);
    assert.doesNotMatch(complained, /\n/);
  }
  assert.equal((await release('--help')).code, 0);
});
