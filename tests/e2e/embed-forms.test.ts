import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';

import { chromium as playwright, type Frame, type Page } from 'playwright-core';

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

const snippet = /<script[^>]*loader\.js[^>]*><\/script>/
  .exec(await (await fetch(`${host}/mentors.html`)).text())?.[0]
  .replace('src="', `src="${host}`);

// A site of its own: another host, and what its pages show.
const contents: string[] = [];
const partner = createServer(({ url = '' }, response) => {
  const content = contents[Number(url.slice(1))] ?? '';
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="en"><title>Partner</title>${snippet}<main><h1>Our page</h1>${content}</main>`,
  );
}).listen(0, '127.0.0.1');
await once(partner, 'listening');
after(() => {
  partner.closeAllConnections();
  partner.close();
});

/** A page of a partner with this in its text, and the loader once for the site. */
async function partnerPage(content: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, locale: 'en' });
  page.setDefaultTimeout(10_000);
  await page.goto(`http://localhost:${(partner.address() as AddressInfo).port}/${contents.push(content) - 1}`);
  return page;
}

/** The frame of ours on a page, once it shows something. */
async function frameOn(page: Page, ready: string): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.locator(ready).first().waitFor();
  return frame!;
}

/** What is compared: a widget as it is asked for, and where the names of its entries stand. */
const cases = [
  { widget: 'mentor-finder', query: { country: 'RS', limit: '4' }, names: '.card .open' },
  { widget: 'programme-directory', query: { country: 'RS', stage: '2 3 4' }, names: '.card .open' },
  { widget: 'news-feed', query: { initiative: 'back-on-track', limit: '3' }, names: '.entry .open' },
  { widget: 'initiative', query: { show: 'partners' }, names: '[part=partner] > :first-child' },
  { widget: 'curriculum', query: { initiative: 'back-on-track' }, names: '.modules > li > :first-child' },
  // One module alone: its parts.
  { widget: 'curriculum', query: { module: 'trust-and-communication' }, names: '.part > :nth-child(2)' },
] as const;

const widgets = new Set(cases.map(({ widget }) => widget));

const addressOf = (widget: string, query: object) =>
  `${host}/embed/${widget}?${new URLSearchParams({ ...query, lang: 'en' })}`;

const written = (query: object) =>
  Object.entries(query)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

const attribute = (text: string) => text.replaceAll('&', '&amp;');

/** Every form of one embed: puts it on a page and gives the place where the names of its entries can be read. */
const forms: Record<
  string,
  (one: (typeof cases)[number]) => Promise<{ page: Page; place: Page | Frame; root: string }>
> = {
  element: async ({ widget, query }) => {
    const page = await partnerPage(`<backontrack-${widget} ${written(query)} loading="eager"></backontrack-${widget}>`);
    return { page, place: page, root: `backontrack-${widget}` };
  },
  'upgraded link': async ({ widget, query }) => {
    const page = await partnerPage(`<p><a href="${attribute(addressOf(widget, query))}">All of it</a></p>`);
    return { page, place: page, root: `p > backontrack-${widget}` };
  },
  'frame with scripts': async ({ widget, query }) => {
    const page = await partnerPage(`<iframe src="${attribute(addressOf(widget, query))}"></iframe>`);
    return { page, place: await frameOn(page, '#live:not([hidden])'), root: '#live' };
  },
  'frame without scripts': async ({ widget, query }) => {
    const page = await partnerPage(`<iframe sandbox="" src="${attribute(addressOf(widget, query))}"></iframe>`);
    return { page, place: await frameOn(page, '#plain'), root: '#plain' };
  },
  oEmbed: async ({ widget, query }) => {
    const asked = `${host}/oembed?${new URLSearchParams({ url: addressOf(widget, query) })}`;
    const { html } = (await (await fetch(asked)).json()) as { html: string };
    const page = await partnerPage(html);
    return { page, place: await frameOn(page, '#live:not([hidden])'), root: '#live' };
  },
};

for (const one of cases) {
  test(`${one.widget} with ${written(one.query)} has the same entries, in the same order and by the same names, in every form`, async () => {
    const shown: Record<string, string[]> = {};
    for (const [form, open] of Object.entries(forms)) {
      const { page, place, root } = await open(one);
      const names = place.locator(root).locator(one.names);
      await names.first().waitFor();
      shown[form] = (await names.allTextContents()).map((name) => name.trim());
      await page.close();
    }
    const { element = [], ...others } = shown;
    assert.ok(element.length > 1, element.join());
    for (const [form, names] of Object.entries(others)) assert.deepEqual(names, element, form);
  });
}

/** A frame that may do nothing, and a way to press its links. */
async function sandboxed(widget: string) {
  const page = await partnerPage(`<iframe sandbox="" width="900" height="900" src="${host}/embed/${widget}"></iframe>`);
  const frame = await frameOn(page, '#plain');
  const press = async (name: RegExp) => {
    const left = page.waitForEvent('framenavigated');
    await frame.getByRole('link', { name }).first().click();
    await left;
    await frame.locator('#plain').waitFor();
  };
  return { page, frame, press };
}

test('in a frame that may do nothing a reader filters, pages, opens an entry and comes back, by links alone', async () => {
  const { page, frame, press } = await sandboxed('mentor-finder');

  await frame.getByText('Country', { exact: true }).click();
  await press(/^Serbia/);
  const serbian = await frame.locator('.count').innerText();
  await press(/^Đorđe$/);
  await frame.locator('dl').waitFor();
  await press(/^Back to all/);

  assert.equal(await frame.locator('.count').innerText(), serbian);
  await press(/^Remove the filter Serbia/);
  await press(/^Show the next ones/);
  await frame.getByRole('link', { name: 'Back to the first ones' }).waitFor();
  await page.close();
});

test('in a frame that may do nothing a reader learns: reads, answers, unfolds what is right, goes on and comes back', async () => {
  const { page, frame, press } = await sandboxed('curriculum');
  await press(/^1\. Backgrounds and barriers/);
  const thoughts = frame.locator('.thoughts').first();
  assert.equal(await thoughts.isVisible(), false);
  await frame.getByText('What others thought').first().click();
  await thoughts.waitFor();

  const first = frame.locator('.quiz > ol > li').first();
  const answers = first.getByRole('radio');
  await answers.first().check();
  await answers.last().check();
  assert.equal(await first.getByRole('radio', { checked: true }).count(), 1);
  assert.equal(await first.getByText('Right.', { exact: true }).isVisible(), false);
  await first.getByText('Show the answer').click();
  await first.getByText('Right.', { exact: true }).waitFor();

  await press(/^Next: Trust and communication/);
  await frame.getByRole('heading', { name: 'Edin answers with one word' }).waitFor();
  await press(/^All modules/);
  await frame.getByRole('link', { name: /^2\. Trust/ }).waitFor();
  await page.close();
});

test('on a phone without scripts no topic on a card is cut through', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
  await page.goto(`${host}/embed/mentor-finder?lang=hu`);
  const cut = await page.locator('.tag').evaluateAll((tags) =>
    tags.flatMap((tag) => {
      const [own, list] = [tag, tag.closest('.tags')!].map((one) => one.getBoundingClientRect());
      return own!.top < list!.bottom && own!.bottom > list!.bottom ? [tag.textContent] : [];
    }),
  );
  assert.deepEqual(cut, []);
  await page.close();
});

test('a frame tells the page around it how high it is, and nothing else', async () => {
  const page = await partnerPage('<div id="place"></div>');
  const told = await page.evaluate(
    (src) =>
      new Promise<{ data: { backontrack: string; height: number }; from: string }>((resolve) => {
        addEventListener('message', ({ data, origin }) => resolve({ data, from: origin }), { once: true });
        const frame = Object.assign(document.createElement('iframe'), { src, width: '600', height: '300' });
        document.getElementById('place')!.append(frame);
      }),
    `${host}/embed/news-feed?limit=2`,
  );

  assert.equal(told.from, host);
  assert.deepEqual(Object.keys(told.data), ['backontrack', 'height']);
  assert.equal(told.data.backontrack, 'height');
  assert.ok(told.data.height > 300, String(told.data.height));
  await page.close();
});

test('a frame on a page with the loader is as high as its page, for every widget, whatever height it begins with', async () => {
  for (const widget of widgets) {
    const heights = [];
    for (const height of [150, 3000]) {
      const page = await partnerPage(
        `<iframe src="${host}/embed/${widget}?limit=2" width="600" height="${height}"></iframe>`,
      );
      const frame = await frameOn(page, '#live:not([hidden])');
      // What it shows may come in steps.
      await frame.page().waitForFunction(() => {
        const { clientHeight, contentWindow } = document.querySelector('iframe')!;
        contentWindow!.postMessage({ backontrack: 'measure' }, '*');
        return new Promise((resolve) => {
          addEventListener('message', ({ data }) => resolve(data.height === clientHeight), { once: true });
        });
      });
      heights.push(await page.locator('iframe').evaluate(({ clientHeight }) => clientHeight));
      await page.close();
    }
    assert.equal(heights[0], heights[1], widget);
    assert.ok(heights[0]! > 150, widget);
  }
});

for (const [name, width] of Object.entries({ phone: 360, desktop: 1200 })) {
  test(`every page has no finding on a ${name}, with scripts and without, in light and dark`, async () => {
    for (const widget of [
      'news-feed',
      'mentor-finder?country=RS',
      'mentor-finder/rs-djordje',
      'programme-directory?theme=dark&color-accent=fc0',
      'programme-directory?q=nothing+at+all',
      'eligibility-check',
      'initiative',
      'curriculum',
      'curriculum/trust-and-communication',
      'curriculum?module=backgrounds-and-barriers&theme=dark',
      'subscribe',
    ]) {
      // Wide, the elements are what the pages of the demo show.
      for (const isLive of name === 'phone' ? [true, false] : [false]) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'en' });
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', ({ message }) => complaints.push(message));
        if (!isLive)
          await page.route('**/loader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
        await page.goto(`${host}/embed/${widget}`);
        await page.locator(isLive && !/[/]|q=/.test(widget) ? '#live:not([hidden])' : '#plain').waitFor();
        for (const folded of await page.locator('#plain details').all()) {
          await folded.evaluate((details) => details.setAttribute('open', ''));
        }
        assert.deepEqual(await findings(page), [], widget);
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        assert.ok(scroll <= client, `${widget} is ${scroll} wide`);
        // A loader that was replaced is refused, as it should be.
        assert.deepEqual(isLive ? complaints : [], [], widget);
        await page.close();
      }
    }
  });
}

test('a page knows the attributes of its widget, and no others', async () => {
  const page = await partnerPage(
    [...widgets].map((widget) => `<backontrack-${widget} loading="eager"></backontrack-${widget}>`).join(''),
  );
  for (const widget of widgets) {
    await page.waitForFunction((tag) => customElements.get(tag), `backontrack-${widget}`);
    const known = await page.evaluate(
      (tag) => (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes,
      `backontrack-${widget}`,
    );
    // What only a page with scripts can do is passed over in silence.
    const attributes = known.filter((name) => !['sync-url', 'structured-data', 'theme'].includes(name));
    const text = await (
      await fetch(`${host}/embed/${widget}?${attributes.map((name) => `${name}=%00`).join('&')}`)
    ).text();
    assert.deepEqual(
      [...text.matchAll(/“([^”]+)” is not known here/g)].map(([, name]) => name),
      [],
      widget,
    );
  }
  await page.close();
});
