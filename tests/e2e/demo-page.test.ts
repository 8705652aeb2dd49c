import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { chromium as playwright } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';
import { findings, visit } from './watched-page.ts';

const demo = await startDemo();
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

const phone = { width: 360, height: 740 };
const desktop = { width: 1200, height: 800 };

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`on a ${name}, the news are there, one can be opened and left again, and nothing is amiss`, async () => {
    const { page, complaints, watched } = await visit(browser, demo.address, viewport);
    const articles = page.locator('backontrack-news-feed article');
    await articles.first().waitFor();

    assert.equal(await articles.count(), 3);
    assert.deepEqual(await findings(page), []);

    const title = await articles.first().getByRole('heading').innerText();
    await articles.first().getByRole('link').click();
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

test('on paper no address is printed over the words of the news', async () => {
  const { page } = await visit(browser, demo.address, desktop);
  await page.emulateMedia({ media: 'print' });
  const title = page.locator('backontrack-news-feed .open').first();
  assert.match((await title.getAttribute('href')) ?? '', /^http/);
  assert.equal(await title.evaluate((link) => getComputedStyle(link, '::after').position), 'static');
  await page.close();
});

test('the page speaks to its own host only, and keeps nothing', async () => {
  const asked: string[] = [];
  const { page } = await visit(browser, demo.address, phone, async (opened) => {
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
  const { page } = await visit(browser, demo.address, desktop);
  const first = page.locator('backontrack-news-feed article').first().getByRole('link');
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
  const { page } = await visit(browser, demo.address, phone, async (opened) => {
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

test('without scripts each page keeps its fallback links, which lead to pages that can be read', async () => {
  const page = await browser.newPage({ viewport: phone, javaScriptEnabled: false });
  for (const [path, name, heading] of [
    ['', 'All news from Back on Track', 'News'],
    ['mentors.html', 'All mentors of Back on Track', 'Find a mentor'],
    ['directory.html', 'All help in the directory', 'Help near you'],
    ['programme.html', 'All facts about Back on Track', 'About the programme'],
    ['programme.html', 'The modules of the curriculum', 'What mentors learn'],
  ] as const) {
    await page.goto(demo.address + path);
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  await page.close();
});
