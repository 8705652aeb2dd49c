import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { chromium as playwright, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';
import { startDemo } from './demo.ts';
import { findings } from './watched-page.ts';

const demo = await startDemo();
const host = demo.address.replace(/\/$/, '');
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

const phone = { width: 390, height: 800 };
const desktop = { width: 1280, height: 900 };

/** Opens the builder, and notes what its console says. */
async function open(query = '', viewport = desktop) {
  const context = await browser.newContext({
    viewport,
    locale: 'en',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${host}/builder.html${query}`);
  await page.getByRole('tab', { selected: true }).waitFor();
  return { page, complaints, close: () => context.close() };
}

const snippets = (page: Page) => page.locator('#snippets code').allTextContents();

const framed = async (page: Page) => (await (await page.waitForSelector('#preview iframe')).contentFrame())!;

test('what is chosen stands in every snippet, in the preview and in the address, which brings it back', async () => {
  const { page, close } = await open();
  await page.getByLabel('Help near you').check({ force: true });
  await page.locator('[name=country]').selectOption('RS');
  await page.getByLabel('Readers cannot choose').check();
  await page.locator('[name=lang]').selectOption('sr-Latn');
  await page.locator('[name=limit]').fill('3');
  await page.locator('[name=accent]').fill('#ffcc00');

  const query = 'country=RS&limit=3&lang=sr-Latn&lock=country&color-accent=ffcc00';
  const [loader, element, style] = await snippets(page);
  assert.match(loader!, new RegExp(`src="${host}/v1/loader\\.js" integrity="sha384-`));
  assert.match(
    element!,
    /^<backontrack-programme-directory country="RS" limit="3" lang="sr-Latn" lock="country">\n {2}<a href="/,
  );
  assert.match(style!, /--backontrack-color-accent: #ffcc00/);
  await page.getByText('1.5 to 1 on white: too little, shown as #').waitFor();

  await page.getByRole('tab', { name: 'Frame' }).click();
  assert.match((await snippets(page))[0]!, new RegExp(query.replaceAll('&', '&amp;')));
  const frame = await framed(page);
  await frame.locator('#live:not([hidden])').waitFor();
  assert.equal(new URL(frame.url()).searchParams.get('lock'), 'country');

  const again = await open(new URL(page.url()).search);
  assert.deepEqual(await snippets(again.page), await snippets(page));
  await again.close();
  await close();
});

test('the lines for the top of a page name every file of the widget with its hash', async () => {
  const { page, close } = await open('?widget=mentor-finder&channel=fixed');
  const [loader, ...lines] = (await snippets(page))[3]!.split('\n');
  assert.equal(loader, (await snippets(page))[0]);
  for (const [at, line] of lines.entries()) {
    const start = at === 0 ? '<script type="module" src' : '<link rel="modulepreload" href';
    assert.ok(line.startsWith(`${start}="`), line);
    const [, address, hash] = /"([^"]+)" integrity="sha256-([^"]+)" /.exec(line)!;
    const bytes = await (await fetch(address!)).arrayBuffer();
    assert.equal(createHash('sha256').update(new Uint8Array(bytes)).digest('base64'), hash, address);
  }

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${host}/mentors.html`);
  await page.getByRole('article').first().waitFor();
  assert.deepEqual(asked.filter((address) => lines.some((line) => line.includes(`"${address}"`))).length, lines.length);
  await close();
});

test('a page stays at one version where that is chosen, in every tab with the loader', async () => {
  const { page, close } = await open('?widget=news-feed');
  await page.getByLabel('When I change the tag').check();
  for (const name of ['Element', 'Link', 'WordPress', 'Joomla', 'Drupal']) {
    await page.getByRole('tab', { name }).click();
    const loaders = (await snippets(page)).filter((snippet) => snippet.includes('loader.js'));
    // Once alone, and once before the files of the widget, which come sooner then.
    assert.equal(loaders.length, name === 'Element' ? 2 : 1, name);
    for (const loader of loaders)
      assert.match(loader, new RegExp(`src="${host}/\\d[\\d.]+/loader\\.js" integrity="sha384-`), name);
  }
  const again = await open(new URL(page.url()).search);
  assert.deepEqual(await snippets(again.page), await snippets(page));
  await again.close();
  await close();
});

test('one module, or no pictures, can be chosen where the widget has them', async () => {
  const { page, complaints, close } = await open();
  await page.getByLabel('What mentors learn').check({ force: true });
  await page.locator('[name=module]').selectOption({ label: '2. Trust and communication' });
  await page.locator('[name=images]').selectOption('none');
  const [, element] = await snippets(page);
  assert.match(element!, /^<backontrack-curriculum module="trust-and-communication" images="none">/);
  const frame = await framed(page);
  await frame.locator('#live').getByRole('heading', { name: 'Trust and communication' }).waitFor();

  await page.getByRole('tab', { name: 'Frame' }).click();
  const heightOf = async () => Number(/height="(\d+)"/.exec((await snippets(page))[0]!)?.[1]);
  const ofModule = await heightOf();
  const again = await open(new URL(page.url()).search);
  assert.deepEqual(await snippets(again.page), await snippets(page));
  await again.close();
  await page.locator('[name=module]').selectOption('');
  assert.ok((await heightOf()) < ofModule, 'the frame is as high as its page');

  for (const [label, hasPictures] of [
    ['Help near you', true],
    ['News', true],
    ['Find a mentor', false],
    ['About the programme', false],
  ] as const) {
    await page.getByLabel(label, { exact: true }).check({ force: true });
    assert.equal((await page.locator('[name=images]').count()) > 0, hasPictures, label);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test('a number that cannot be is left out, and said to be', async () => {
  const { page, close } = await open('?limit=0&width=50&height=20');
  const written = async () => {
    const [, element] = await snippets(page);
    await page.getByRole('tab', { name: 'Frame' }).click();
    const [frame] = await snippets(page);
    await page.getByRole('tab', { name: 'Element' }).click();
    return `${element} ${frame}`;
  };
  assert.doesNotMatch(await written(), /limit=|width="50"|height="20"/);
  const faults = page.locator('.fault', { hasText: /./ });
  assert.equal(await faults.count(), 3);

  for (const limit of ['1.5', '-3', '101', '1e2']) {
    await page.locator('[name=limit]').fill(limit);
    assert.doesNotMatch(await written(), /limit=/, limit);
  }
  await page.locator('[name=limit]').fill('4');
  await page.locator('[name=width]').fill('');
  await page.locator('[name=height]').fill('900');
  assert.match(await written(), / limit="4">[^]* width="100%" height="900"/);
  assert.equal(await faults.count(), 0);
  await close();
});

test('every tab has something to copy, and copying says so', async () => {
  const { page, close } = await open('?lang=de');
  for (const name of [
    'Element',
    'Link',
    'Frame',
    'WordPress',
    'Joomla',
    'Drupal',
    'React',
    'Security policy',
    'Privacy',
  ]) {
    await page.getByRole('tab', { name }).click();
    const [first] = await snippets(page);
    await page
      .getByRole('button', { name: /^Copy: / })
      .first()
      .click();
    await page.getByText('Copied', { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), first, name);
  }
  assert.match((await snippets(page))[0]!, /^Diese Website zeigt Inhalte/);
  await close();
});

test('the snippet of the element works as it is, and so does the link inside it', async () => {
  const { page, close } = await open('?widget=mentor-finder&country=RS&limit=2');
  const [loader, element, style] = await snippets(page);
  await close();
  const partner = await browser.newPage();
  // On the same host, so that no rule about local networks is in the way.
  await partner.route(`${host}/partner`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<html lang="en"><style>${style}</style>${loader}${element}` }),
  );
  await partner.goto(`${host}/partner`);
  await partner.locator('.card .open').first().waitFor();
  assert.equal(await partner.locator('.card').count(), 2);
  const href = await partner.locator('backontrack-mentor-finder > a').getAttribute('href');
  assert.equal((await fetch(href!)).status, 200);
  await partner.close();
});

test('the security policy lets the element in, and leaves other scripts of the page what they had', async () => {
  const { page, close } = await open('?tab=csp&widget=news-feed');
  const [lines] = await snippets(page);
  await page.getByRole('tab', { name: 'Element' }).click();
  const [loader, element] = await snippets(page);
  await close();
  const partner = await browser.newPage();
  await partner.route(`${host}/partner`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': `default-src 'none'; ${lines}` },
      body: `<html lang="en">${loader}${element}`,
    }),
  );
  await partner.goto(`${host}/partner`);
  await partner.getByRole('article').first().waitFor();
  await partner.evaluate(() => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): object };
    };
    trustedTypes.createPolicy('of-the-page', {});
  });
  await partner.close();
});

test('the component for React is right for the compiler, whatever is chosen, and the colour stands beside it', async () => {
  // Inside node_modules, so that the packages are found one folder up.
  const folder = join(root, 'node_modules/.cache/react-snippets');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { page, close } = await open('?tab=react&country=RS&lang=hu&theme=host&accent=ffcc00');
  for (const choice of await page.locator('#widgets input').all()) {
    await choice.check({ force: true });
    const name = await choice.inputValue();
    if (await page.locator('#limit').isVisible()) await page.locator('[name=limit]').fill('3');
    if (await page.locator('#lock').isVisible()) await page.locator('[name=lock]').check();
    for (const filter of await page.locator('#filters select').all()) await filter.selectOption({ index: 1 });
    const [, component = '', style = ''] = await snippets(page);
    assert.match(style, new RegExp(`^backontrack-${name} {[^}]*--backontrack-color-accent: #ffcc00`));
    writeFileSync(join(folder, `${name}.tsx`), component);
  }
  await close();

  // The types that a component names are found as the package is installed, built.
  for (const name of ['contract', 'sdk', 'widgets'])
    execFileSync('npx', ['tsc', '-p', `packages/${name}/tsconfig.build.json`], { cwd: root });
  const compilerOptions = { jsx: 'react-jsx', customConditions: [] };
  const settings = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.tsx'], exclude: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  const { stdout } = spawnSync('npx', ['tsc', '-p', folder], { cwd: root, encoding: 'utf8' });
  assert.equal(stdout, '');
  rmSync(folder, { recursive: true });
});

test('the preview shows each width, and dark, forced colours, print and no scripts', async () => {
  const { page, complaints, close } = await open('?widget=news-feed');
  const view = async (name: string, ready = '#live:not([hidden])') => {
    await page.getByRole('radio', { name }).check({ force: true });
    const frame = await framed(page);
    await frame.locator(ready).waitFor();
    return frame;
  };
  const ground = (frame: Awaited<ReturnType<typeof framed>>) =>
    frame.waitForFunction(() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(0, 0, 0)');

  await view('Tablet');
  assert.equal(await page.locator('#preview iframe').evaluate((frame) => (frame as HTMLElement).style.width), '768px');
  const dark = await view('Dark');
  assert.equal(await dark.evaluate(() => document.documentElement.dataset['theme']), 'dark');
  await ground(await view('Forced colours'));
  const print = await view('Print');
  await print.waitForFunction(() => {
    const action = document.querySelector('backontrack-news-feed')?.shadowRoot?.querySelector('.action');
    return !action || getComputedStyle(action).display === 'none';
  });
  await view('Without scripts', '#plain');
  assert.equal(await page.locator('#preview iframe').getAttribute('sandbox'), '');
  assert.deepEqual(
    complaints.filter((line) => !line.includes('sandboxed')),
    [],
  );
  await close();
});

test('in forced colours one tab is marked, a button has an edge, and the colours of the choice are seen', async () => {
  const { page, close } = await open('?accent=ffcc00');
  await page.emulateMedia({ forcedColors: 'active' });
  const edges = page.locator('#tabs button').evaluateAll((tabs) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return tabs.filter((tab) => getComputedStyle(tab).borderBottomColor !== ground).map((tab) => tab.textContent);
  });
  assert.deepEqual(await edges, ['Element']);
  const style = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), name);
  assert.notEqual(await style('.copy', 'border-top-width'), '0px');
  const shown = /#([\da-f]{6})/.exec(await page.locator('#contrast').innerText())![1]!;
  const parts = [0, 2, 4].map((at) => Number.parseInt(shown.slice(at, at + 2), 16));
  assert.equal(await style('.swatch', 'background-color'), `rgb(${parts.join(', ')})`);
  await close();
});

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`on a ${name} nothing is found by axe, nothing is wider than the screen, and keys alone lead to a copied line`, async () => {
    const { page, close } = await open('?widget=mentor-finder&accent=ffcc00', viewport);
    await (await framed(page)).locator('#live:not([hidden])').waitFor();
    assert.deepEqual(await findings(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0);

    await page.getByLabel('Find a mentor').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'Link');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied', { exact: true }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /embed\/programme-directory/);
    await close();
  });
}
