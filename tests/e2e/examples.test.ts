import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import type { NewsFeed } from '@backontrack/widgets';
import { newsSummaries, page as pageOf } from '@backontrack/contract/examples';
import { build as bundle } from 'esbuild';
import { chromium as playwright, type Page, type Route } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';

const browser = await playwright.launch(chromium());
after(() => browser.close());

const three = newsSummaries.slice(0, 3);

/** Answers with news as the API does, for every country, and notes what it is asked for. */
const answering = (asked: URLSearchParams[]) => async (route: Route) => {
  const { searchParams } = new URL(route.request().url());
  asked.push(searchParams);
  const listed = pageOf(three.slice(0, Number(searchParams.get('limit'))));
  await route.fulfill({ json: { ...listed, total: three.length }, headers: { 'access-control-allow-origin': '*' } });
};

/** Builds the example of a framework as its reader would, with the widgets from their sources, and opens it. */
async function openExample(framework: string) {
  const outDir = await mkdtemp(join(tmpdir(), 'backontrack-'));
  const example: InlineConfig = {
    root: join(root, 'docs/examples', framework),
    logLevel: 'error',
    resolve: { conditions: ['@backontrack/source', 'browser', 'module', 'production'] },
    build: { outDir, emptyOutDir: true },
  };
  await build(example);
  const server = await preview({ ...example, preview: { port: 0 } });
  const page = await browser.newPage({ locale: 'en' });
  const asked: URLSearchParams[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('https://api.example.org/**', answering(asked));
  page.setDefaultTimeout(5000);
  await page.goto(`http://localhost:${(server.httpServer.address() as AddressInfo).port}`);
  return {
    page,
    asked,
    complaints,
    async close() {
      await page.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const status = (page: Page, text: string) => page.locator('main > p', { hasText: text }).waitFor();
const read = <Value>(page: Page, from: (widget: NewsFeed) => Value) =>
  page.locator('backontrack-news-feed').evaluate(from as (widget: HTMLElement | SVGElement) => Value);

for (const framework of ['react', 'preact', 'solid', 'vue', 'svelte']) {
  test(`an element in ${framework}`, async (t) => {
    const { page, asked, complaints, close } = await openExample(framework);
    const widget = page.locator('backontrack-news-feed');
    const articles = widget.locator('article');

    await t.test('shows its children before it is defined', async () => {
      await widget.getByRole('link', { name: 'News of HU' }).waitFor();
    });

    await press(page, 'Load the widget');
    await articles.nth(1).waitFor();

    await t.test('takes a string that was set before it was defined', () => {
      assert.equal(asked[0]?.get('country'), 'HU');
    });
    await t.test('takes a number as a number', async () => {
      assert.equal(await read(page, ({ limit }) => limit), 2);
    });
    await t.test('takes a property of two words', async () => {
      assert.equal(await widget.locator('h2').count(), 2);
    });
    await t.test('takes one word of several', async () => {
      assert.equal(await widget.getAttribute('theme'), 'light');
    });
    await t.test('takes false as false', async () => {
      assert.equal(await read(page, ({ hidden }) => hidden), false);
    });
    await t.test('draws its own content', async () => {
      assert.equal(await articles.count(), 2);
    });
    await t.test('keeps its children beside it', async () => {
      assert.equal(await read(page, ({ textContent }) => textContent.trim()), 'News of HU');
    });
    await t.test('calls a listener for an event with hyphens, which reads its fields', async () => {
      await status(page, '3 in all');
    });
    await t.test('calls a listener that was added by hand', async () => {
      const heard = read(
        page,
        (element) =>
          new Promise<number>((resolve) => {
            element.addEventListener('backontrack-results', ({ count }) => resolve(count), { once: true });
          }),
      );
      await press(page, 'One more');
      assert.equal(await heard, 3);
    });
    await t.test('takes a changed number', async () => {
      await articles.nth(2).waitFor();
      assert.equal(asked.at(-1)?.get('limit'), '3');
    });
    await t.test('takes a changed word', async () => {
      await press(page, 'Dark or light');
      await page.locator('backontrack-news-feed[theme=dark]').waitFor();
    });
    await t.test('takes a changed string, and changed children', async () => {
      await press(page, 'Other country');
      await page.waitForFunction(() => document.querySelector('backontrack-news-feed')?.textContent.includes('RS'));
      await page.waitForFunction(() => document.querySelector('backontrack-news-feed')?.country === 'RS');
    });
    await t.test('tells which entry is chosen, and opens it', async () => {
      await articles.first().getByRole('link').click();
      await status(page, `${three[0]!.id} chosen`);
      await widget.getByRole('button', { name: 'Back to all news' }).click();
    });
    await t.test('lets its page cancel an event', async () => {
      await press(page, 'Open entries elsewhere');
      await articles.nth(1).getByRole('link').click();
      await status(page, `${three[1]!.id} chosen`);
      assert.equal(await articles.count(), 3);
    });
    await t.test('leaves with its place, and comes back with all that was set', async () => {
      await press(page, 'Show or hide');
      assert.equal(await widget.count(), 0);
      await press(page, 'Show or hide');
      await articles.nth(2).waitFor();
      assert.deepEqual(await read(page, ({ country, limit, theme }) => [country, limit, theme]), ['RS', 3, 'dark']);
    });

    const failures = complaints.filter((line) => !line.includes('/v1/news/'));
    assert.deepEqual(failures, []);
    await close();
  });
}

test('a bundle that is no module, as esbuild makes one unless told, shows the widget', async () => {
  const contents = `
    import { configure, define, NewsFeed } from '@backontrack/widgets';
    configure({ baseUrl: 'https://api.example.org' });
    define('backontrack-news-feed', NewsFeed);`;
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    conditions: ['@backontrack/source'],
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  const page = await browser.newPage({ locale: 'en' });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('https://api.example.org/**', answering([]));
  await page.setContent('<backontrack-news-feed loading="eager"><a href="/">News</a></backontrack-news-feed>');
  await page.addScriptTag({ content: outputFiles[0]!.text });
  assert.deepEqual(complaints, []);
  await page.locator('backontrack-news-feed').getByRole('article').first().waitFor();
  await page.close();
});
