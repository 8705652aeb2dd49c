import { assert } from '@open-wc/testing';

import {
  areReady,
  areUsable,
  around,
  element,
  eventually,
  isSeen,
  isUnharmed,
  loader,
  names,
  open,
  search,
} from './page.ts';
import { unhurried } from './unhurried.ts';

const script = (code: string) => `<script>${code}</script>`;

/** Puts the loader in as a tag manager does. */
const later = (when: string) =>
  script(`const put = () => {
    const tag = document.createElement('script');
    tag.type = 'module';
    tag.src = 'HOST/0.1.0/loader.js';
    tag.crossOrigin = 'anonymous';
    document.head.appendChild(tag);
  };
  ${when};`);

describe(
  'a page whose optimiser has been at the loader',
  unhurried(() => {
    for (const [what, wish] of Object.entries({
      'is deferred': { loader: loader.replace(' src', ' defer src') },
      'is async': { loader: loader.replace(' src', ' async src') },
      'stands last': { loader: '', body: `${around(names.map((name) => element(name)).join(''))}${loader}` },
      'comes after everything has loaded': { loader: later("addEventListener('load', () => setTimeout(put, 50))") },
      'waits until the reader moves': { loader: later("addEventListener('load', () => requestAnimationFrame(put))") },
      'comes twice': { loader: `${loader}${loader.replace('loader.js', 'loader.js?ver=6.8')}` },
      'comes from a page with another base address': {
        head: '<base href="https://elsewhere.invalid/deep/" target="_top">',
      },
    })) {
      it(`shows every widget when it ${what}, and is as it was`, async () => {
        await isUnharmed(await open(wish));
      });
    }

    it('keeps what is asked in the address under another base address', async () => {
      const page = await open({
        head: '<base href="https://elsewhere.invalid/deep/">',
        body: around(element('mentor-finder', 'loading="eager" sync-url')),
      });
      await areReady(page);
      await search(page, page.widget('mentor-finder'), 'djordje', 'Đorđe');
      await eventually(page, () => page.window.location.hash.includes('djordje'), 'the address keeps nothing');

      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    it('keeps the fallback when the loader is put into another file, and says so once for each widget', async () => {
      const page = await open({ loader: '<script type="module" src="combined.js"></script>' });
      await eventually(page, () => page.seen.events.length === names.length, 'the page was not told');

      assert.deepEqual(page.seen.errors, []);
      // The files it asks for are not those of our host.
      const changes = await page.changes();
      assert.deepEqual(
        changes.filter((change) => !change.startsWith('markup:')),
        [],
      );
      for (const line of page.seen.lines) assert.match(line, /^backontrack: .*failed/);
      for (const name of names) assert.isTrue(isSeen(page.widget(name).querySelector('a')), name);
    });

    it('gets the snippet by innerHTML: the browser runs no script of it, and the fallback stays', async () => {
      const page = await open({ loader: '', body: around('<div id="place"></div>') });
      page.document.querySelector('#place')!.innerHTML = `${loader}${element('news-feed')}`;

      assert.isTrue(isSeen(page.widget('news-feed').querySelector('a')));
      assert.deepEqual(page.seen.lines, []);
    });

    it('gets its widgets by innerHTML when the loader is there', async () => {
      const page = await open({ body: around('<div id="place"></div>') });
      page.document.querySelector('#place')!.innerHTML = names.map((name) => element(name)).join('');

      await areUsable(page);
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });
  }),
);
