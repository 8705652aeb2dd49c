import { assert } from '@open-wc/testing';

import {
  addressOf,
  areReady,
  areUsable,
  around,
  element,
  eventually,
  everyWidget,
  names,
  open,
  search,
} from './page.ts';
import { unhurried } from './unhurried.ts';

describe(
  'a page that is left and come back to',
  unhurried(() => {
    it('shows its widgets on each page of a router, and on the way back and forward', async () => {
      const page = await open({ body: around('<div id="outlet"></div>') });
      const outlet = page.document.querySelector('#outlet')!;
      const { history, location } = page.window;
      const start = location.pathname;
      const pages: Record<string, string> = { home: element('news-feed'), find: element('mentor-finder') };
      const route = () => (outlet.innerHTML = pages[String(history.state)] ?? '');
      page.window.addEventListener('popstate', route);
      const go = (name: string) => {
        history.pushState(name, '', `${start}${name}`);
        route();
      };

      go('home');
      await areUsable(page);
      go('find');
      await areUsable(page);
      const popped = () => new Promise((resolve) => page.window.addEventListener('popstate', resolve, { once: true }));
      let gone = popped();
      history.back();
      await gone;
      await areUsable(page);
      assert.equal(history.state, 'home');
      gone = popped();
      history.forward();
      await gone;
      await areUsable(page);

      assert.equal(location.pathname, `${start}find`);
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    it('keeps what is asked in the address through back and forward', async () => {
      const page = await open({ body: around(element('mentor-finder', 'loading="eager" sync-url')) });
      await areReady(page);
      const { length } = page.window.history;
      await search(page, page.widget('mentor-finder'), 'djordje', 'Đorđe');
      await eventually(page, () => page.window.location.hash.includes('djordje'), 'the address keeps nothing');

      assert.equal(page.window.history.length, length, 'the way back is not longer');
    });

    it('has widgets that work when it is shown again from the memory of the browser', async () => {
      const page = await open({ body: around(everyWidget) });
      await areReady(page);
      for (const type of ['pagehide', 'pageshow']) {
        page.window.dispatchEvent(new page.window.PageTransitionEvent(type, { persisted: true }));
      }

      await areUsable(page);
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    // Only a page of its own window is kept whole when it is left.
    it('has widgets that work after the reader has gone away and come back', async () => {
      const { address } = await addressOf({ body: around(everyWidget) });
      const away = await addressOf({ body: around('') });
      const popup = window.open(address) as (Window & typeof globalThis) | null;
      assert.isNotNull(popup, 'the browser opens no second window');
      if (!popup) return;
      try {
        const ready = () =>
          [...popup.document.querySelectorAll('[loading]')].filter(({ shadowRoot }) =>
            shadowRoot?.querySelector('h2, h3, form, article'),
          );
        const isReady = () => ready().length === names.length;
        const at = (path: string) => popup.location.pathname === path && popup.document.readyState === 'complete';
        const until = (holds: () => boolean, what: string) =>
          eventually(
            { seen: (popup as unknown as { seen: never }).seen } as never,
            () => {
              try {
                return holds();
              } catch {
                // On its way to another page.
                return false;
              }
            },
            what,
          );
        await until(() => at(address) && isReady(), 'the widgets did not come');
        popup.location.href = away.address;
        await until(() => at(away.address), 'the other page did not come');
        popup.history.back();
        await until(() => at(address) && isReady(), 'the widgets did not come back');

        const finder = popup.document.querySelector('backontrack-mentor-finder')!;
        const field = finder.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
        field.value = 'djordje';
        field.dispatchEvent(new popup.Event('input', { bubbles: true, composed: true }));
        await until(() => finder.shadowRoot!.querySelectorAll('article').length === 1, 'the search finds nothing');
      } finally {
        popup.close();
      }
    });
  }),
);
