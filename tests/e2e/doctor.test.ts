import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { chromium as playwright, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';
import { findings } from './watched-page.ts';

const demo = await startDemo();
const host = demo.address.replace(/\/$/, '');
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

const [loader = ''] = /<script[^>]*loader\.js[^>]*>/.exec(await (await fetch(`${host}/mentors.html`)).text()) ?? [];
const unchecked = `${loader.replace(/ integrity="[^"]*"/, '')}</script>`;

/** A page of which nearly everything is to be mended, so that the doctor shows all it has. */
const ill = `<!doctype html><html lang="en"><title>Partner</title>
  <style>:root { --backontrack-color-accent: #ffcc00; background: #fff }</style>
  ${unchecked}${unchecked.replace('loader.js', 'loader.js?ver=6.8')}
  <main><h1>A partner</h1>
    <backontrack-news-feed loading="eager" countri="HU" country="hungary"></backontrack-news-feed>
    <backontrack-newsfeed></backontrack-newsfeed>
    <iframe src="/embed/news-feed" title="News" sandbox=""></iframe>
  </main>`;
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'none'; img-src 'none'";

/** Opens a page with the doctor on it, and waits until it has examined everything. */
async function doctorOn(path: string, colorScheme: 'light' | 'dark', width = 1200, height = 850) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'en' });
  page.setDefaultTimeout(15_000);
  await page.route(`${host}/ill?*`, (route) =>
    route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body: ill }),
  );
  await page.goto(`${host}/${path}?backontrack-debug`);
  const dialog = page.getByRole('dialog', { name: 'Back on Track: doctor' });
  await dialog.getByText('/v1/health').first().waitFor();
  if (path === 'ill') await dialog.getByText('became #').first().waitFor();
  return { page, dialog };
}

/** Moves the doctor into the body: colours outside of it axe does not look at. */
async function moveIntoBody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(() => document.body.append(document.querySelector('[data-backontrack-doctor]')!));
  await page.getByRole('button', { name: /Back on Track: / }).click();
}

for (const [colours, screen, width] of [
  ['light', 'desktop', 1200],
  ['dark', 'phone', 390],
] as const) {
  test(`axe finds nothing wrong with the doctor on a ${screen} in ${colours} colours, open and closed`, async () => {
    const { page, dialog } = await doctorOn('ill', colours, width);
    // As it is: among the landmarks of the page.
    assert.deepEqual(await findings(page), []);

    await moveIntoBody(page);
    // As high as all it says, so that nothing is scrolled away.
    await page.setViewportSize({ width, height: 6000 });
    assert.deepEqual(await findings(page), []);

    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Problem Back on Track: \d problems/ }).waitFor();
    assert.deepEqual(await findings(page), []);
    await page.close();
  });
}

test('axe finds nothing wrong with the doctor on a page with landmarks of its own and nothing to mend', async () => {
  const { page, dialog } = await doctorOn('index.html', 'light');
  await dialog.getByText('Nothing to mend').waitFor();
  assert.deepEqual(await findings(page), []);
  await page.close();
});

test('on a screen as low as a phone on its side, all the doctor says can be scrolled into sight', async () => {
  const { page, dialog } = await doctorOn('ill', 'light', 640, 256);
  const report = dialog.getByRole('textbox', { name: 'Report' });
  await report.scrollIntoViewIfNeeded();
  const last = dialog.getByRole('heading', { name: 'Console' });
  await last.scrollIntoViewIfNeeded();
  const box = (await last.boundingBox())!;
  const seen = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.shadowRoot?.elementFromPoint(x, y)?.textContent,
    { x: box.x + 2, y: box.y + box.height / 2 },
  );
  assert.equal(seen, 'Console', 'its head lies over it');
  const { scroll, client } = await dialog.evaluate(({ scrollWidth, clientWidth }) => ({
    scroll: scrollWidth,
    client: clientWidth,
  }));
  assert.ok(scroll <= client, `it is ${scroll} wide in ${client}`);
  await page.close();
});

test('a server that never answers is named, and nothing is said to be well before', async () => {
  const page = await browser.newPage({ locale: 'en' });
  page.setDefaultTimeout(15_000);
  await page.clock.install();
  const { promise: isAsked, resolve } = Promise.withResolvers<void>();
  // No answer is given, ever.
  await page.route('**/v1/health', () => resolve());
  await page.goto(`${host}/index.html?backontrack-debug`, { waitUntil: 'commit' });
  const dialog = page.getByRole('dialog', { name: 'Back on Track: doctor' });
  await isAsked;
  await dialog.getByRole('status').getByText('Asking …').waitFor();

  await page.clock.runFor(10_000);
  await dialog.getByText(`The API has not answered within 10 seconds: ${host}/v1/health`, { exact: true }).waitFor();
  await dialog.getByRole('status').getByText('1 problem').waitFor();
  await page.close();
});
