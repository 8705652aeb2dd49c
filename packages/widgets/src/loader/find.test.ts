import { aTimeout, assert, fixture, oneEvent, waitUntil } from '@open-wc/testing';

import type { WidgetErrorEvent } from '../events.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { finding } from './find.ts';
import { requesting } from './request.ts';

/** A tag of its own for each test, and how often it was loaded. */
function loaded(
  tag: string,
  load = (name: string) => customElements.define(name, class extends HTMLElement {}),
  near: (element: Element) => void = () => {},
): string[] {
  const asked: string[] = [];
  const request = requesting(async (name) => {
    asked.push(name);
    await aTimeout(0);
    load(name);
  }, near);
  finding(tag, request, 'example.org')(document);
  return asked;
}

const settled = () => aTimeout(100);

describe('the elements of a page', () => {
  it('loads what defines a tag once, however many there are, now or later', async () => {
    const place = await fixture('<div><test-many></test-many><test-many></test-many></div>');
    const asked = loaded('test-many');
    await waitUntil(() => place.querySelector(':defined'));

    place.insertAdjacentHTML('beforeend', '<p><test-many></test-many></p>');
    await settled();

    assert.deepEqual(asked, ['test-many']);
    assert.lengthOf(place.querySelectorAll('test-many:defined'), 3);
  });

  it('tells of each element that is near while what defines it is on its way, and of none later', async () => {
    const place = await fixture('<div><test-near id="a"></test-near><test-near id="b"></test-near></div>');
    const near: string[] = [];
    loaded('test-near', undefined, ({ id }) => near.push(id));
    await waitUntil(() => place.querySelector(':defined'));
    place.append(document.createElement('test-near'));
    await settled();

    assert.deepEqual(near, ['a', 'b']);
  });

  it('finds a tag that comes later, also deep in what is put in', async () => {
    const asked = loaded('test-later');
    await settled();
    assert.deepEqual(asked, []);

    const place = await fixture('<div><p><test-later></test-later></p></div>');

    await waitUntil(() => place.querySelector('test-later:defined'));
  });

  it('waits until the element is near the viewport', async () => {
    const place = await fixture<HTMLElement>('<div><p></p><test-far></test-far></div>');
    const spacer = place.querySelector('p')!;
    spacer.style.blockSize = '5000px';
    const asked = loaded('test-far');
    await settled();
    assert.deepEqual(asked, []);

    spacer.style.blockSize = '0';

    await waitUntil(() => asked.length === 1);
  });

  it('asks for what is near before the page is painted', async () => {
    await fixture('<div><test-prompt></test-prompt></div>');

    const asked = loaded('test-prompt');

    assert.deepEqual(asked, ['test-prompt']);
  });

  it('waits for what is far above the viewport, until the reader goes back', async () => {
    const place = await fixture<HTMLElement>('<div><test-above></test-above><p></p></div>');
    place.querySelector('p')!.style.blockSize = '9000px';
    scrollTo(0, 9000);
    const asked = loaded('test-above');
    await settled();
    assert.deepEqual(asked, []);

    scrollTo(0, 0);

    await waitUntil(() => asked.length === 1);
  });

  it('waits for what is not shown, until it is', async () => {
    // With a link, as the docs ask for: WebKit updates no rendering, and so no observer, for what paints nothing.
    const place = await fixture<HTMLElement>('<div hidden><test-hidden><a href="/">All</a></test-hidden></div>');
    const asked = loaded('test-hidden');
    await settled();
    assert.deepEqual(asked, []);

    place.hidden = false;

    await waitUntil(() => asked.length === 1);
  });

  it('does not wait where the page says eager', async () => {
    const place = await fixture<HTMLElement>('<div><p></p><test-eager loading="eager"></test-eager></div>');
    place.querySelector('p')!.style.blockSize = '5000px';

    const asked = loaded('test-eager');

    await waitUntil(() => asked.length === 1);
  });

  it('waits for the reader where the page says click, and offers a button that names the host', async () => {
    const place = await fixture<HTMLElement>('<div><test-click loading="click"><a href="/">All</a></test-click></div>');
    const asked = loaded('test-click');
    const element = place.querySelector<HTMLElement>('test-click')!;
    // Moved while it waits.
    place.append(element);
    await settled();
    assert.deepEqual(asked, []);
    assert.lengthOf(element.querySelectorAll('button'), 1);
    const button = element.querySelector('button')!;
    assert.include(button.textContent, 'example.org');

    button.focus();
    button.click();

    await waitUntil(() => place.querySelector('test-click:defined'));
    assert.isTrue(document.activeElement === element);
    assert.lengthOf(element.querySelectorAll('button'), 0);
    assert.equal(element.textContent, 'All');
  });

  it('uses the hidden button of the page, with its words, and loads only what was agreed to', async () => {
    const place = await fixture<HTMLElement>(
      '<div><test-own loading="click"><button hidden>Betöltés</button></test-own><test-own loading="click"></test-own></div>',
    );
    const asked = loaded('test-own');
    const [first, second] = place.children as unknown as HTMLElement[];
    assert.equal(first!.querySelector('button')!.textContent, 'Betöltés');
    assert.isFalse(first!.querySelector('button')!.hidden);

    first!.querySelector('button')!.click();
    await waitUntil(() => asked.length === 1);

    assert.equal(first!.getAttribute('loading'), 'eager');
    assert.equal(second!.getAttribute('loading'), 'click');
    assert.lengthOf(second!.querySelectorAll('button'), 1);
  });

  it('sends no form of the page that the element stands in', async () => {
    const form = await fixture<HTMLFormElement>('<form><test-form loading="click"></test-form></form>');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      sent++;
      event.preventDefault();
    });
    const asked = loaded('test-form');

    form.querySelector('button')!.click();
    await waitUntil(() => asked.length === 1);

    assert.equal(sent, 0);
  });

  it('loads what the page agrees to in place of the reader, and puts in anew', async () => {
    const place = await fixture('<div><test-agreed loading="click"></test-agreed></div>');
    const asked = loaded('test-agreed');
    const element = place.querySelector('test-agreed')!;
    assert.lengthOf(element.querySelectorAll('button'), 1);

    // As docs/loader.md has it.
    element.setAttribute('loading', 'eager');
    element.replaceWith(element);

    await waitUntil(() => place.querySelector('test-agreed:defined'));
    assert.deepEqual(asked, ['test-agreed']);
  });

  it('finds elements in a shadow root that asks for it, now and later', async () => {
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<test-shadow></test-shadow>';
    const asked: Element[] = [];
    finding('test-shadow', (element) => asked.push(element), 'example.org')(root);
    await waitUntil(() => asked.length === 1);

    root.append(document.createElement('test-shadow'));

    await waitUntil(() => asked.length === 2);
    assert.deepEqual(asked, [...root.children]);
  });

  it('leaves a tag alone that something else has defined', async () => {
    customElements.define('test-taken', class extends HTMLElement {});
    await fixture('<test-taken></test-taken>');

    const asked = loaded('test-taken');
    await settled();

    assert.deepEqual(asked, []);
  });

  it('tells every element that its files failed, and tries again when the device is back online', async () => {
    let fails = true;
    const place = await fixture('<div><test-fails><a href="/">A link</a></test-fails><test-fails></test-fails></div>');
    const told: EventTarget[] = [];
    place.addEventListener('backontrack-error', ({ target }) => told.push(target!));
    const failed = oneEvent<WidgetErrorEvent>(place, 'backontrack-error');

    let asked: string[] = [];
    const lines = await consoleLines(async () => {
      asked = loaded('test-fails', (name) => {
        if (fails) throw new Error('https://example.org/x.js did not load');
        customElements.define(name, class extends HTMLElement {});
      });
      await failed;
      await settled();
    });

    assert.deepEqual(told, [...place.children]);
    assert.equal((await failed).code, 'network');
    assert.equal((await failed).retryable, true);
    assert.deepEqual(lines, []);
    assert.deepEqual(asked, ['test-fails']);

    fails = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => place.querySelector('test-fails:defined'));
    assert.equal(place.querySelector('a')?.textContent, 'A link');
  });

  it('tries again when another element of that name comes', async () => {
    let fails = true;
    const place = await fixture('<div><test-again></test-again></div>');
    const lines = await consoleLines(async () => {
      loaded('test-again', (name) => {
        if (fails) throw new Error('not yet');
        customElements.define(name, class extends HTMLElement {});
      });
      await oneEvent(place, 'backontrack-error');
    });
    assert.deepEqual(lines, []);

    fails = false;
    place.append(document.createElement('test-again'));

    await waitUntil(() => place.querySelectorAll('test-again:defined').length === 2);
  });

  it('tells that files failed, beside a library that puts its own Event in the place of the native one', async () => {
    const place = await fixture('<div><test-beside></test-beside></div>');
    const failed = oneEvent<WidgetErrorEvent>(place, 'backontrack-error');
    const native = globalThis.Event;
    // As MooTools 1.2 does.
    globalThis.Event = function (this: object, event: Event) {
      Object.assign(this, { event, type: event.type });
    } as unknown as typeof Event;

    try {
      loaded('test-beside', () => {
        throw new Error('not yet');
      });
      const { code, bubbles, composed } = await failed;

      assert.deepEqual([code, bubbles, composed], ['network', true, true]);
    } finally {
      globalThis.Event = native;
    }
  });
});
