import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';

import Validator from '@adobe/structured-data-validator';
import { chromium as playwright, type Page } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';
import { findings, visit } from './watched-page.ts';

const demo = await startDemo();
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

const answer = await fetch(demo.address);
const policy = answer.headers.get('content-security-policy')!;
const [loader] = /<script type="module"[^>]*loader\.js[^>]*><\/script>/.exec(await answer.text())!;
const phone = { width: 390, height: 800 };

/** Serves a page with the demo's policy, and these elements on it. */
const withBody = (body: string) => async (page: Page) => {
  await page.route('**/page.html', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html', 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>Page</title><link rel="stylesheet" href="/agency.css">${loader}<main><h1>Page</h1>${body}</main></html>`,
    }),
  );
};

interface Graph {
  '@graph': { '@type': string; '@id': string; areaServed?: object[] }[];
}

const blocks = (page: Page) => page.locator('script[type="application/ld+json"]').allTextContents();

/** The vocabulary of schema.org in the form in which the library reads it. */
async function vocabulary(): Promise<object> {
  const quads = await readFile(createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq'), 'utf8');
  const nodes = new Map<string, Record<string, unknown>>();
  const short: Readonly<Record<string, string>> = {
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': '@type',
    'http://www.w3.org/2000/01/rdf-schema#subClassOf': 'rdfs:subClassOf',
    'http://schema.org/domainIncludes': 'schema:domainIncludes',
  };
  for (const [, subject = '', predicate = '', object = ''] of quads.matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)>/gm)) {
    const name = short[predicate];
    if (!name || !subject.startsWith('http://schema.org/')) continue;
    const node = nodes.get(subject) ?? { '@id': subject };
    nodes.set(subject, node);
    if (name === '@type') {
      if (object.endsWith('rdf-schema#Class')) node['@type'] = 'rdfs:Class';
      if (object.endsWith('#Property')) node['@type'] = 'rdf:Property';
    } else node[name] = [...((node[name] as object[] | undefined) ?? []), { '@id': object }];
  }
  return { '@graph': [...nodes.values()] };
}

test('what widgets show is in the page once, valid by the vocabulary of schema.org, and goes with the last one', async () => {
  const body = `<backontrack-news-feed structured-data show="news events" loading="eager"></backontrack-news-feed>
    <backontrack-news-feed structured-data limit="2" loading="eager"></backontrack-news-feed>
    <backontrack-programme-directory structured-data loading="eager" kind="basics mentoring job-placement" limit="50"></backontrack-programme-directory>
    <backontrack-initiative structured-data show="partners" loading="eager"></backontrack-initiative>`;
  const { page, complaints, watched } = await visit(browser, `${demo.address}page.html`, phone, withBody(body));
  await page.getByRole('button', { name: 'Past events' }).click();
  await page.waitForFunction(() =>
    ['NewsArticle', 'Event', 'Organization', 'EducationalOccupationalProgram', 'Service'].every((type) =>
      document.querySelector('script[type="application/ld+json"]')?.textContent?.includes(`"@type":"${type}","@id"`),
    ),
  );

  const found = await blocks(page);
  assert.equal(found.length, 1);
  const graph = (JSON.parse(found[0]!) as Graph)['@graph'];
  assert.equal(new Set(graph.map((thing) => thing['@id'])).size, graph.length);
  // Readers see that these offers are made up. A search engine would not.
  await page.locator('backontrack-programme-directory').getByText('(sample)').first().waitFor();
  assert.doesNotMatch(found[0]!, /\(sample\)/);
  const guarantee = graph.find((thing) => thing['@id'].endsWith('/hu-youth-guarantee'));
  assert.deepEqual(guarantee?.areaServed, [{ '@type': 'Country', name: 'Hungary' }]);
  const data: Record<string, object[]> = {};
  for (const thing of graph) (data[thing['@type']] ??= []).push(Object.assign(thing, { '@location': '0,1' }));
  const validator = new Validator(await vocabulary());
  const issues = await validator.validate({ jsonld: data, microdata: {}, rdfa: {}, errors: [] });
  assert.deepEqual(
    issues.filter(({ errorType }) => errorType === 'schemaOrg'),
    [],
  );
  const nonsense = { Event: [{ '@type': 'Event', '@location': '0,1', headline: 'x' }] };
  assert.notDeepEqual(await validator.validate({ jsonld: nonsense, microdata: {}, rdfa: {}, errors: [] }), []);

  assert.deepEqual((await watched()).violations, []);
  assert.deepEqual(complaints, []);
  const left = await page.evaluate(() => {
    for (const widget of document.querySelectorAll('main > [structured-data]')) widget.remove();
    return document.querySelectorAll('script[type="application/ld+json"]').length;
  });
  assert.equal(left, 0);
  await page.close();
});

test('a text that would end the block of data stays in it', async () => {
  const { page } = await visit(browser, `${demo.address}page.html`, phone, async (opened) => {
    await withBody('<backontrack-news-feed structured-data loading="eager"></backontrack-news-feed>')(opened);
    await opened.route('**/v1/news?*', async (route) => {
      const response = await route.fetch();
      const list = (await response.json()) as { items: { title: { text: string } }[] };
      list.items[0]!.title.text = '</script><img src=x>&amp;';
      await route.fulfill({ response, json: list });
    });
  });
  await page.locator('script[type="application/ld+json"]').waitFor({ state: 'attached' });

  const [text = ''] = await blocks(page);
  assert.doesNotMatch(text, /[<>&]/);
  assert.ok(text.includes('script'));
  assert.ok(JSON.stringify(JSON.parse(text)).includes('</script><img src=x>&amp;'));
  await page.close();
});

for (const layout of ['list', 'cards', 'compact']) {
  test(`pictures that come late move nothing in a ${layout}`, async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const body = `<backontrack-news-feed layout="${layout}" limit="3" heading-level="2" loading="eager"></backontrack-news-feed><p id="after">After</p>`;
    const { page, watched } = await visit(browser, `${demo.address}page.html`, phone, async (opened) => {
      await withBody(body)(opened);
      await opened.route('**/v1/news?*', async (route) => {
        const response = await route.fetch();
        const list = (await response.json()) as { items: { image: object }[] };
        for (const item of list.items) {
          item.image = {
            url: `${demo.address}picture.svg`,
            alt: { text: 'A hall', locale: 'en', state: 'original' },
            width: 960,
            height: 640,
          };
        }
        await route.fulfill({ response, json: list });
      });
      await opened.route('**/picture.svg', async (route) => {
        await held;
        await route.fulfill({
          contentType: 'image/svg+xml',
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640"/></svg>',
        });
      });
    });
    await page.locator('article').first().waitFor();
    const before = await page.locator('#after').boundingBox();
    release();
    await page.waitForLoadState('networkidle');

    assert.deepEqual(await page.locator('#after').boundingBox(), before);
    assert.equal((await watched()).shift, 0);
    assert.deepEqual(await findings(page), []);
    await page.close();
  });
}

test('an open item keeps the places of its pictures, of one that comes late and of one that never comes', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const size = { width: 960, height: 640 };
  const body = '<backontrack-news-feed limit="1" loading="eager"></backontrack-news-feed><p id="after">After</p>';
  const { page } = await visit(browser, `${demo.address}page.html`, phone, async (opened) => {
    await withBody(body)(opened);
    await opened.route('**/v1/news/*', async (route) => {
      const response = await route.fetch();
      const item = (await response.json()) as { image?: object; body: { blocks: object[] } };
      item.image = {
        url: `${demo.address}late.svg`,
        alt: { text: 'A hall', locale: 'en', state: 'original' },
        ...size,
      };
      item.body.blocks.unshift(
        { type: 'image', url: `${demo.address}late.svg?2`, alt: 'A bench', ...size },
        { type: 'image', url: `${demo.address}never.svg`, alt: 'A tree', ...size },
      );
      await route.fulfill({ response, json: item });
    });
    await opened.route('**/never.svg', (route) => route.abort());
    await opened.route('**/late.svg*', async (route) => {
      await held;
      await route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640"/></svg>',
      });
    });
  });
  await page.locator('article').getByRole('link').press('Enter');
  await page.locator('.body').waitFor();
  const places = () =>
    page.locator('article img').evaluateAll((images) => images.map((image) => Math.round(image.clientHeight)));
  const before = [await places(), await page.locator('#after').boundingBox()];
  assert.deepEqual(before[0], Array(3).fill(Math.round((phone.width - 32) * (640 / 960))));
  release();
  await page.waitForLoadState('networkidle');

  assert.deepEqual([await places(), await page.locator('#after').boundingBox()], before);
  assert.ok(await page.getByText('Five parts').first().isVisible());
  await page.close();
});

test('what a page with news loads stays within 26 kB with its first data', async () => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'en' });
  let bytes = 0;
  page.on('response', (response) => {
    const { 'content-length': length, 'content-encoding': encoding } = response.headers();
    // What holds a page's own colours to legal contrast comes after the first paint, and only where a page sets any.
    if (!/\.js$|\/v1\//.test(response.url()) || response.url().endsWith('/theme.js')) return;
    assert.ok(encoding === 'br' || Number(length) < 200, response.url());
    bytes += Number(length);
  });
  await page.goto(demo.address);
  await page.locator('backontrack-news-feed article').first().waitFor();
  await page.waitForLoadState('networkidle');

  assert.ok(bytes > 10_000 && bytes <= 26 * 1_024, `${bytes} bytes`);
  await page.close();
});

test('an open item prints whole, with the addresses of its links', async () => {
  const body = '<backontrack-news-feed loading="eager"></backontrack-news-feed>';
  const { page } = await visit(browser, `${demo.address}page.html`, phone, withBody(body));
  await page.locator('article').first().getByRole('link').press('Enter');
  await page.locator('.body').waitFor();
  await page.emulateMedia({ media: 'print' });

  assert.ok(await page.locator('.body').isVisible());
  assert.ok(await page.locator('.lead').isVisible());
  assert.equal(await page.getByRole('button', { name: 'Back to all news' }).isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Share' }).isVisible(), false);
  await page.close();
});
