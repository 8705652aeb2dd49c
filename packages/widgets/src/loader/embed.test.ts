import { assert } from '@open-wc/testing';

import { feed, isRefused, isShown, opened } from '../testing/embed-page.ts';
import { soon } from '../testing/soon.ts';
import type { LoadError } from './load.ts';
import type { Registry } from './registry.ts';

const finder =
  '<backontrack-mentor-finder loading="eager" country="hungary"><a href="/">All</a></backontrack-mentor-finder>';

const strict = "default-src 'none'; script-src HOST; connect-src HOST; style-src 'self'";
const trusted = `${strict}; require-trusted-types-for 'script'`;
const allowed = `${trusted}; trusted-types backontrack`;

describe('a page with the built loader', function (this: { timeout(most: number): void }) {
  // The first page waits for the build.
  this.timeout(60_000);

  for (const [name, wish] of Object.entries({
    'as it is': {},
    'with no-store': { caching: 'no-store' },
    'under a host list': { policy: strict },
    'under Trusted Types': { policy: allowed },
    'where policies are named, but trusted values not asked for': { policy: `${strict}; trusted-types other` },
    'with the script twice': { loaders: ['', '?ver=6.8'] },
  })) {
    it(`shows its widget ${name}, and asks for each file once`, async () => {
      const { seen, widget, requests } = await opened(wish);
      await soon(() => isShown(widget), `nothing is shown: ${seen.lines.join()} ${seen.errors.join()}`);

      assert.deepEqual(seen.lines, []);
      assert.deepEqual(seen.errors, []);
      const { 'loader.js': _, ...others } = await requests();
      assert.deepEqual([...new Set(Object.values(others))], [1]);
    });
  }

  for (const [name, attributes] of [
    ['curriculum', ''],
    ['eligibility-check', 'rule-set="back-on-track"'],
    ['initiative', ''],
    ['mentor-finder', 'country="hu" limit="3"'],
    ['news-feed', 'country="HU" initiative="back-on-track"'],
    ['programme-directory', 'lang="sr-Latn" sync-url'],
    ['subscribe', 'topics="news"'],
  ]) {
    it(`makes the first request of the ${name} while its files are on their way, and only once`, async () => {
      const body = `<backontrack-${name} loading="eager" ${attributes}><a href="/">All</a></backontrack-${name}>`;
      const { seen, requests } = await opened({ body, keptBack: true, policy: strict });
      await soon(() => seen.events.length > 0, 'the files or the data did not come');

      assert.deepEqual(seen.events, [['backontrack-ready', '']]);
      assert.deepEqual([seen.lines, seen.errors], [[], []]);
      const addresses = Object.entries(await requests()).filter(([address]) => address.startsWith('v1/'));
      assert.isNotEmpty(addresses);
      for (const [address, times] of addresses) assert.equal(times, 1, address);
    });
  }

  for (const firstFile of ['before the loader', 'behind the loader']) {
    it(`works the same where the page itself names the first file ${firstFile}`, async () => {
      const body = `${feed}<p><a href="HERE/embed/subscribe">Updates</a></p>`;
      const { seen, page, requests } = await opened({ body, firstFile, keptBack: true, policy: allowed });
      await soon(() => seen.events.length > 1, `the widgets do not come: ${seen.lines.join()}`);

      assert.deepEqual(seen.events, [
        ['backontrack-ready', ''],
        ['backontrack-ready', ''],
      ]);
      assert.isNotNull(page.document.querySelector('p > backontrack-subscribe > a'));
      assert.deepEqual([seen.lines, seen.errors], [[], []]);
      const { 'loader.js': _, ...others } = await requests();
      assert.deepEqual([...new Set(Object.values(others))], [1]);
    });
  }

  it('asks for no data before the widget does where the reader saves data', async () => {
    const watched = `<script>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      const { define } = customElements;
      customElements.define = function (...given) {
        performance.mark('defined');
        define.apply(this, given);
      };
    </script>`;
    const { seen, page } = await opened({ body: feed + watched });
    await soon(() => seen.events.length > 0, 'the widget does not come');

    assert.deepEqual(seen.events, [['backontrack-ready', '']]);
    const [defined] = page.performance.getEntriesByName('defined');
    const asked = page.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/'));
    assert.lengthOf(asked, 1);
    assert.isAtLeast(asked[0]!.startTime, defined!.startTime);
  });

  it('leaves what stands in a widget while its first answer is on its way, yet not for long', async () => {
    const late = `<script>
      const ask = window.fetch.bind(window);
      const held = new Promise((answer) => Object.assign(window, { answer }));
      window.fetch = async (...given) => {
        if (String(given[0]).includes('/v1/')) await held;
        return ask(...given);
      };
      const states = (window.states = []);
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (given) {
        const root = attachShadow.call(this, given);
        new MutationObserver(() => {
          const link = this.querySelector('a');
          const state = [root.querySelector('.widget') !== null, link.checkVisibility()].join();
          if (states.at(-1) !== state) states.push(state);
        }).observe(root, { attributes: true, childList: true, subtree: true });
        return root;
      };
    </script>`;
    const { seen, page } = await opened({ body: feed + late });
    const { states, answer } = page as unknown as { states: string[]; answer: () => void };
    await soon(() => states.length > 1, 'the widget waits for its answer');

    assert.deepEqual([states, seen.events], [['false,true', 'true,true'], []]);
    answer();
    await soon(() => seen.events.length > 0, 'the answer is not shown');
    assert.deepEqual(states, ['false,true', 'true,true', 'true,false']);
    assert.deepEqual([seen.lines, seen.errors], [[], []]);
  });

  it('makes the first request of each of several widgets', async () => {
    const several = ['', ' country="HU"', ' limit="2"'].map((given) => feed.replace(' loading', `${given} loading`));
    const { seen, requests } = await opened({ body: several.join(''), keptBack: true });
    await soon(() => seen.events.length > 2);

    assert.deepEqual(seen.lines, []);
    assert.lengthOf(
      Object.entries(await requests()).filter(([address, times]) => address.startsWith('v1/') && times === 1),
      3,
    );
  });

  it('asks for nothing but itself before the reader has agreed, and for one widget at a time', async () => {
    // The link is the one that the builder writes.
    const offered = feed.replace('loading="eager"', 'loading="click"').replace('/news', 'HERE/embed/news-feed');
    const { seen, page, requests } = await opened({ body: offered + offered, policy: strict });
    const [first, second] = page.document.querySelectorAll<HTMLElement>('backontrack-news-feed');
    await soon(() => second!.querySelector('button'));
    assert.deepEqual(await requests(), { 'loader.js': 1 });
    assert.include(first!.querySelector('button')!.textContent, page.location.host);

    first!.querySelector('button')!.click();
    await soon(() => seen.events.length > 0);
    // One that comes when the code is there already waits as well.
    second!.after(second!.cloneNode(true));
    await soon(() => page.document.querySelectorAll('button').length === 2);

    assert.deepEqual(seen.events, [['backontrack-ready', '']]);
    assert.isTrue(page.document.activeElement === first);
    assert.isNull(second!.shadowRoot?.querySelector('*') ?? null);
    assert.isAbove(second!.querySelector('a')!.offsetHeight, 0);
    const data = Object.entries(await requests()).filter(([address]) => address.startsWith('v1/'));
    assert.deepEqual(
      data.map(([, times]) => times),
      [1],
    );

    second!.querySelector('button')!.click();
    await soon(() => seen.events.length > 1, 'the second one does not come');
  });

  for (const [name, versions, defined] of [
    ['the newer one, which comes later', ['1.4.2', '1.10.0'], '1.10.0'],
    ['the newer one, which comes first', ['1.10.0', '1.4.2'], '1.10.0'],
    ['either, of the same version', ['1.4.2', '1.4.2'], '1.4.2'],
  ] as const) {
    it(`lets one of two loaders do the work: ${name}`, async () => {
      const { seen, page, widget, requests } = await opened({
        versions,
        policy: allowed,
      });
      await soon(() => isShown(widget), `nothing is shown: ${seen.lines.join()} ${seen.errors.join()}`);

      const ours = (page as unknown as Record<symbol, { version: string }>)[Symbol.for('backontrack')]!;
      assert.equal(ours.version, defined);
      assert.deepEqual(seen.errors, []);
      assert.lengthOf(seen.lines, new Set(versions).size - 1);
      for (const line of seen.lines) assert.match(line, /keep one of/);
      for (const [file, times] of Object.entries(await requests())) assert.equal(times, 1, file);
    });
  }

  it('leaves the work to the older loader where that has defined an element', async () => {
    const { seen, page, widget } = await opened({ versions: ['1.4.2'] });
    await soon(() => isShown(widget));
    const late = page.document.createElement('script');
    Object.assign(late, { type: 'module', src: '1.10.0/loader.js' });
    page.document.head.append(late);
    await soon(() => seen.lines.length > 0);
    widget.after(widget.cloneNode(true));
    await soon(() => seen.events.length > 1);

    const ours = (page as unknown as Record<symbol, { version: string }>)[Symbol.for('backontrack')]!;
    assert.equal(ours.version, '1.4.2');
    assert.deepEqual(seen.errors, []);
    assert.lengthOf(seen.lines, 1);
  });

  it('finds widgets in shadow roots that asked before there was a loader, and after', async () => {
    const asks = `<script>
      const root = document.querySelector('p').attachShadow({ mode: 'open' });
      root.innerHTML = '${feed}';
      (globalThis[Symbol.for('backontrack')] ??= []).push(root);
    </script>`;
    const { seen, page } = await opened({ body: `<p></p><p></p><a href="/"></a>${asks}` });
    await soon(() => seen.events.length > 0);
    const root = page.document.querySelectorAll('p')[1]!.attachShadow({ mode: 'open' });
    root.innerHTML = feed;
    (page as unknown as Record<symbol, { push(root: ShadowRoot): void }>)[Symbol.for('backontrack')]!.push(root);
    await soon(() => seen.events.length > 1);

    assert.deepEqual([seen.lines, seen.errors], [[], []]);
  });

  it('fetches a part of a widget checked, and runs it', async () => {
    const { seen } = await opened({ body: finder, policy: allowed });
    await soon(() => seen.lines.length > 0);

    assert.match(seen.lines[0]!, /ignores the country "HUNGARY"/);
    assert.deepEqual(seen.errors, []);
  });

  for (const [caching, words] of [
    ['max-age=60', 'cached'],
    ['no-store', 'with no-store'],
  ] as const) {
    for (const [name, at] of [
      ['file that all widgets share', 0],
      ['second shared file', 1],
      ['file of the widget', -1],
    ] as const) {
      const changed = { widget: 'news-feed', at };
      it(`refuses a changed ${name}, ${words}`, async () => {
        await isRefused(await opened({ changed, caching }));
      });

      it(`never runs a ${name} that is changed after the first fetch, ${words}`, async () => {
        const { seen, widget } = await opened({ changed, caching, from: 1 });
        await soon(() => isShown(widget) || seen.events.length > 0);
        assert.deepEqual(seen.tampered, []);
      });

      it(`runs a ${name} that failed at first when it is tried again, ${words}`, async function (this: {
        skip(): void;
      }) {
        // Firefox keeps a module that failed for as long as the page is open.
        if (navigator.userAgent.includes('Firefox')) return this.skip();
        const { seen, page, widget, address } = await opened({ changed, caching, fails: true, from: 1000 });
        await soon(() => seen.events.length > 0);
        assert.deepEqual(seen.events, [['backontrack-error', 'network']]);
        await fetch(`${address}mended`);
        page.dispatchEvent(new page.Event('online'));
        await soon(() => isShown(widget), 'the widget does not come');
        assert.deepEqual(seen.errors, []);
      });

      it(`never runs a ${name} that failed at first and is changed when it is tried again, ${words}`, async () => {
        const { seen, page, address } = await opened({ changed, caching, fails: true });
        await soon(() => seen.events.length > 0);
        assert.deepEqual(seen.events, [['backontrack-error', 'network']]);
        await fetch(`${address}mended`);
        page.dispatchEvent(new page.Event('online'));
        await soon(() => seen.events.length > 1);
        assert.deepEqual(seen.tampered, []);
        assert.deepEqual(seen.errors, []);
      });
    }

    it(`refuses a changed part, ${words}`, async () => {
      const { seen } = await opened({ body: finder, changed: { part: 'listing/unknown-value', at: -1 }, caching });
      await soon(() => seen.lines.length > 0);
      assert.match(seen.lines[0]!, /^backontrack: .*unknown-value\.js was refused/);
      assert.deepEqual(seen.tampered, []);
    });
  }

  it('tells the page when a reader asks for a part that is changed, and says so in the widget', async () => {
    const { seen, widget } = await opened({
      body: finder.replace(' country="hungary"', ''),
      changed: { part: 'listing/filter-panel', at: -1 },
    });
    await soon(() => widget.shadowRoot?.querySelector('.filter'));
    widget.shadowRoot!.querySelector<HTMLElement>('.filter')!.click();
    await soon(() => seen.events.some(([type]) => type === 'backontrack-blocked'));

    assert.match(seen.events.at(-1)![1], /filter-panel\.js/);
    assert.lengthOf(seen.lines, 1);
    assert.deepEqual(seen.tampered, []);
    await soon(() => widget.shadowRoot!.querySelector('.notice'));
  });

  it('refuses each file of each widget, and of each part, when one byte of it is another', async function (this: {
    timeout(most: number): void;
  }) {
    this.timeout(300_000);
    const { address } = await opened({});
    const { widgets, parts } = (await (await fetch(`${address}manifest.json`)).json()) as Record<
      'widgets' | 'parts',
      Record<string, string[]>
    >;
    const of = new Map<string, { widget?: string; part?: string }>(
      Object.entries(widgets).flatMap(([widget, files]) => files.map((file) => [file, { widget }] as const)),
    );
    for (const [part, files] of Object.entries(parts)) {
      for (const file of files) if (!of.has(file)) of.set(file, { part });
    }
    assert.isAbove(of.size, 30);
    for (const [file, { widget = 'news-feed', part }] of of) {
      const body = feed.replaceAll('news-feed', widget);
      const page = await opened({ body, flipped: file });
      if (part) {
        // As a file that is there already asks for it.
        await soon(() => page.seen.events.length > 0, `${widget} does not come`);
        const { load } = (page.page as unknown as Record<symbol, Registry>)[Symbol.for('backontrack')]!;
        const hashes = (await (await fetch(`${address}manifest.json`)).json()) as {
          files: Record<string, { integrity: string }>;
        };
        const needed = parts[part]!.map((name) => [name, hashes.files[name]!.integrity] as const);
        const error = await load(needed, `${new URL(page.address, location.href).href}1/`).then(
          () => assert.fail(`${file} ran`),
          (reason: LoadError) => reason,
        );
        assert.isTrue(error.blocked, file);
        assert.include(error.url, file);
      } else await isRefused(page);
      page.frame.remove();
    }
  });

  it('does not run a changed doctor, and goes to work without it', async () => {
    const { seen, page, widget } = await opened({ changed: { file: 'doctor.js', at: 0 } }, '?backontrack-debug');
    await soon(() => isShown(widget), seen.lines.join());

    assert.lengthOf(seen.lines, 1);
    assert.match(seen.lines[0]!, /^backontrack: .*doctor\.js was refused/);
    assert.isNull(page.document.querySelector('[data-backontrack-doctor]'));
    assert.deepEqual([seen.tampered, seen.errors], [[], []]);
  });

  it('does not run a changed loader', async () => {
    const { seen, page, widget, requests } = await opened({ changed: { at: 0 } });
    await soon(() => page.document.readyState === 'complete');

    assert.deepEqual(seen.tampered, []);
    assert.deepEqual(Object.keys(await requests()), ['loader.js']);
    assert.isNull(widget.shadowRoot);
  });

  it('is refused a second time without a word when another element comes', async () => {
    const page = await opened({ changed: { widget: 'news-feed', at: 0 } });
    await isRefused(page);
    page.widget.after(page.widget.cloneNode(true));
    page.page.dispatchEvent(new page.page.Event('online'));
    // By then the loader has seen the other element.
    await page.requests();
    await isRefused(page);
  });

  it('keeps the fallback where the page refuses our policy', async () => {
    if (!('trustedTypes' in window)) return;
    await isRefused(await opened({ policy: `${trusted}; trusted-types lit-html` }));
  });

  it('leaves a tag alone that the page has defined', async () => {
    const { seen, page, widget, requests } = await opened({ body: finder.replaceAll('mentor-finder', 'test') });
    page.customElements.define('backontrack-news-feed', class extends page.HTMLElement {});
    widget.insertAdjacentHTML('afterend', feed);
    await soon(() => page.document.querySelector('backontrack-news-feed:defined'));

    assert.deepEqual(seen.lines, []);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(Object.keys(await requests()), ['loader.js']);
  });
});
