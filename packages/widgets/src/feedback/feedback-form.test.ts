import { createTransport } from '@backontrack/sdk';
import { assert, fixture, html } from '@open-wc/testing';

import { soon, wordsOf } from '../testing/soon.ts';
import { FeedbackForm } from './feedback-form.ts';

async function shownForm(answer: () => Response | Promise<Response> = () => new Response(null, { status: 204 })) {
  const sent: unknown[] = [];
  const transport = createTransport({
    baseUrl: 'https://api.test',
    retry: 0,
    async fetch(input, init) {
      sent.push(await new Request(input, init).json());
      return answer();
    },
  });
  const form = await fixture<FeedbackForm>(
    html`<backontrack-feedback-form
      widget="mentor-finder"
      entry="amila"
      .transport=${transport}
      .locale=${'en'}
    ></backontrack-feedback-form>`,
  );
  return { form, sent };
}

const one = (form: FeedbackForm, selector: string) => form.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;

describe('the feedback form', () => {
  it('sends a word about an entry without any name, and says thank you', async () => {
    const { form, sent } = await shownForm();
    assert.equal(form.shadowRoot?.activeElement, one(form, 'textarea'));
    const words = one(form, 'textarea') as HTMLTextAreaElement;
    words.value = ' The place has moved. ';
    words.dispatchEvent(new Event('input'));

    one(form, '[value=wrong]')?.click();
    await soon(() => one(form, '.notice'));

    assert.deepEqual(sent, [
      {
        widget: 'mentor-finder',
        kind: 'wrong',
        locale: 'en',
        entry: 'amila',
        text: 'The place has moved.',
        origin: location.origin,
      },
    ]);
    assert.include(wordsOf(one(form, '.notice')), 'Thank you');
    assert.equal(form.shadowRoot?.activeElement, one(form, '.notice'));
  });

  it('keeps the words when sending fails', async () => {
    const { form } = await shownForm(() => new Response('', { status: 503 }));
    const words = one(form, 'textarea') as HTMLTextAreaElement;
    words.value = 'Missing';
    words.dispatchEvent(new Event('input'));

    one(form, '[value=wrong]')?.click();
    await soon(() => one(form, '[role=alert]'));

    assert.equal((one(form, 'textarea') as HTMLTextAreaElement).value, 'Missing');
  });

  it('is sent by the tap that says what it is, without a word', async () => {
    const { form, sent } = await shownForm();

    one(form, '[value=missing]')?.click();
    await soon(() => one(form, '.notice'));

    assert.deepInclude(sent[0], { kind: 'missing' });
    assert.notProperty(sent[0], 'text');
  });

  it('is sent once, however often it is tapped', async () => {
    const { form, sent } = await shownForm();

    for (let tap = 0; tap < 3; tap++) one(form, '[value=helped]')?.click();
    await soon(() => one(form, '.notice'));

    assert.lengthOf(sent, 1);
  });

  it('says that it is on its way until there is an answer', async () => {
    let answer: (response: Response) => void = () => {};
    const { form } = await shownForm(() => new Promise((resolve) => (answer = resolve)));

    one(form, '[value=helped]')?.click();
    await soon(() => wordsOf(one(form, '[role=status]')) === 'Sending…', 'nobody hears it');
    assert.equal(wordsOf(one(form, '[value=helped]')), 'Sending…');
    assert.equal(wordsOf(one(form, '[value=wrong]')), 'Something is wrong');
    answer(new Response(null, { status: 503 }));

    await soon(() => one(form, '[role=alert]'));
    assert.equal(wordsOf(one(form, '[value=helped]')), 'It helped me');
  });

  it('takes 500 letters, says how many are left, and warns of writing what is private', async () => {
    const { form } = await shownForm();
    const words = one(form, 'textarea') as HTMLTextAreaElement;
    assert.equal(words.maxLength, 500);
    words.value = 'x'.repeat(480);
    words.dispatchEvent(new Event('input'));
    await form.updateComplete;

    const described = words
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => wordsOf(one(form, `#${id}`)));
    assert.include(described[0], 'Write no names, no numbers');
    assert.equal(described[1], '20 letters left');
  });

  it('is accessible', async () => {
    const { form } = await shownForm();
    assert.instanceOf(form, FeedbackForm);

    await assert.isAccessible(form);
  });
});
