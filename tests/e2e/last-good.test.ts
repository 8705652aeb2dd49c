import assert from 'node:assert/strict';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';

import { chromium as playwright } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';
import { visit } from './watched-page.ts';

const demo = await startDemo();
const browser = await playwright.launch(chromium());

/** Whether the API can be reached. */
let isUp = true;

// Before the demo stands what can fail. Answers of the API are at once too old for the browser to use unasked.
const front = createServer((request, response) => {
  const isApi = request.url!.startsWith('/v1/');
  if (isApi && !isUp) {
    request.socket.destroy();
    return;
  }
  const { headers, method = 'GET', url } = request;
  ask(new URL(url!, demo.address), { method, headers }, (answer) => {
    const shortLived = isApi ? { 'cache-control': 'max-age=0' } : {};
    response.writeHead(answer.statusCode!, { ...answer.headers, ...shortLived });
    answer.pipe(response);
  }).end();
});
await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(front.address() as AddressInfo).port}/`;

after(async () => {
  await browser.close();
  front.closeAllConnections();
  front.close();
  await demo.stop();
});

test('an API that cannot be reached gives way to its last answer, with its date', async () => {
  isUp = true;
  const { page } = await visit(browser, address, { width: 360, height: 740 }, async (opened) => {
    await opened.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      addEventListener('backontrack-offline', ({ stale, since }) =>
        told.push({ stale, isDate: since instanceof Date }),
      );
    });
  });
  const feed = page.locator('backontrack-news-feed');
  const titles = () => feed.getByRole('article').getByRole('heading').allInnerTexts();
  await feed.getByRole('article').first().waitFor();
  const seen = await titles();
  assert.ok(await feed.getByText('There is no connection.').isHidden());

  isUp = false;
  await page.reload();
  await feed.getByText('There is no connection.').waitFor();

  assert.deepEqual(await titles(), seen);
  assert.equal(await feed.getByText('There is no connection.').locator('time').count(), 1);
  assert.deepEqual(await page.evaluate('told'), [{ stale: true, isDate: true }]);

  isUp = true;
  await page.reload();
  await feed.getByRole('article').first().waitFor();
  assert.ok(await feed.getByText('There is no connection.').isHidden());
  await page.context().close();
});

test('what was never seen before cannot stand in: the page keeps its link', async () => {
  isUp = false;
  const { page } = await visit(browser, `${address}check.html`, { width: 360, height: 740 });
  const check = page.locator('backontrack-eligibility-check');

  await check.getByRole('button', { name: 'Try again' }).waitFor();

  assert.ok(await check.getByRole('link', { name: /Talk to us/ }).isVisible());
  assert.ok(await check.getByText('There is no connection.').isHidden());
  await page.context().close();
});
