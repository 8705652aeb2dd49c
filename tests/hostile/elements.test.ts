import { assert } from '@open-wc/testing';

import { areReady, areUsable, around, element, eventually, isQuiet, names, open, search } from './page.ts';
import { unhurried } from './unhurried.ts';

describe(
  'a page that handles its widgets roughly',
  unhurried(() => {
    it('moves each while it loads', async () => {
      const page = await open();
      const place = page.document.querySelector('footer')!;
      for (const name of names) place.append(page.widget(name));
      await eventually(page, () => page.widget('news-feed').shadowRoot, 'no widget came');
      for (const name of names) place.prepend(page.widget(name));

      await areUsable(page);
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    it('clones each while it loads, and when it is shown', async () => {
      const page = await open();
      const place = page.document.querySelector('footer')!;
      for (const name of names) place.append(page.widget(name).cloneNode(true));
      await areReady(page);
      for (const name of names) place.append(page.widget(name).cloneNode(true));
      await areReady(page);

      const finders = page.document.querySelectorAll<HTMLElement>('backontrack-mentor-finder');
      assert.lengthOf(finders, 3);
      for (const finder of finders) await search(page, finder, 'djordje', 'Đorđe');
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    it('removes each while it loads, and puts it back', async () => {
      const page = await open();
      const widgets = names.map(page.widget);
      for (const widget of widgets) widget.remove();
      await page.window.fetch(page.window.location.href);
      page.document.querySelector('main')!.append(...widgets);

      await areUsable(page);
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    it('removes each for good while its data is on the way', async () => {
      const page = await open();
      await eventually(
        page,
        () => names.some((name) => page.document.querySelector(`backontrack-${name}`)?.shadowRoot),
        '',
      );
      page.document.querySelector('main')!.replaceChildren();
      page.document.querySelector('main')!.innerHTML = element('news-feed');

      await areUsable(page);
      assert.deepEqual(page.seen.lines, []);
      assert.deepEqual(page.seen.errors, []);
    });

    it('has twenty widgets', async () => {
      const twenty = Array.from({ length: 20 }, (_, at) => element(names[at % names.length]!)).join('');
      const page = await open({ body: around(twenty) });
      await areReady(page);

      assert.equal(page.seen.events.filter((event) => event.startsWith('ready ')).length, 20);
      await isQuiet(page);
      const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
      // WebKit lists the module of the page's own tag twice, the first time for its preload scanner.
      const files = asked.filter((name) => name.endsWith('.js') && !name.endsWith('/loader.js'));
      assert.deepEqual(
        files.filter((file, at) => files.indexOf(file) !== at),
        [],
        'a file is asked for once',
      );
    });
  }),
);
