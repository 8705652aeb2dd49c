import { aTimeout, assert, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';

import { define } from './define.ts';
import { Remote } from './remote.ts';

interface Request {
  word: string;
  signal: AbortSignal;
  answer: (value: string) => void;
  fail: (error: Error) => void;
}

/** An element whose requests the test answers. */
class EchoTest extends LitElement {
  static override properties = { word: {} };

  declare word: string;
  readonly requests: Request[] = [];
  readonly heard: string[] = [];

  readonly remote = new Remote(this, {
    args: () => [this.word] as const,
    task: ([word], { signal }) =>
      new Promise<string>((answer, fail) => {
        signal!.addEventListener('abort', () => fail(new Error('given up')));
        this.requests.push({ word, signal: signal!, answer, fail });
      }),
    loaded: (value, retried) =>
      this.heard.push(`${value}${retried ? ', retried' : ''}: ${this.renderRoot.textContent}`),
    failed: (error) => this.heard.push(`${String(error)}: ${this.renderRoot.textContent}`),
  });

  get last(): Request {
    return this.requests.at(-1) ?? assert.fail('nothing was asked');
  }

  protected override render() {
    const { value, error, pending } = this.remote;
    return html`${value ?? '-'}${error ? ' failed' : ''}${pending ? ' pending' : ''}`;
  }
}
define('echo-test', EchoTest);

const echo = () => fixture<EchoTest>('<echo-test word="one"></echo-test>');
const shows = (element: EchoTest, text: string) => waitUntil(() => element.renderRoot.textContent === text);

describe('remote data', () => {
  it('is asked for at once, drawn, and then announced', async () => {
    const element = await echo();
    await shows(element, '- pending');

    element.last.answer('ONE');
    await shows(element, 'ONE');

    assert.deepEqual(element.heard, ['ONE: ONE']);
  });

  it('keeps the last answer while the next is on its way, and gives up the request before', async () => {
    const element = await echo();
    element.last.answer('ONE');
    await shows(element, 'ONE');

    element.word = 'two';
    await shows(element, 'ONE pending');
    element.word = 'three';
    await waitUntil(() => element.requests.length === 3);
    assert.equal(element.requests[1]?.signal.aborted, true);

    element.last.answer('THREE');
    await shows(element, 'THREE');
    assert.deepEqual(element.heard, ['ONE: ONE', 'THREE: THREE']);
  });

  it('keeps the last answer when the next fails, and its failure while it is asked again', async () => {
    const element = await echo();
    element.last.answer('ONE');
    await shows(element, 'ONE');
    element.word = 'two';
    await element.updateComplete;

    element.last.fail(new Error('no'));
    await shows(element, 'ONE failed');
    element.remote.retry();
    await shows(element, 'ONE failed pending');
    element.last.answer('TWO');
    await shows(element, 'TWO');

    assert.deepEqual(element.heard, ['ONE: ONE', 'Error: no: ONE failed', 'TWO, retried: TWO']);
  });

  it('is asked for again when the device is back online, after a failure', async () => {
    const element = await echo();
    dispatchEvent(new Event('online'));
    await element.updateComplete;
    assert.lengthOf(element.requests, 1);
    element.last.fail(new Error('no'));
    await shows(element, '- failed');

    dispatchEvent(new Event('online'));
    await shows(element, '- failed pending');
    element.last.answer('ONE');
    await shows(element, 'ONE');
    assert.deepEqual(element.heard, ['Error: no: - failed', 'ONE: ONE']);

    element.remove();
    dispatchEvent(new Event('online'));
    assert.lengthOf(element.requests, 2);
  });

  it('forgets a failure when something else is asked for', async () => {
    const element = await echo();
    element.last.fail(new Error('no'));
    await shows(element, '- failed');

    element.word = 'two';

    await shows(element, '- pending');
  });

  it('ends with its element, silently, and starts again with it', async () => {
    const element = await echo();
    const { last, parentNode } = element;

    element.remove();
    await aTimeout(0);
    assert.equal(last.signal.aborted, true);
    assert.deepEqual(element.heard, []);

    parentNode?.append(element);
    await waitUntil(() => element.requests.length === 2);
    element.last.answer('ONE');
    await shows(element, 'ONE');
    assert.deepEqual(element.heard, ['ONE: ONE']);
  });

  it('asks for nothing while its element is off the page', async () => {
    const element = await echo();
    element.last.answer('ONE');
    await shows(element, 'ONE');
    const { parentNode } = element;
    element.remove();

    element.word = 'two';
    await element.updateComplete;
    assert.lengthOf(element.requests, 1);

    parentNode?.append(element);
    await waitUntil(() => element.requests.length === 2);
    assert.equal(element.last.word, 'two');
  });
});
