import { assert } from '@open-wc/testing';

import { areReady, element, isSeen, isUnharmed, names, open, type Page } from './page.ts';
import { unhurried } from './unhurried.ts';

const styled = (css: string) => `<style>${css}</style>`;

const parts = (widget: HTMLElement) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('*')];

/** Sizes of what is written in the widgets, in pixels. */
const textSizes = ({ widget, window }: Page): number[] =>
  names.flatMap((name) =>
    parts(widget(name))
      .filter((part) => part.innerText && isSeen(part))
      .map((part) => parseFloat(window.getComputedStyle(part).fontSize)),
  );

describe(
  'a page with styles of its own',
  unhurried(() => {
    for (const [name, head] of Object.entries({
      '`* { all: unset !important }`': styled('* { all: unset !important } head { display: none !important }'),
      'Bootstrap 3': '<link rel="stylesheet" href="library/bootstrap-3">',
      'a root font of 10 pixels': styled('html { font-size: 62.5% } body { font-size: 1.6rem }'),
      'rules for every element': styled(
        `* { box-sizing: content-box; float: left; text-transform: uppercase; letter-spacing: 0 }
       div, span, p, button, input, article, ul, li { display: none; position: fixed; opacity: 0 }
       main, main * { display: block; opacity: 1; position: static }`,
      ),
    })) {
      it(`shows every widget with ${name}`, async () => {
        const page = await open({ head });
        await isUnharmed(page);

        for (const widget of names.map(page.widget)) {
          assert.equal(page.window.getComputedStyle(widget).display, 'block', widget.localName);
          assert.isFalse(isSeen(widget.querySelector('a')), `${widget.localName} shows its fallback`);
        }
      });
    }

    it('has a root font of 10 pixels, and letters of the size they have elsewhere', async () => {
      const page = await open();
      await areReady(page);
      const usual = Math.min(...textSizes(page));
      const small = await open({ head: styled('html { font-size: 62.5% } body { font-size: 1.6rem }') });
      await areReady(small);

      assert.isAtLeast(Math.min(...textSizes(small)), Math.floor(usual));
    });

    // 1280 pixels at 400 % are 320.
    for (const name of names) {
      it(`shows ${name} at 400 % zoom without scrolling sideways`, async () => {
        const page = await open({ body: `<main>${element(name)}</main>` }, 320, 256);
        await areReady(page);
        const { scrollWidth, clientWidth } = page.document.documentElement;

        assert.isAtMost(scrollWidth, clientWidth);
        for (const part of parts(page.widget(name)).filter((found) => found.matches('button, input, select, a'))) {
          assert.isAtMost(part.getBoundingClientRect().right, 320, part.outerHTML);
        }
      });
    }

    for (const place of ['main { float: left }', 'main { display: flex; flex-wrap: wrap }']) {
      it(`has a place that is as wide as what it holds: ${place}`, async () => {
        const page = await open({ head: styled(place) }, 360);
        await areReady(page);
        const { scrollWidth, clientWidth } = page.document.documentElement;

        assert.isAtMost(scrollWidth, clientWidth);
        for (const name of names) assert.isAtLeast(page.widget(name).offsetWidth, 140, name);
      });
    }

    // German words are long, and a column of a page may be narrower than any phone.
    for (const name of names) {
      it(`shows ${name} in German in 256 pixels without scrolling sideways`, async () => {
        const page = await open({ body: `<main lang="de">${element(name)}</main>` }, 256, 256);
        await areReady(page);
        const { scrollWidth, clientWidth } = page.document.documentElement;

        assert.isAtMost(scrollWidth, clientWidth);
        for (const part of parts(page.widget(name)).filter((found) =>
          found.matches('button, input, select, a, .count'),
        ))
          assert.isAtMost(part.getBoundingClientRect().right, 256, part.outerHTML);
      });
    }

    it('is zoomed by a style of its own', async () => {
      const page = await open({ head: styled('html { zoom: 4 }') });
      await isUnharmed(page);
    });
  }),
);
