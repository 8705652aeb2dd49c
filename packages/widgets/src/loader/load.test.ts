import { assert } from '@open-wc/testing';

import { consoleLines } from '../testing/console-lines.ts';
import { type Files, loading } from './load.ts';
import { createPolicy } from './policy.ts';

const loadFiles = loading(
  () => ({ ...createPolicy(''), createScriptURL: String }),
  '',
  () => false,
);
const load = (files: Files) => loadFiles(files, location.href);

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

/** Why files did not run, which the console has to say once. */
const failure = async (run: () => Promise<void>): Promise<string> => {
  let message = '';
  const lines = await consoleLines(() =>
    run().then(
      () => assert.fail('it was loaded'),
      (error: Error) => (message = error.message),
    ),
  );
  assert.deepEqual(lines, [message]);
  return message;
};

describe('loading a widget', () => {
  it('runs its files, dependencies first', async () => {
    await load(await widget('good'));

    assert.deepEqual(ran.splice(0), ['good shared', 'good']);
  });

  it('stops at a file that is missing, and says which', async () => {
    const [shared, own] = await widget('missing');
    const message = await failure(() => load([shared, ['missing', own[1]], own]));

    assert.include(message, 'missing failed');
    assert.deepEqual(ran.splice(0), ['missing shared']);
  });

  it('runs nothing when a dependency is not the file it should be', async () => {
    const [shared, own] = await widget('tampered');
    const message = await failure(() => load([[shared[0], own[1]], own]));

    assert.include(message, `${shared[0]} was refused`);
    assert.deepEqual(ran, []);
  });

  it('does not run the widget itself when it is not the file it should be, nor later', async () => {
    const [shared, own] = await widget('swapped');
    await failure(() => load([shared, [own[0], shared[1]]]));
    await load([shared, [own[0], shared[1]]]).catch(() => {});

    assert.deepEqual(ran.splice(0), ['swapped shared']);
  });

  it('runs nothing more once another loader has taken over', async () => {
    let isOver = false;
    const policy = { ...createPolicy(''), createScriptURL: String };
    const first = loading(
      () => policy,
      '',
      () => isOver,
    );
    const [shared, own] = await widget('over');
    await first([shared], location.href);
    isOver = true;
    void first([shared, own], location.href);
    await load(await widget('next'));

    assert.deepEqual(ran.splice(0), ['over shared', 'next shared', 'next']);
  });
});
