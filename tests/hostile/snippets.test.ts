import { assert } from '@open-wc/testing';

import { addressOf, areReady, around, eventually, isSeen, open, type Page } from './page.ts';
import { unhurried } from './unhurried.ts';

const { address } = await addressOf({});
const snippets = (await (await fetch(`${address}snippets`)).json()) as string[];

/** The widgets of a snippet, loaded at once. The tag of the loader is that of the page. */
const widgetsOf = (snippet: string): string =>
  snippet
    .replace(/<script[^>]*loader\.js[^>]*><\/script>/g, '')
    .replaceAll('https://HOST', 'HOST')
    .replace(/<a href="(HOST\/embed\/[\w-]+\?)/g, '<a loading="eager" href="$1loading=eager&amp;')
    .replace(/<backontrack-[\w-]+(?![^>]*\bloading=)/g, '$& loading="eager"');

/** Presses what a widget asks a reader before it loads. */
async function agree(page: Page): Promise<void> {
  for (const button of page.document.querySelectorAll<HTMLElement>('[loading="click"] > button')) {
    await eventually(page, () => isSeen(button), 'the loader shows no button');
    button.click();
  }
}

describe(
  'a snippet that was documented at any time',
  unhurried(() => {
    it('is there', () => {
      assert.isAbove(snippets.length, 7);
    });

    for (const [at, snippet] of snippets.entries()) {
      const [, name = ''] = /<(backontrack-[\w-]+[^>]*)>/.exec(snippet) ?? [];
      it(`shows its widget: ${at + 1}, ${name.replace(/\s+/g, ' ')}`, async () => {
        const page = await open({ body: around(widgetsOf(snippet)) });
        await agree(page);
        await eventually(
          page,
          () => page.document.querySelector('main')!.innerHTML.includes('<backontrack-'),
          'it is none',
        );
        await areReady(page);

        assert.deepEqual(page.seen.errors, []);
        assert.deepEqual(page.seen.lines, []);
        // Whoever agrees presses a button, and is led to what it brought. A link becomes a widget.
        const changing = snippet.includes('/embed/') ? /^markup:/ : /^$/;
        const asked = /loading="click"/.test(snippet) ? /^(focus|scroll):/ : changing;
        assert.deepEqual(
          (await page.changes()).filter((change) => !asked.test(change)),
          [],
        );
      });
    }

    it('stands on one page with all the others', async () => {
      const page = await open({ body: around(snippets.map(widgetsOf).join('\n')) });
      await agree(page);
      await areReady(page);

      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.lines, []);
    });
  }),
);
