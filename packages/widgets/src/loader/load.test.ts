import { assert } from '@open-wc/testing';

import { type Files, loading } from './load.ts';
import { createPolicy } from './policy.ts';

const base = `blob:${location.origin}/`;
const load = loading(base, () => createPolicy(base));

const ran: string[] = [];
Object.assign(window, { ran });

const moduleOf = (code: string) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

async function integrityOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(code));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** Two files of a widget, the second of which needs the first. */
async function widget(name: string): Promise<[Files[number], Files[number]]> {
  const nameOf = (url: string) => url.slice(base.length);
  const shared = `ran.push('${name} shared'); export const word = '${name}';`;
  const sharedUrl = moduleOf(shared);
  const own = `import { word } from '${sharedUrl}'; ran.push(word);`;
  return [
    [nameOf(sharedUrl), await integrityOf(shared)],
    [nameOf(moduleOf(own)), await integrityOf(own)],
  ];
}

const failure = (run: Promise<void>) =>
  run.then(
    () => assert.fail('it was loaded'),
    (error: Error) => error.message,
  );

describe('loading a widget', () => {
  it('runs its files, dependencies first', async () => {
    await load(await widget('good'));

    assert.deepEqual(ran.splice(0), ['good shared', 'good']);
  });

  it('stops at a file that is missing, and says which', async () => {
    const [shared, own] = await widget('missing');
    const message = await failure(load([shared, ['missing', own[1]], own]));

    assert.include(message, 'missing did not load');
    assert.deepEqual(ran.splice(0), ['missing shared']);
  });

  it('runs nothing when a dependency is not the file it should be', async () => {
    const [shared, own] = await widget('tampered');
    const message = await failure(load([[shared[0], own[1]], own]));

    assert.include(message, `${shared[0]} was refused`);
    assert.deepEqual(ran, []);
  });

  it('does not run the widget itself when it is not the file it should be, nor later', async () => {
    const [shared, own] = await widget('swapped');
    await failure(load([shared, [own[0], shared[1]]]));
    await failure(load([shared, [own[0], shared[1]]]));

    assert.deepEqual(ran.splice(0), ['swapped shared']);
  });
});
