import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { chromium as playwright, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';
import { startDemo } from './demo.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The published mentors are made up, and take no messages. Here one of them does.
const content = await mkdtemp(join(tmpdir(), 'backontrack-content-'));
await cp(join(root, 'packages/api/content'), content, { recursive: true });
const real = join(content, 'mentors/rs-djordje.json');
await writeFile(real, JSON.stringify({ ...(JSON.parse(await readFile(real, 'utf8')) as object), sample: false }));

const demo = await startDemo({ CONTENT_FOLDER: content });
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
  await rm(content, { recursive: true, force: true });
});

const phone = { width: 360, height: 740 };
const desktop = { width: 1200, height: 800 };

/** Opens a page of the demo, watched for whatever shifts, is blocked or complains. */
async function visit(path: string, viewport: { width: number; height: number }) {
  const page = await browser.newPage({ viewport, locale: 'en' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(() => {
    const watched = { shift: 0, violations: [] as string[] };
    Object.assign(window, { watched });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      watched.violations.push(`${violatedDirective}: ${blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${demo.address}${path}`);
  await page.locator('.count').waitFor();
  return { page, complaints };
}

const watchedIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { watched: { shift: number; violations: string[] } }).watched);

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  for (const path of ['mentors.html', 'directory.html']) {
    test(`${path} on a ${name} shifts nothing, and has no finding as a list, with filters, as a map and in detail`, async () => {
      const { page, complaints } = await visit(path, viewport);
      assert.deepEqual(await findings(page), []);
      const { shift } = await watchedIn(page);
      assert.equal(shift, 0);

      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByLabel('Country').waitFor();
      assert.deepEqual(await findings(page), []);
      await page.getByRole('button', { name: 'Show on a map' }).click();
      await page.getByRole('group', { name: 'Map of the Danube region' }).waitFor();
      assert.deepEqual(await findings(page), []);
      await page.locator('.card .open').first().press('Enter');
      await page.locator('dl').waitFor();
      assert.deepEqual(await findings(page), []);

      const { violations } = await watchedIn(page);
      assert.deepEqual(violations, []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
}

test('with the keyboard alone a mentor is found, written to and the request taken back', async () => {
  const { page } = await visit('mentors.html', desktop);
  await page.getByRole('link', { name: 'Contact' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('djordje');
  await page.getByText('1 mentor', { exact: true }).first().waitFor();
  for (let presses = 0; presses < 9; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim());
    if (name === 'Đorđe') break;
  }
  await page.keyboard.press('Enter');
  const write = page.getByRole('button', { name: 'Write to this mentor' });
  await write.press('Enter');
  await page.getByLabel('How old are you?').selectOption('18-24');
  await page.getByLabel('Text message').press('Space');
  await page.getByLabel('Your phone number').pressSequentially('+381 64 123 4567');
  await page.getByLabel('Your message').pressSequentially('I would like to talk.');
  await page.getByLabel(/I agree/).press('Space');
  await page.getByRole('button', { name: 'Send' }).press('Enter');
  await page.getByText('Your message is on its way').waitFor();
  assert.deepEqual(await findings(page), []);

  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await page.getByText('It is taken back.').waitFor();
  await page.close();
});

test('once everything is on the device, a search is answered without a connection', async () => {
  const { page } = await visit('mentors.html', phone);
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.waitForFunction(
    () => (document.querySelector('backontrack-mentor-finder') as unknown as { isOnDevice: boolean }).isOnDevice,
  );
  await page.context().setOffline(true);

  await field.fill('gyongyi');
  await page.getByRole('button', { name: 'Gyöngyi' }).waitFor();

  assert.equal(await page.locator('.card').count(), 1);
  await page.close();
});

test('what a page of the finder and of the directory loads stays within 30 kB', async () => {
  for (const path of ['mentors.html', 'directory.html']) {
    const page = await browser.newPage({ viewport: desktop, locale: 'en' });
    let bytes = 0;
    page.on('response', (response) => {
      const { 'content-length': length, 'content-encoding': encoding } = response.headers();
      // What holds a page's own colours to legal contrast comes after the first paint, and only where a page sets any.
      if (!/\.js$|\/v1\//.test(response.url()) || response.url().endsWith('/theme.js')) return;
      assert.ok(encoding === 'br' || Number(length) < 200, response.url());
      bytes += Number(length);
    });
    await page.goto(`${demo.address}${path}`);
    await page.locator('.count').waitFor();
    await page.waitForLoadState('networkidle');

    assert.ok(bytes > 10_000 && bytes <= 30 * 1_024, `${path}: ${bytes} bytes`);
    await page.close();
  }
});
