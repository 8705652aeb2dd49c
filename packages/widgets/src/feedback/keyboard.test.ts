import { initiatives } from '@backontrack/contract/examples';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { Initiative } from '../initiative/initiative.ts';
import { landsOn, placeForKeyboard, press, tabTo, type } from '../testing/keyboard.ts';
import { soon } from '../testing/soon.ts';
import { configure } from '../transport.ts';

define('backontrack-initiative', Initiative);

describe('a word about a widget, from the keyboard', () => {
  it('is written and sent, and the keyboard stands on the thanks', async () => {
    const sent: { kind: string; text?: string }[] = [];
    configure({
      baseUrl: 'https://api.test',
      retry: 0,
      async fetch(input, init) {
        const request = new Request(input, init);
        if (request.method === 'GET') return Response.json(initiatives[0]);
        sent.push((await request.json()) as (typeof sent)[number]);
        return new Response(null, { status: 204 });
      },
    });
    const widget = await placeForKeyboard<Initiative>('backontrack-initiative', 'show="facts"');
    await soon(() => widget.renderRoot.querySelector('.tell'), 'there is no button');

    await tabTo('Something is missing or wrong here');
    await press('Enter');
    await landsOn('In your words, if you like');
    await type('The number is old');
    await tabTo('Something is wrong');
    await press('Enter');

    await landsOn(/^Thank you/);
    assert.deepEqual(
      sent.map(({ kind, text }) => [kind, text]),
      [['wrong', 'The number is old']],
    );
  });
});
