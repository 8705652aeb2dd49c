import { aTimeout, assert, fixture, oneEvent, waitUntil } from '@open-wc/testing';

import type { WidgetErrorEvent } from '../events.ts';
import { consoleLines } from '../testing/console-lines.ts';
import { upgrade } from './upgrade.ts';

/** A tag of its own for each test, and how often it was loaded. */
function loaded(
  tag: string,
  load = (name: string) => customElements.define(name, class extends HTMLElement {}),
  near: (element: Element) => void = () => {},
): string[] {
  const asked: string[] = [];
  upgrade(
    [tag],
    async (name) => {
      asked.push(name);
      await aTimeout(0);
      load(name);
    },
    near,
  );
  return asked;
}

const settled = () => aTimeout(100);

describe('upgrading a page', () => {
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

  it('does not wait where the page says eager', async () => {
    const place = await fixture<HTMLElement>('<div><p></p><test-eager loading="eager"></test-eager></div>');
    place.querySelector('p')!.style.blockSize = '5000px';

    const asked = loaded('test-eager');

    await waitUntil(() => asked.length === 1);
  });

  it('leaves a tag alone that something else has defined', async () => {
    customElements.define('test-taken', class extends HTMLElement {});
    await fixture('<test-taken></test-taken>');

    const asked = loaded('test-taken');
    await settled();

    assert.deepEqual(asked, []);
  });

  it('says once what failed, tells every element, and tries again when the device is back online', async () => {
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
    assert.lengthOf(lines, 1);
    assert.match(lines[0]!, /^backontrack: <test-fails> .*x\.js did not load/);
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
    assert.lengthOf(lines, 1);

    fails = false;
    place.append(document.createElement('test-again'));

    await waitUntil(() => place.querySelectorAll('test-again:defined').length === 2);
  });
});
