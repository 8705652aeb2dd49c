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
// All mentors that come with the package are made up, and a made-up one cannot be written to: one of these is not.
const contentFolder = await mkdtemp(join(tmpdir(), 'content-'));
await cp(join(root, 'packages/api/content'), contentFolder, { recursive: true });
const djordje = join(contentFolder, 'mentors/rs-djordje.json');
await writeFile(djordje, (await readFile(djordje, 'utf8')).replace('"sample": true', '"sample": false'));
const demo = await startDemo({ CONTENT_FOLDER: contentFolder });
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
  await rm(contentFolder, { recursive: true });
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

/** Goes to the search field, and waits until the whole list is on the device. */
async function bringToDevice(page: Page, widget: string): Promise<void> {
  await page.getByRole('searchbox').focus();
  await page.waitForFunction(
    (name) => (document.querySelector(name) as unknown as { isOnDevice: boolean }).isOnDevice,
    widget,
  );
}

/** What of the place that the page keeps for its widget is empty, in pixels. */
const emptyBelow = (page: Page): Promise<number> =>
  page.locator('[heading-level]').evaluate((widget) => {
    const content = widget.shadowRoot!.querySelector('.widget')!;
    return widget.getBoundingClientRect().bottom - content.getBoundingClientRect().bottom;
  });

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
      assert.ok((await emptyBelow(page)) < 2, 'the place of the list is kept below an entry that needs less');

      const { violations } = await watchedIn(page);
      assert.deepEqual(violations, []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
}

/** Writes to the mentor whose profile is open, and gives the code that comes back. */
async function writeToMentor(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Write to this mentor' }).press('Enter');
  await page.getByLabel('How old are you?').selectOption('18-24');
  await page.getByLabel('Text message').press('Space');
  await page.getByLabel('Your phone number').pressSequentially('+381 64 123 4567');
  await page.getByLabel('Your message').pressSequentially('I would like to talk.');
  await page.getByLabel(/I agree/).press('Space');
  await page.getByRole('button', { name: 'Send' }).press('Enter');
  await page.getByText('Your message is on its way').waitFor();
  return page.locator('.receipt .code').innerText();
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
  await writeToMentor(page);
  assert.deepEqual(await findings(page), []);

  await page.getByRole('button', { name: 'Take it back' }).press('Enter');
  await page.getByText('It is taken back.').waitFor();
  await page.close();
});

test('on another day a message is taken back by the code that was written down', async () => {
  const { page } = await visit('mentors.html', phone);
  const openProfile = async () => {
    await page.getByRole('searchbox').fill('djordje');
    await page.getByRole('button', { name: 'Đorđe' }).press('Enter');
  };
  await openProfile();
  const code = await writeToMentor(page);

  await page.reload();
  await openProfile();
  await page.getByRole('button', { name: 'Write to this mentor' }).press('Enter');
  await page.getByText('Take back a message that you sent').press('Enter');
  const field = page.getByLabel('Your code');
  const send = page.getByRole('button', { name: 'Take it back' });
  await field.fill(`${code.slice(0, -1)}${code.endsWith('Z') ? 'X' : 'Z'}`);
  await send.press('Enter');
  await page.getByText('There is no message with this code.').waitFor();
  assert.deepEqual(await findings(page), []);
  await field.fill(code.toLowerCase().replaceAll('-', ' '));
  await send.press('Enter');
  await page.getByText('It is taken back.').waitFor();
  assert.deepEqual(await findings(page), []);
  await page.close();
});

test('the way back takes the filters of a link away again, and a link to a heading takes nothing', async () => {
  const { page } = await visit('mentors.html', desktop);
  const finder = page.locator('backontrack-mentor-finder');
  const filters = finder.locator('.chip');
  await finder.evaluate((element) => {
    element.toggleAttribute('sync-url', true);
    for (const hash of ['#mentor-finder.country=HU', '#words']) {
      const link = Object.assign(document.createElement('a'), { href: hash, textContent: hash });
      element.before(link, ' ');
    }
  });
  await page.getByRole('link', { name: '#mentor-finder.country=HU' }).click();
  await filters.getByText('Hungary').waitFor();
  await page.getByRole('link', { name: '#words' }).click();
  await page.waitForURL(/#words$/);
  assert.deepEqual(await filters.allInnerTexts(), ['Hungary']);

  await page.goBack();
  await page.waitForURL(/#mentor-finder.country=HU$/);
  assert.deepEqual(await filters.allInnerTexts(), ['Hungary']);
  await page.goBack();
  await filters.waitFor({ state: 'detached' });
  await page.close();
});

test('mentors.html: of the cards, a key draws at once only those that a reader sees', async () => {
  const page = await browser.newPage({ viewport: phone, locale: 'en', isMobile: true });
  await page.goto(`${demo.address}mentors.html`);
  await bringToDevice(page, 'backontrack-mentor-finder');
  await page
    .locator('.card')
    .first()
    .evaluate((card) => scrollBy(0, card.getBoundingClientRect().top - 100));
  // No keyboard of a phone opens here. To zoom in leaves less of the window to be seen, too.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
  await page.waitForFunction((height) => visualViewport!.height < height / 1.4, phone.height);

  const drawn = await page.evaluate(async () => {
    const finder = document.querySelector('backontrack-mentor-finder') as HTMLElement & {
      updateComplete: Promise<unknown>;
    };
    const cards = () => [...finder.shadowRoot!.querySelectorAll('.card')];
    const names = () => cards().map((card) => card.querySelector('.open')?.textContent?.trim());
    const type = (words: string) => {
      const field = finder.shadowRoot!.querySelector('input')!;
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const places = cards().map((card) => card.getBoundingClientRect().top);
    const { offsetTop, height } = visualViewport!;
    const before = names();
    type('a');
    await Promise.resolve();
    const atOnce = names();
    await finder.updateComplete;
    return { before, atOnce, inTheEnd: names(), places, end: offsetTop + height };
  });
  await page.close();

  const { places, end } = drawn;
  assert.ok(
    places.some((top) => top >= end && top < phone.height),
    `no card between ${end} and ${phone.height}, but at ${places.join(', ')}`,
  );
  assert.deepEqual(
    drawn.atOnce,
    places.map((top, at) => (top < end ? drawn.inTheEnd : drawn.before)[at]),
  );
});

const lists = [
  { path: 'mentors.html', list: 'mentors', country: 'HU', search: 'gyongyi', found: 'Gyöngyi' },
  { path: 'directory.html', list: 'programmes', country: 'HU', search: 'vilage', found: 'Open evening in the village' },
];

for (const { path, list, country, search, found } of lists) {
  test(`${path}: the whole list is fetched once, and then searched and filtered without a connection`, async () => {
    const { page } = await visit(path, phone);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes(`/v1/${list}?`)) asked.push(new URL(request.url()).searchParams.get('limit') ?? '');
    });
    const field = page.getByRole('searchbox');
    const count = async () => Number.parseInt(await page.locator('.count').innerText(), 10);
    const all = await count();
    await bringToDevice(
      page,
      path === 'mentors.html' ? 'backontrack-mentor-finder' : 'backontrack-programme-directory',
    );
    // What a reader may want next comes along.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);

    await page.getByRole('button', { name: 'Filters' }).click();
    const option = page.getByLabel('Country').locator(`option[value=${country}]`);
    const expected = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
    await page.getByLabel('Country').selectOption(country);
    await page.getByRole('button', { name: /^Remove the filter/ }).waitFor();
    assert.ok(expected > 0 && expected < all);
    assert.equal(await count(), expected);
    await field.fill(search);
    await page.locator('.card').getByText(found).first().waitFor();
    const few = await count();
    assert.ok(few > 0 && few < expected, `${few} of ${expected}`);
    await field.fill('');
    await page.getByRole('button', { name: /^Remove the filter/ }).click();
    await page.waitForFunction((total) => {
      const widget = document.querySelector('backontrack-mentor-finder, backontrack-programme-directory');
      return Number.parseInt(widget?.shadowRoot?.querySelector('.count')?.textContent ?? '', 10) === total;
    }, all);

    assert.deepEqual(asked, ['2000']);
    await page.context().setOffline(false);
    await page.close();
  });
}

test('in forced colours the country that is chosen on the map is of another colour than the others', async () => {
  const { page } = await visit('mentors.html', desktop);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('button', { name: 'Show on a map' }).click();
  await page.getByRole('button', { name: /^Hungary:/ }).press('Enter');
  const fillOf = (name: string) =>
    page.locator(`path[aria-label^="${name}"]`).evaluate((path) => getComputedStyle(path).fill);
  await page.locator('path[aria-pressed="true"]').waitFor();
  assert.notEqual(await fillOf('Hungary'), await fillOf('Serbia'));
  await page.close();
});

test('an offer opened without a connection is shown once there is one and the reader tries again', async () => {
  const { page } = await visit('directory.html', phone);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.locator('.open').first().click();
  const again = page.getByRole('button', { name: 'Try again' });
  await again.waitFor();

  await page.context().setOffline(false);
  await again.click();
  await page.locator('.opened .lead').waitFor();
  assert.equal(await again.count(), 0);
  await page.close();
});

test('what a page of the finder and of the directory loads stays within 30 kB', async () => {
  for (const path of ['mentors.html', 'directory.html']) {
    const page = await browser.newPage({ viewport: desktop, locale: 'en' });
    let bytes = 0;
    page.on('response', (response) => {
      const { 'content-length': length, 'content-encoding': encoding } = response.headers();
      // What holds a page's own colours to legal contrast comes after the first paint, and only where a page sets any.
      if (!/\.js$|\/v1\//.test(response.url()) || /\/(theme|language)\.js$/.test(response.url())) return;
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
