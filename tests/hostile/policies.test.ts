import { assert } from '@open-wc/testing';

import { areUsable, around, everyWidget, eventually, isSeen, isUnharmed, loader, names, open } from './page.ts';
import { unhurried } from './unhurried.ts';

const rest = "default-src 'none'; connect-src HOST; img-src HOST; style-src 'self'; base-uri 'none'";
const hosts = `${rest}; script-src 'self' HOST`;
const trusted = `${hosts}; require-trusted-types-for 'script'; trusted-types`;

const ownLit = '<script src="own-lit.js"></script>';

describe(
  'a page with a Content-Security-Policy',
  unhurried(() => {
    for (const [name, wish] of Object.entries({
      'none at all': {},
      'a list of hosts': { policy: hosts },
      'a nonce': {
        policy: `${rest}; script-src 'nonce-partner'`,
        loader: loader.replace('<script', '<script nonce="partner"'),
      },
      'a nonce and strict-dynamic': {
        policy: `${rest}; script-src 'nonce-partner' 'strict-dynamic'`,
        loader: loader.replace('<script', '<script nonce="partner"'),
      },
      'Trusted Types': { policy: `${trusted} backontrack` },
    })) {
      it(`shows every widget under ${name}, and is as it was`, async () => {
        await isUnharmed(await open(wish));
      });
    }

    it('has a Lit of its own under Trusted Types, beside every widget', async () => {
      const page = await open({
        policy: `${trusted} backontrack lit-html`,
        head: ownLit,
        body: around(`<partner-clock></partner-clock>${everyWidget}`),
      });
      await isUnharmed(page);

      assert.equal(page.document.querySelector('partner-clock')!.shadowRoot!.textContent.trim(), 'noon');
    });

    it('keeps the fallback where its Trusted Types are for its own Lit alone, and says how to allow us', async () => {
      const page = await open({ policy: `${trusted} lit-html`, head: ownLit, body: around(everyWidget) });
      if (!('trustedTypes' in window)) return areUsable(page);

      await eventually(page, () => page.seen.events.length === names.length, 'the page was not told');
      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(await page.changes(), []);
      assert.deepEqual([...new Set(page.seen.events.map((event) => event.split(' ')[0]))], ['blocked']);
      for (const line of page.seen.lines) assert.match(line, /^backontrack: .*trusted-types backontrack/);
      for (const name of names) assert.isTrue(isSeen(page.widget(name).querySelector('a')), name);
    });

    it('keeps the fallback where our host may run nothing, and says so', async () => {
      const page = await open({ policy: `${rest}; script-src 'self'` });
      await eventually(page, () => page.document.readyState === 'complete', 'the page did not load');

      assert.deepEqual(await page.changes(), []);
      for (const name of names) assert.isTrue(isSeen(page.widget(name).querySelector('a')), name);
    });

    it('keeps the fallback where our host may not be asked, and says what to allow', async () => {
      const page = await open({ policy: hosts.replace('connect-src HOST', "connect-src 'self'") });
      await eventually(page, () => page.seen.events.length >= names.length, 'the page was not told');

      assert.deepEqual(page.seen.errors, []);
      assert.deepEqual(await page.changes(), []);
      for (const line of page.seen.lines) assert.match(line, /^backontrack: .*connect-src/);
      for (const name of names) assert.isTrue(isSeen(page.widget(name).querySelector('a')), name);
    });
  }),
);
