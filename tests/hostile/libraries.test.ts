import { assert } from '@open-wc/testing';

import { areUsable, around, everyWidget, isQuiet, isUnharmed, loader, open } from './page.ts';
import { unhurried } from './unhurried.ts';

const scripts = (...names: string[]) => names.map((name) => `<script src="library/${name}"></script>`).join('');

describe(
  'a page with a library of its time',
  unhurried(() => {
    for (const [name, head] of Object.entries({
      'Prototype.js': scripts('prototype'),
      MooTools: scripts('mootools', 'mootools-more'),
      jQuery: scripts('jquery'),
      RequireJS: scripts('requirejs'),
      'es5-shim and es5-sham': scripts('es5-shim', 'es5-sham'),
      'zone.js': scripts('zone.js'),
      'core-js': scripts('core-js'),
      'Prototype.js and jQuery': `${scripts('prototype', 'jquery')}<script>jQuery.noConflict();</script>`,
    })) {
      it(`shows every widget with ${name}, and is as it was`, async () => {
        await isUnharmed(await open({ head }));
      });
    }

    it('puts the whole snippet in with jQuery', async () => {
      const page = await open({ head: scripts('jquery'), loader: '', body: around('<div id="place"></div>') });
      const { $ } = page.window as unknown as { $: (selector: string) => { html(markup: string): void } };
      $('#place').html(`${loader.replaceAll('HOST', page.host).replace(' integrity="INTEGRITY"', '')}${everyWidget}`);

      await areUsable(page);
      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(page.seen.lines, []);
    });

    it('defines modules with RequireJS after the widgets', async () => {
      const page = await open({ head: scripts('requirejs') });
      await isUnharmed(page);
      const { define, require } = page.window as unknown as {
        define(name: string, make: () => number): void;
        require(names: string[], use: (value: number) => void): void;
      };
      define('seven', () => 7);

      assert.equal(await new Promise((resolve) => require(['seven'], resolve)), 7);
      await isQuiet(page);
    });
  }),
);
