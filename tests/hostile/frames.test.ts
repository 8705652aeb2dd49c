import { assert } from '@open-wc/testing';

import { addressOf, around, everyWidget, names, type Seen } from './page.ts';
import { unhurried } from './unhurried.ts';

/** Opens a page in a frame that the test cannot look into, and gives what it has noted once enough has happened. */
async function sandboxed(sandbox: string, isEnough: (seen: Seen) => boolean): Promise<Seen> {
  const { address } = await addressOf({ body: around(everyWidget) });
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.src = address;
  Object.assign(frame.style, { inlineSize: '1200px', blockSize: '2000px' });
  document.body.append(frame);
  let last: unknown;
  for (let turns = 0; turns < 300; turns++) {
    const answer = new Promise<unknown>((resolve) => {
      const timer = setTimeout(resolve, 100, undefined);
      addEventListener(
        'message',
        ({ data, source }) => {
          if (source !== frame.contentWindow) return;
          clearTimeout(timer);
          setTimeout(resolve, 50, data);
        },
        { once: true },
      );
    });
    frame.contentWindow?.postMessage('what?', '*');
    last = (await answer) ?? last;
    if (last && isEnough(last as Seen)) return last as Seen;
  }
  return assert.fail(`not enough happened: ${JSON.stringify(last)}`);
}

describe(
  'a page in a sandbox',
  unhurried(() => {
    it('shows every widget without an origin of its own, and without storage', async () => {
      const seen = await sandboxed('allow-scripts allow-forms', ({ events }) => events.length >= names.length);

      assert.deepEqual(seen.events.toSorted(), names.map((name) => `ready backontrack-${name}`).toSorted());
      assert.deepEqual(seen.lines, []);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.violations, []);
    });
  }),
);
