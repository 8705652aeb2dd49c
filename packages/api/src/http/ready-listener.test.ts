import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';

import { getRequestListener } from '@hono/node-server';

import { createApp } from '../app.ts';
import { Catalogue } from '../collections/catalogue.ts';
import { contentOf, storedNews } from '../testing/sample-content.ts';
import { ReadyBodies } from './ready-bodies.ts';
import { readyFirst } from './ready-listener.ts';

/** A server of ready answers, and what it counted. */
async function serve(context: TestContext) {
  const content = contentOf({ news: [storedNews({ id: 'a', publishedAt: '2025-01-01' })] });
  const source = { catalogue: new Catalogue({ content, version: 'v' }) };
  const bodies = new ReadyBodies(source);
  const app = createApp({ source, bodies, version: '0.0.0' });
  const ready: number[] = [];
  const server = createServer(readyFirst(bodies, getRequestListener(app.fetch), (status) => ready.push(status)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return { ready, source, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

// A moment and a number of one's own are all that two answers may differ in.
const headersOf = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'));

for (const encoding of ['identity', 'gzip', 'br']) {
  test(`a ready answer in ${encoding} is the same as the one that was made, headers too`, async (t) => {
    const { address, ready } = await serve(t);
    const ask = () => fetch(`${address}/v1/news?locale=en`, { headers: { 'accept-encoding': encoding } });
    const made = await ask();
    const kept = await ask();

    assert.deepEqual(ready, [200]);
    assert.deepEqual(headersOf(kept), headersOf(made));
    assert.equal(await kept.text(), await made.text());
    assert.notEqual(kept.headers.get('x-request-id'), made.headers.get('x-request-id'));
  });
}

test('who has the ready answer is told so, and HEAD has no body', async (t) => {
  const { address, ready } = await serve(t);
  const url = `${address}/v1/news`;
  const tag = (await fetch(url)).headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'if-none-match': tag } });
  const head = await fetch(url, { method: 'HEAD' });

  assert.equal(again.status, 304);
  assert.equal(again.headers.get('etag'), tag);
  assert.equal(again.headers.get('access-control-allow-origin'), '*');
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.deepEqual(ready, [304, 200]);
});

test('no answer of older content is ready', async (t) => {
  const { address, source } = await serve(t);
  await fetch(`${address}/v1/news`);
  source.catalogue = new Catalogue({ content: contentOf({}), version: 'w' });

  assert.equal(((await (await fetch(`${address}/v1/news`)).json()) as { total: number }).total, 0);
});

test('what is not a read goes to the app, whatever is ready', async (t) => {
  const { address } = await serve(t);
  await fetch(`${address}/v1/news`);

  assert.equal((await fetch(`${address}/v1/news`, { method: 'DELETE' })).status, 405);
  assert.equal((await fetch(`${address}/v1/news`, { method: 'OPTIONS' })).status, 204);
});
