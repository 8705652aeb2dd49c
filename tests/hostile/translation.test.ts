import { assert } from '@open-wc/testing';

import { areReady, around, element, eventually, everyWidget, inputOf, isSeen, open, type Page } from './page.ts';
import { unhurried } from './unhurried.ts';

/** Wraps every text of the page as the translation of a browser does, and translates it. */
function translate(page: Page, root: Node = page.document.body): void {
  const walker = page.document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { shadowRoot, localName } = node as Element;
    if (shadowRoot) translate(page, shadowRoot);
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() && localName !== 'script') texts.push(node as Text);
  }
  for (const text of texts) {
    const { parentElement } = text;
    if (parentElement?.closest('script, style')) continue;
    const outer = page.document.createElement('font');
    const inner = page.document.createElement('font');
    inner.textContent = text.data.toUpperCase();
    outer.append(inner);
    text.replaceWith(outer);
  }
}

// Firefox and WebKit leave what is out of the viewport, and not drawn yet, out of `innerText`.
const shownIn = (widget: HTMLElement, selector: string) =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
    .filter(isSeen)
    .map((part) => part.textContent.replace(/\s+/g, ' ').trim());

async function type(page: Page, widget: HTMLElement, words: string): Promise<void> {
  const field = widget.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = words;
  field.dispatchEvent(inputOf(page.document));
  await eventually(
    page,
    () => shownIn(widget, 'article').length === 1,
    `${words} found ${shownIn(widget, 'article').length}`,
  );
}

describe(
  'a page that the browser translates',
  unhurried(() => {
    it('shows the new count and the new name when a reader searches', async () => {
      const page = await open({ body: around(element('mentor-finder')) });
      await areReady(page);
      translate(page);
      const finder = page.widget('mentor-finder');
      await type(page, finder, 'djordje');

      assert.match(shownIn(finder, 'article')[0]!, /Đorđe/i);
      assert.deepEqual(
        shownIn(finder, '.count').map((count) => count.toLowerCase()),
        ['1 mentor'],
      );
      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.lines, []);
    });

    it('shows the new entries when it is translated again and again', async () => {
      const page = await open({ body: around(element('programme-directory')) });
      await areReady(page);
      const directory = page.widget('programme-directory');
      const before = shownIn(directory, 'article');
      translate(page);
      directory.shadowRoot!.querySelector<HTMLElement>('.more')!.click();
      await eventually(page, () => shownIn(directory, 'article').length > before.length, 'nothing more came');
      translate(page);
      const field = directory.shadowRoot!.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = 'laptop';
      field.dispatchEvent(inputOf(page.document));
      await eventually(
        page,
        () => shownIn(directory, 'article').every((entry) => /laptop|device|computer/i.test(entry)),
        `stale entries are shown: ${shownIn(directory, 'article').join(' | ')}`,
      );

      const count = Number(/\d+/.exec(shownIn(directory, '.count')[0]!)![0]);
      assert.isBelow(count, 20);
      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.lines, []);
    });

    it('asks the second question of the check after the first was translated', async () => {
      const page = await open({ body: around(element('eligibility-check')) });
      await areReady(page);
      const check = page.widget('eligibility-check');
      const title = () => shownIn(check, 'h2, h3, legend').join(' ').toLowerCase();
      const first = title();
      translate(page);
      assert.equal(title(), first);
      check.shadowRoot!.querySelector<HTMLElement>('input[type=radio], .option')!.click();
      check.shadowRoot!.querySelector<HTMLElement>('button[type=submit], form button')!.click();

      await eventually(page, () => title() && title() !== first, `the first question is still there: ${title()}`);
      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.lines, []);
    });

    it('keeps every widget whole', async () => {
      const page = await open({ body: around(everyWidget) });
      await areReady(page);
      translate(page);
      page.document.documentElement.lang = 'de';
      await areReady(page);
      translate(page);

      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.lines, []);
    });
  }),
);
