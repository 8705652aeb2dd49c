import { assert } from '@open-wc/testing';

import { type Files, load } from './load.ts';

const ran: string[] = [];
Object.assign(window, { ran });

const moduleOf = (code: string) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

async function integrityOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(code));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Two files of a widget, the second of which needs the first. */
async function widget(name: string): Promise<[Files[number], Files[number]]> {
  const shared = `ran.push('${name} shared'); export const word = '${name}';`;
  const sharedUrl = moduleOf(shared);
  const own = `import { word } from '${sharedUrl}'; ran.push(word);`;
  return [
    [sharedUrl, await integrityOf(shared)],
    [moduleOf(own), await integrityOf(own)],
  ];
}

const failure = (loading: Promise<void>) =>
  loading.then(
    () => assert.fail('it was loaded'),
    (error: Error) => error.message,
  );

describe('loading a widget', () => {
  it('runs its files, dependencies first, and leaves nothing behind', async () => {
    await load(await widget('good'), location.href);

    assert.deepEqual(ran.splice(0), ['good shared', 'good']);
    assert.lengthOf(document.querySelectorAll('link[rel=modulepreload]'), 0);
  });

  it('runs nothing when a file is missing, and says which', async () => {
    const [shared, own] = await widget('missing');
    const message = await failure(load([shared, own, ['/missing.js', own[1]]], location.href));

    assert.include(message, '/missing.js');
    assert.deepEqual(ran, []);
  });

  it('runs nothing when a dependency is not the file it should be', async () => {
    const [shared, own] = await widget('tampered');
    const message = await failure(load([[shared[0], own[1]], own], location.href));

    assert.include(message, shared[0]);
    assert.deepEqual(ran, []);
  });

  it('runs nothing when the widget itself is not the file it should be', async () => {
    const [shared, own] = await widget('swapped');
    await failure(load([shared, [own[0], shared[1]]], location.href));

    assert.deepEqual(ran, []);
  });
});
