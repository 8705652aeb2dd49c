/**
 * Serves the pages of the hostile tests: a partner's page at the address of the test runner, with the widgets of a demo
 * server at an address of its own, as on a partner's site.
 *
 * The wish is part of the address: `/hostile-pages/<wish>/`, an encoded `HostileWish`.
 */
import { readFileSync } from 'node:fs';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';
import { root } from '../count.ts';
import { type Demo, startDemo } from '../e2e/demo.ts';
import { libraries } from './libraries.ts';
import { snippets } from './snippets.ts';

/** What a test asks of its page. `HOST` in any of it stands for the origin of the widgets. */
export interface HostileWish {
  /** Tells pages apart that ask for the same. */
  readonly id: string;
  /** What stands in the head, before the loader. */
  readonly head: string;
  readonly body: string;
  /** The Content-Security-Policy. */
  readonly policy: string;
  /** The script tag of the loader. */
  readonly loader: string;
}

const prefix = '/hostile-pages/';

/** Notes what happens on the page, before anything of it runs, and tells the test when the page is as it was made. */
const watch = `
const seen = (window.seen = { lines: [], events: [], errors: [], violations: [] });
for (const level of ['debug', 'info', 'log', 'warn', 'error']) {
  console[level] = (...words) => { seen.lines[seen.lines.length] = words.map(String).join(' '); };
}
const note = (list, item) => { list[list.length] = item; };
for (const name of ['blocked', 'error', 'ready']) {
  addEventListener('backontrack-' + name, (event) => note(seen.events, name + ' ' + event.target.localName));
}
addEventListener('error', ({ message }) => message && note(seen.errors, message));
addEventListener('unhandledrejection', ({ reason }) => note(seen.errors, String(reason)));
addEventListener('securitypolicyviolation', (event) => /__web-dev-server/.test(event.blockedURI) ||
  note(seen.violations, event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));
`;

const made = `
if (window.origin !== 'null') parent.isMade?.(window);
else addEventListener('message', () => parent.postMessage(seen, '*'));
`;

let demo: Promise<Demo> | undefined;

/** The pages, for the test runner. */
export const hostilePages: TestRunnerPlugin = {
  name: 'hostile-pages',
  async serve(exchange) {
    if (!exchange.path.startsWith(prefix)) return undefined;

    const { address } = await (demo ??= startDemo());
    const [encoded = '', ...rest] = exchange.path.slice(prefix.length).split('/');
    const file = rest.join('/');
    const origin = new URL(address).origin;
    const javascript = (body: string) => ({ body, type: 'text/javascript' });

    if (file === 'host') return { body: origin, type: 'text/plain' };
    if (file === 'watch.js') return javascript(watch);
    if (file === 'made.js') return javascript(made);
    if (file.startsWith('library/')) {
      const { path, type } = libraries(file.slice('library/'.length));
      return { body: readFileSync(path, 'utf8'), type };
    }
    if (file === 'combined.js') return javascript(await (await fetch(`${address}0.1.0/loader.js`)).text());
    if (file === 'snippets') return { body: JSON.stringify(snippets()), type: 'application/json' };
    if (file === 'own-lit.js') return javascript(await ownLit());
    if (file !== '') return undefined;

    const wish = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as HostileWish;
    const filled = (text: string) => text.replaceAll('HOST', origin);
    const own = 'nonce="partner"';
    // Also where the page has another base address.
    const here = `http://${exchange.host}${prefix}${encoded}/`;
    exchange.set('cache-control', 'max-age=60');
    if (wish.policy) exchange.set('content-security-policy', filled(wish.policy));
    return {
      type: 'text/html',
      body: [
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title>',
        `<script ${own} src="${here}watch.js"></script>`,
        filled(wish.head),
        filled(wish.loader.replace('INTEGRITY', await integrityOf(address))),
        '</head><body>',
        filled(wish.body),
        `<script ${own} src="${here}made.js"></script></body></html>`,
      ].join('\n'),
    };
  },
  async serverStop() {
    const running = demo;
    demo = undefined;
    await (await running)?.stop();
  },
};

/** The hash that the demo's own page shows. */
const integrityOf = async (address: string): Promise<string> =>
  /integrity="([^"]+)"/.exec(await (await fetch(address)).text())![1]!;

/** A component of the page's own, built with a Lit of the page's own. */
const ownLit = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { html, LitElement } from 'lit';
        customElements.define('partner-clock', class extends LitElement { render() { return html\`<b>noon</b>\`; } });`,
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
};
