import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { chromium as playwright } from 'playwright-core';

import { run } from '../../packages/widgets/commands/release/run.ts';
import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';

const demo = await startDemo();
const host = demo.address.replace(/\/$/, '');
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

test('the demo page works by the rolling channel, under a strict policy and without a word', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${host}/rolling.html`);
  await page.locator('backontrack-news-feed article').first().waitFor();

  assert.match(await page.locator('script[integrity]').first().getAttribute('src').then(String), /^\/v1\/loader\.js$/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('what a server serves is verified from outside, to the last file', async () => {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await run(
    ['verify', host],
    {},
    { print: (line) => printed.push(line), complain: (line) => complained.push(line) },
  );

  assert.deepEqual(complained, []);
  assert.equal(code, 0);
  const [, count] = /so does each of (\d+) files/.exec(printed.join('\n')) ?? [];
  assert.ok(Number(count) > 100, count);
});

test('the channel is open to every site, may be kept for no longer than it holds, and what is not there is a problem', async () => {
  for (const [path, type] of [
    ['/v1/loader.js', 'text/javascript; charset=utf-8'],
    ['/v1/manifest.jws', 'application/jose'],
  ] as const) {
    const { status, headers } = await fetch(`${host}${path}`);
    assert.equal(status, 200, path);
    assert.equal(headers.get('content-type'), type);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    // Signed on this machine, it changes with each build.
    assert.equal(headers.get('cache-control'), 'no-cache');
  }
  const missing = await fetch(`${host}/v1/manifest.json`);
  assert.equal(missing.status, 404);
  assert.equal(missing.headers.get('content-type'), 'application/problem+json');
});
