import { assert } from '@open-wc/testing';

import { feed, isRefused, isShown, opened } from '../testing/embed-page.ts';
import { soon } from '../testing/soon.ts';
import { readRelease } from './signed-release.ts';

const strict = "default-src 'none'; script-src HOST; connect-src HOST; style-src 'self'";
const trusted = `${strict}; require-trusted-types-for 'script'; trusted-types backontrack`;

const versionOf = (page: Window): string | undefined =>
  (page as unknown as Record<symbol, { version?: string } | undefined>)[Symbol.for('backontrack')]?.version;

describe('a page with the loader of the rolling channel', function (this: { timeout(most: number): void }) {
  // The first page waits for the build.
  this.timeout(60_000);

  for (const [name, wish] of Object.entries({
    'as it is': {},
    'under a host list': { policy: strict },
    'under Trusted Types': { policy: trusted },
    'with the script twice': { rolling: { tags: 2 } },
  })) {
    it(`shows its widget ${name}, and asks for each file once`, async () => {
      const { seen, page, widget, requests } = await opened({ rolling: {}, ...wish });
      await soon(() => isShown(widget), `nothing is shown: ${seen.lines.join()} ${seen.errors.join()}`);

      assert.deepEqual([seen.lines, seen.errors], [[], []]);
      const { 'loader.js': loaders, ...others } = await requests();
      // That of the channel, each time, and that of the version.
      assert.equal(loaders, page.document.querySelectorAll('script[src*="v1/"]').length + 1);
      assert.deepEqual([...new Set(Object.values(others))], [1]);
    });
  }

  it('gives way to the version that the manifest names, and says which channel it came by', async () => {
    const { seen, page, widget, address } = await opened({ rolling: { version: '1.10.0' } });
    await soon(() => isShown(widget), seen.lines.join());

    const ours = (page as unknown as Record<symbol, { channel: string; base: string }>)[Symbol.for('backontrack')]!;
    assert.equal(new URL(ours.channel).pathname, `${address}v1/`);
    assert.equal(new URL(ours.base).pathname, `${address}1.10.0/`);
  });

  for (const [name, wish, line] of [
    ['that somebody else has signed', { rolling: { signer: 'somebody else' } }, /manifest\.jws was refused: nobody/],
    ['whose header has another sign', { rolling: { flipped: 0 } }, /manifest\.jws was refused/],
    ['whose text has another sign', { rolling: { flipped: 1 } }, /manifest\.jws was refused: nobody/],
    ['whose signature has another sign', { rolling: { flipped: 2 } }, /manifest\.jws was refused: nobody/],
    ['that is something else', { rolling: { text: '<!doctype html>' } }, /manifest\.jws was refused/],
    ['that is empty', { rolling: { text: '' } }, /manifest\.jws was refused/],
    ['older than the loader', { rolling: { version: '0.0.9' } }, /was refused: 0\.0\.9 is older than 0\.1\.0/],
    ['that is missing', { rolling: { status: 404 } }, /manifest\.jws was refused/],
    ['whose loader is changed', { rolling: {}, changed: { at: 0 } }, /0\.1\.0\/loader\.js was refused: changed/],
    [
      'of which a file is changed',
      { rolling: {}, changed: { widget: 'news-feed', at: -1 } },
      /news-feed\.js was refused/,
    ],
  ] as const) {
    it(`runs nothing of a manifest ${name}`, async () => {
      const page = await opened(wish);
      await isRefused(page, line);
      const asked = Object.keys(await page.requests());
      if (!('changed' in wish)) assert.sameMembers(asked, ['loader.js', 'v1/manifest.jws']);
    });
  }

  it('tells each element that comes after a refusal, also in a shadow root, without another line', async () => {
    const { seen, page, widget } = await opened({
      rolling: { signer: 'somebody else' },
      body: `${feed}<p></p><script>
        const root = document.querySelector('p').attachShadow({ mode: 'open' });
        (globalThis[Symbol.for('backontrack')] ??= []).push(root);
      </script>`,
    });
    await soon(() => seen.events.length > 0);
    widget.after(widget.cloneNode(true));
    await soon(() => seen.events.length > 1);
    page.document.querySelector('p')!.shadowRoot!.innerHTML = feed;
    await soon(() => seen.events.length > 2);

    assert.deepEqual([...new Set(seen.events.map(([type]) => type))], ['backontrack-blocked']);
    assert.lengthOf(seen.lines, 1);
  });

  for (const status of ['cut', 503] as const) {
    it(`keeps the fallback while the network fails (${status}), and comes when it is back`, async () => {
      const { seen, page, widget, address } = await opened({ rolling: { status } });
      await soon(() => seen.events.length > 0);
      assert.deepEqual(seen.events, [['backontrack-error', 'network']]);
      assert.lengthOf(seen.lines, 1);
      assert.match(seen.lines[0]!, /^backontrack: .*manifest\.jws failed$/);
      assert.isAbove(widget.querySelector('a')!.offsetHeight, 0);

      await fetch(`${address}mended`);
      page.dispatchEvent(new page.Event('online'));
      await soon(() => isShown(widget));
      assert.lengthOf(seen.lines, 1);
      assert.deepEqual(seen.errors, []);
    });
  }

  it('takes over from an older loader on the page', async () => {
    const { seen, page, widget } = await opened({
      versions: ['1.4.2'],
      rolling: { version: '1.10.0' },
      policy: trusted,
      // So that nothing is defined before the manifest has come.
      body: feed.replace('eager', 'click'),
    });
    await soon(() => versionOf(page) === '1.10.0', seen.lines.join());
    widget.querySelector('button')!.click();
    await soon(() => isShown(widget), seen.lines.join());

    assert.lengthOf(seen.lines, 1);
    assert.match(seen.lines[0]!, /keep one of .*1\.4\.2.* and .*1\.10\.0/);
    assert.deepEqual(seen.errors, []);
  });

  it('leaves the work to a newer loader on the page, whatever its manifest names', async () => {
    const { seen, page, widget } = await opened({
      versions: ['1.10.0'],
      rolling: { version: '1.4.2' },
      policy: trusted,
    });
    await soon(() => isShown(widget) && seen.lines.length > 0 && seen.events.length > 0, seen.lines.join());

    assert.equal(versionOf(page), '1.10.0');
    assert.lengthOf(seen.lines, 1);
    assert.deepEqual(
      seen.events.map(([type]) => type),
      ['backontrack-ready'],
    );
    assert.deepEqual(seen.errors, []);
  });

  it('and one of the same version beside it are one', async () => {
    const { seen, page, widget } = await opened({ versions: ['1.4.2'], rolling: { version: '1.4.2' } });
    await soon(() => isShown(widget));

    assert.equal(versionOf(page), '1.4.2');
    assert.deepEqual([seen.lines, seen.errors], [[], []]);
  });
});

describe('a signed release', () => {
  const encoder = new TextEncoder();
  const base64url = (bytes: Uint8Array<ArrayBuffer>) =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

  async function keyPair() {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    return { privateKey, point: base64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))) };
  }

  it('is read when either of two keys has signed it, so that one can take the place of the other', async () => {
    const [now, spare] = [await keyPair(), await keyPair()];
    const release = { version: '1.4.2', loader: 'sha384-x' };
    for (const { privateKey } of [now, spare]) {
      const parts = [{ alg: 'ES256' }, release].map((part) => base64url(encoder.encode(JSON.stringify(part))));
      const signature = await crypto.subtle.sign(algorithm, privateKey, encoder.encode(parts.join('.')));
      const text = `${[...parts, base64url(new Uint8Array(signature))].join('.')}\n`;

      assert.deepEqual(await readRelease(text, [now.point, spare.point]), release);
    }
  });
});
