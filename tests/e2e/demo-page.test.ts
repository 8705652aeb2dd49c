import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';

import { chromium as playwright, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const demo = await startDemo();
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

const phone = { width: 360, height: 740 };
const desktop = { width: 1200, height: 800 };

interface Watched {
  violations: string[];
  shift: number;
}

/** Opens the demo page, watched from its first moment for what a partner must never see. */
async function visit(viewport: { width: number; height: number }, prepare?: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport, locale: 'en' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(() => {
    const watched: Watched = { violations: [], shift: 0 };
    Object.assign(window, { watched });
    addEventListener('securitypolicyviolation', (event) =>
      watched.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await prepare?.(page);
  await page.goto(demo.address);
  return {
    page,
    complaints,
    watched: () => page.evaluate(() => (window as unknown as { watched: Watched }).watched),
  };
}

/** What axe finds wrong with the page, as rules and the elements that break them. */
async function findings(page: Page): Promise<string[]> {
  // Evaluated by the browser's own protocol, which the page's policy does not stop.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`on a ${name}, the news are there, one can be opened and left again, and nothing is amiss`, async () => {
    const { page, complaints, watched } = await visit(viewport);
    const articles = page.locator('backontrack-news-feed article');
    await articles.first().waitFor();

    assert.equal(await articles.count(), 3);
    assert.deepEqual(await findings(page), []);

    const title = await articles.first().getByRole('heading').innerText();
    await articles.first().getByRole('button').click();
    const heading = page.locator('backontrack-news-feed').getByRole('heading', { name: title });
    await heading.waitFor();
    await page.locator('backontrack-news-feed').getByText('pilot', { exact: false }).first().waitFor();

    assert.ok((await page.locator('backontrack-news-feed p').count()) > 2);
    assert.deepEqual(await findings(page), []);

    await page.getByRole('button', { name: 'All news' }).click();
    await articles.nth(2).waitFor();

    const { violations, shift } = await watched();
    assert.deepEqual(violations, []);
    assert.deepEqual(complaints, []);
    assert.equal(shift, 0);
    await page.close();
  });
}

test('the page speaks to its own host only, and keeps nothing', async () => {
  const asked: string[] = [];
  const { page } = await visit(phone, async (opened) => {
    opened.on('request', (request) => asked.push(new URL(request.url()).origin));
  });
  await page.locator('backontrack-news-feed article').first().waitFor();

  assert.deepEqual(
    [...new Set(asked)].filter((origin) => origin !== 'null'),
    [new URL(demo.address).origin],
  );
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await page.close();
});

test('with the keyboard alone an item is opened, read and left, and the focus comes back', async () => {
  const { page } = await visit(desktop);
  const first = page.locator('backontrack-news-feed article').first().getByRole('button');
  await first.waitFor();
  await page.getByRole('link', { name: 'Contact' }).focus();
  await page.keyboard.press('Tab');
  assert.ok(await first.evaluate((button) => button.matches(':focus')));

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'All news' }).waitFor();
  await page.waitForFunction(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside instanceof HTMLHeadingElement;
  });
  await page.getByRole('button', { name: 'All news' }).press('Enter');

  await first.waitFor();
  assert.ok(await first.evaluate((button) => button.matches(':focus')));
  await page.close();
});

test('when the API is down the fallback stays, the page is told once, and trying again works', async () => {
  const { page } = await visit(phone, async (opened) => {
    await opened.addInitScript(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('backontrack-error', (event) => heard.push(event.code));
    });
    await opened.route('**/v1/news?*', (route) => route.abort());
  });
  const feed = page.locator('backontrack-news-feed');
  const retry = feed.getByRole('button', { name: /try again/i });
  await retry.waitFor();

  assert.ok(await feed.getByRole('link', { name: 'All news from Back on Track' }).isVisible());
  assert.deepEqual(await page.evaluate(() => (window as unknown as { heard: string[] }).heard), ['network']);

  await page.unroute('**/v1/news?*');
  await retry.click();
  await feed.locator('article').first().waitFor();
  assert.equal(await feed.locator('article').count(), 3);
  await page.close();
});

test('without scripts the page keeps the fallback link', async () => {
  const page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
  await page.goto(demo.address);

  assert.ok(await page.getByRole('link', { name: 'All news from Back on Track' }).isVisible());
  await page.close();
});
