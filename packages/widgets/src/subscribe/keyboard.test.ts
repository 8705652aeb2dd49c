import type { SubscriptionDraft } from '@backontrack/contract';
import { consentTexts } from '@backontrack/contract/examples';
import { assert } from '@open-wc/testing';

import { define } from '../define.ts';
import { landsOn, placeForKeyboard, press, tabTo, type } from '../testing/keyboard.ts';
import { soon } from '../testing/soon.ts';
import { configure } from '../transport.ts';
import { Subscribe } from './subscribe.ts';

define('backontrack-subscribe', Subscribe);

async function shownForm(): Promise<SubscriptionDraft[]> {
  const sent: SubscriptionDraft[] = [];
  configure({
    baseUrl: 'https://api.test',
    retry: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      if (request.method === 'GET') return Response.json(consentTexts[0]);
      sent.push((await request.json()) as SubscriptionDraft);
      return Response.json({ state: 'pending', confirmWithinDays: 7 }, { status: 202 });
    },
  });
  const form = await placeForKeyboard<Subscribe>('backontrack-subscribe', 'topics="news mentoring"');
  await soon(() => form.renderRoot.querySelector('form'), 'no form was shown');
  return sent;
}

describe('<backontrack-subscribe> from the keyboard', () => {
  it('tells what is missing, leads there, sends, and takes the reader back to the address', async () => {
    const sent = await shownForm();

    await tabTo('Subscribe');
    await press('Enter');
    await landsOn(/^There is a problem/);
    await tabTo(/^Write your e-mail address/);
    await press('Enter');
    await landsOn('Your e-mail address');
    await type('amra@example.org');
    await tabTo('Mentoring');
    await press(' ');
    await tabTo('In which language?');
    await tabTo('What happens with your address');
    await press('Enter');
    await tabTo(/^I agree/);
    await press(' ');
    await tabTo('Subscribe');
    await press('Enter');
    await landsOn('1 of 2: check your e-mail');
    await tabTo('Change the address, or send it again');
    await press('Enter');

    await landsOn('Your e-mail address');
    assert.deepEqual(
      sent.map(({ email, topics }) => [email, topics]),
      [['amra@example.org', ['mentoring']]],
    );
    await tabTo('After');
  });
});
