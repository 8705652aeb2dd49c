import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { chromium as playwright, type Locator, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';
import { visit } from './watched-page.ts';

const demo = await startDemo();
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

const desk = { width: 1280, height: 800 };
const search = (page: Page, name: string) => page.getByRole('searchbox', { name });

test('the words of the page’s language come with the widget’s files, and nothing is English first', async () => {
  const asked: string[] = [];
  const { page, complaints, watched } = await visit(
    browser,
    `${demo.address}mentors.html?lang=de`,
    desk,
    async (tab) => {
      tab.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    },
  );

  await search(page, 'Such nach Name oder Ort').waitFor();

  const words = asked.indexOf('mentor-finder.de.json');
  assert.ok(words > 0, asked.join());
  assert.ok(!asked.some((name) => /^mentor-finder\.(?!de).+\.json$/.test(name)), asked.join());
  assert.deepEqual(complaints, []);
  assert.deepEqual((await watched()).violations, []);
  await page.close();
});

test('a language chosen on the page is spoken at once, and kept in the address', async () => {
  const { page } = await visit(browser, `${demo.address}mentors.html`, desk);
  await search(page, 'Find a mentor by name or place').waitFor();

  await page.getByLabel('Language of the widgets').selectOption('sr-Latn');

  await search(page, 'Nađi mentora po imenu ili mestu').waitFor();
  assert.equal(new URL(page.url()).search, '?lang=sr-Latn');
  await page.reload();
  await search(page, 'Nađi mentora po imenu ili mestu').waitFor();
  await page.close();
});

test('words that are not those of this version are English, with one line, and right once they are', async () => {
  const { page, complaints } = await visit(browser, `${demo.address}mentors.html?lang=de`, desk, async (tab) => {
    await tab.route('**/mentor-finder.de.json', (route) => route.fulfill({ json: { '0': 'changed' } }));
  });

  await search(page, 'Find a mentor by name or place').waitFor();

  assert.equal(complaints.filter((line) => line.includes('is in English')).length, 1, complaints.join('\n'));
  await page.unroute('**/mentor-finder.de.json');
  await page.reload();
  await search(page, 'Such nach Name oder Ort').waitFor();
  await page.close();
});

/** The language that an element is said to be in. */
const languageOf = (words: Locator) =>
  words.evaluate((element) => {
    const root = element.getRootNode() as ShadowRoot;
    return (element.closest('[lang]') ?? root.host.closest('[lang]'))?.getAttribute('lang');
  });

test('what there is in no Croatian is read in the nearest language, and says which it is', async () => {
  const { page } = await visit(browser, `${demo.address}directory.html?lang=hr`, desk);
  const directory = page.locator('backontrack-programme-directory');
  const title = (words: string) => directory.getByRole('heading', { name: words, exact: true }).first();

  for (const [country, words, language] of [
    ['BA', 'Neko za razgovor (primjer)', 'bs'],
    ['RS', 'Neko za razgovor (primer)', 'sr-Latn'],
    ['HU', 'Someone to talk to (sample)', 'en'],
  ] as const) {
    await directory.evaluate((element, code) => element.setAttribute('country', code), country);
    await title(words).waitFor();
    assert.equal(await languageOf(title(words)), language);
  }
  assert.equal(await languageOf(directory.getByRole('searchbox')), 'hr');
  await page.close();
});

test('the check asks a Croatian reader in Croatian throughout', async () => {
  const { page } = await visit(browser, `${demo.address}check.html?lang=hr`, desk);
  const check = page.locator('backontrack-eligibility-check');
  const question = check.getByRole('heading', { name: 'U kojoj državi živiš?' });

  await question.waitFor();
  assert.equal(await languageOf(question), 'hr');
  await check.getByRole('button', { name: 'Pokaži mi sada' }).press('Enter');
  await check.getByRole('heading', { name: 'Netko za razgovor' }).waitFor();
  const others = await check.evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('[lang]')]
      .map(({ lang }) => lang)
      .filter((tag) => tag !== 'hr'),
  );
  assert.deepEqual(others, []);
  await page.close();
});
