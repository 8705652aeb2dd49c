import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';

import { newsSummaries, page as pageOf } from '@backontrack/contract/examples';
import { build } from 'esbuild';
import { chromium as launcher, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';

type Sdk = typeof import('@backontrack/sdk');

const { outputFiles } = await build({
  stdin: { contents: "export * from '@backontrack/sdk'", resolveDir: root },
  bundle: true,
  conditions: ['@backontrack/source'],
  format: 'esm',
  platform: 'browser',
  write: false,
});

/** A page of Chromium that can import the SDK, beside an API that answers with the status `later` from its second request on. */
async function open(t: TestContext, later = 200, first = 200) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    else if (request.url === '/sdk.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(outputFiles[0]!.text);
    } else if (!request.url?.startsWith('/v1/')) response.writeHead(404).end();
    else {
      requests.push(request);
      const status = requests.length === 1 ? first : later;
      // Cache Storage itself keeps nothing that comes with `vary: *`.
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache', vary: '*' };
      response.writeHead(status, headers);
      response.end(JSON.stringify(status === 200 ? pageOf(newsSummaries) : {}));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launcher.launch(chromium());
  t.after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  const page: Page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { page, requests };
}

test('nothing a page has put on Object.prototype becomes part of a request, first or tried again', async (t) => {
  const { page, requests } = await open(t, 503, 503);

  const { seen, names } = await page.evaluate(async () => {
    const address: string = '/sdk.js';
    const { createClient, isBackOnTrackError } = (await import(address)) as Sdk;
    const evil: Record<string, unknown> = {
      x: 1,
      method: 'PUT',
      headers: { 'x-evil': '1' },
      body: 'evil',
      credentials: 'include',
      mode: 'no-cors',
      prefix: 'http://127.0.0.1:1/',
      baseUrl: 'http://127.0.0.1:1/',
      hooks: { beforeRequest: [() => Promise.reject(new Error('evil'))] },
      locale: 'xx',
      timeout: 1,
      cache: 'force-cache',
      signal: AbortSignal.abort(),
      searchParams: 'evil=1',
    };
    const codes = new Set<unknown>();
    for (const [name, value] of Object.entries(evil)) {
      Reflect.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
      const call = createClient({ baseUrl: location.origin, retry: 1 }).news.list({ tag: 'trust' });
      codes.add(await call.catch((error) => isBackOnTrackError(error) && error.code));
      Reflect.deleteProperty(Object.prototype, name);
    }
    return { seen: [...codes], names: Object.keys(evil).length };
  });

  assert.deepEqual(seen, ['server']);
  assert.equal(requests.length, 2 * names);
  for (const { method, url, headers } of requests) {
    assert.deepEqual([method, url, headers['x-evil']], ['GET', '/v1/news?tag=trust', undefined]);
  }
});

test('an answer kept in the browser outlives the page, stands in while the API fails, and is forgotten when told', async (t) => {
  const { page, requests } = await open(t, 500);
  const ask = () =>
    page.evaluate(async () => {
      const address: string = '/sdk.js';
      const { browserStore, createClient, memoryCache } = (await import(address)) as Sdk;
      const client = createClient({
        baseUrl: location.origin,
        retry: 0,
        cache: memoryCache({ store: browserStore() }),
      });
      const { data, fromCache, age } = await client.news.list().withMeta();
      return { count: data.items.length, fromCache, hasAge: age >= 0 };
    });

  const first = await ask();
  await page.waitForFunction(async () => (await (await caches.open('backontrack')).keys()).length === 1);
  await page.reload();
  const second = await ask();

  assert.deepEqual(first, { count: newsSummaries.length, fromCache: false, hasAge: true });
  assert.deepEqual(second, { count: newsSummaries.length, fromCache: true, hasAge: true });
  assert.equal(requests.length, 2);
  const left = await page.evaluate(async () => {
    const address: string = '/sdk.js';
    const { browserStore, memoryCache } = (await import(address)) as Sdk;
    await memoryCache({ store: browserStore() }).clear();
    return { kept: await caches.keys(), cookies: document.cookie, local: localStorage.length };
  });
  assert.deepEqual(left, { kept: [], cookies: '', local: 0 });
});

test('an answer kept in the browser is deleted after a week, and stands in for nothing then', async (t) => {
  const { page } = await open(t, 500);
  const ask = () =>
    page.evaluate(async () => {
      const address: string = '/sdk.js';
      const { browserStore, createClient, memoryCache } = (await import(address)) as Sdk;
      const cache = memoryCache({ store: browserStore(), staleIfError: Infinity });
      const client = createClient({ baseUrl: location.origin, retry: 0, cache });
      return client.news.list().then(
        ({ items }) => items.length,
        ({ code }: { code: string }) => code,
      );
    });
  const kept = () => page.evaluate(async () => (await (await caches.open('backontrack')).keys()).length);
  const day = 86_400_000;
  const now = Date.now();
  await ask();
  await page.waitForFunction(async () => (await (await caches.open('backontrack')).keys()).length === 1);

  await page.clock.setFixedTime(now + 6 * day);
  await page.reload();
  assert.equal(await ask(), newsSummaries.length);
  assert.equal(await kept(), 1);

  await page.clock.setFixedTime(now + 8 * day);
  await page.reload();
  assert.equal(await ask(), 'server');
  assert.equal(await kept(), 0);
});

test('nothing is kept in the browser unless a store is asked for', async (t) => {
  const { page } = await open(t);

  const kept = await page.evaluate(async () => {
    const address: string = '/sdk.js';
    const { createClient, memoryCache } = (await import(address)) as Sdk;
    await createClient({ baseUrl: location.origin, cache: memoryCache() }).news.list();
    return [...(await caches.keys()), ...(await indexedDB.databases()), ...Object.keys(localStorage)];
  });

  assert.deepEqual(kept, []);
});
