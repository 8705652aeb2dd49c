import assert from 'node:assert/strict';
import { after, test } from 'node:test';

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

const phone = { width: 360, height: 740 };
const desktop = { width: 1200, height: 800 };
const address = `${demo.address}programme.html`;

test('a reader subscribes, confirms by the mail in the outbox, and ends it by the next one', async () => {
  const { page, complaints, watched } = await visit(browser, address, phone);
  const form = page.locator('backontrack-subscribe');
  await form.getByRole('textbox', { name: 'Your e-mail address' }).fill('amra@example.org');
  await form.getByRole('checkbox', { name: 'News' }).check();
  await form.getByLabel('In which language?').selectOption('English');
  await form.getByRole('checkbox', { name: 'I agree' }).check();
  await form.getByRole('button', { name: 'Subscribe' }).dblclick();
  await form.getByRole('heading', { name: '1 of 2: check your e-mail' }).waitFor();
  assert.deepEqual(await findings(page), []);
  assert.deepEqual(complaints, []);
  assert.deepEqual((await watched()).violations, []);

  await confirmAndEnd(page);
  await page.close();
});

test('without scripts the same works by the plain form inside', async () => {
  const context = await browser.newContext({ viewport: phone, locale: 'en', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('Your e-mail address').fill('nejra@example.org');
  await page.getByLabel('I agree').check();
  await page.getByRole('button', { name: 'Subscribe' }).dblclick();
  await page.getByRole('heading', { name: '1 of 2: check your e-mail' }).waitFor();

  await confirmAndEnd(page, 'nejra@example.org');
  await context.close();
});

test('a plain form that shows an old text gets the one of now, with everything else still filled in', async () => {
  const { page } = await visit(browser, `${demo.address}subscriptions/new?topics=news`, phone);
  assert.deepEqual(await findings(page), []);
  await page.getByLabel('Your e-mail address').fill('lejla@example.org');
  await page.getByLabel('I agree').check();
  await page.locator('[name=textVersion]').evaluate((field: HTMLInputElement) => (field.value = 'old'));
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'has changed' }).click();

  assert.deepEqual(await findings(page), []);
  assert.equal(await page.getByLabel('Your e-mail address').inputValue(), 'lejla@example.org');
  assert.ok(await page.getByLabel('News').isChecked());
  await page.getByLabel('I agree').check();
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await page.getByRole('heading', { name: '1 of 2: check your e-mail' }).waitFor();
  await page.close();
});

/** Opens the one mail that came, confirms by it, and ends the subscription by the next one. */
async function confirmAndEnd(page: Page, to = 'amra@example.org'): Promise<void> {
  await page.goto(`${demo.address}outbox`);
  const mails = page.getByRole('article').filter({ hasText: to });
  assert.equal(await mails.count(), 1, 'one mail, although the button was pressed twice');
  await mails.getByRole('link').click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'You are subscribed' }).waitFor();

  await page.goto(`${demo.address}outbox`);
  const welcome = mails.filter({ has: page.getByRole('heading', { name: 'You are subscribed' }) });
  await welcome.getByRole('link').click();
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
}

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`on a ${name}, the programme and the form are there, and nothing has moved for them`, async () => {
    const { page, complaints, watched } = await visit(browser, address, viewport);
    const initiative = page.locator('backontrack-initiative');
    await initiative.getByText('13 organisations').waitFor();
    await page.locator('backontrack-subscribe').getByRole('textbox', { name: 'Your e-mail address' }).waitFor();
    assert.equal((await watched()).shift, 0);

    const map = initiative.getByRole('group', { name: 'Map of the Danube region' });
    assert.equal(await map.count(), 0, 'it is fetched when a reader comes near it');
    await initiative.getByText('13 organisations').scrollIntoViewIfNeeded();
    await map.getByRole('button', { name: 'Austria: ÖJAB' }).press('Enter');
    assert.ok(await initiative.getByRole('heading', { name: 'Austria' }).evaluate((place) => place.matches(':focus')));
    assert.equal((await watched()).shift, 0);

    await initiative.getByText('Show the 6 modules').click();
    await initiative.getByRole('heading', { name: 'Trust and communication' }).waitFor();

    assert.deepEqual(await findings(page), []);
    assert.deepEqual(complaints, []);
    assert.deepEqual((await watched()).violations, []);
    await page.close();
  });
}

test('a youth worker reads a module, checks an answer, and prints the module without the page around it', async () => {
  const { page, complaints, watched } = await visit(browser, address, phone);
  const curriculum = page.locator('backontrack-curriculum');
  await curriculum.scrollIntoViewIfNeeded();
  await curriculum.getByRole('button', { name: 'Trust and communication' }).click();
  await curriculum.getByLabel('No need to answer').check();
  await curriculum.getByRole('button', { name: 'Check my answer' }).first().click();
  await curriculum.getByText('That is right.').waitFor();
  assert.deepEqual(await findings(page), []);

  await page.evaluate(() => (window.print = () => {}));
  await curriculum.getByRole('button', { name: 'Print as a handout' }).click();
  await page.emulateMedia({ media: 'print' });
  assert.ok(await curriculum.getByText('What stays between us, and where that ends').isVisible());
  assert.ok(await curriculum.getByText('named a place of yours').isVisible(), 'thoughts are part of the handout');
  assert.ok(!(await page.getByRole('navigation').isVisible()));
  assert.ok(!(await page.locator('backontrack-initiative').isVisible()));
  assert.deepEqual(complaints, []);
  assert.deepEqual((await watched()).violations, []);
  await page.close();
});

test('where scripts fail, the plain form inside sends its fields to its action', async () => {
  const { page } = await visit(browser, demo.address, phone, async (opened) => {
    await opened.route('**/*.js', (route) => route.abort());
    await opened.route('**/partner.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script type="module" src="/loader.js"></script>
          <backontrack-subscribe><form action="/newsletter" method="post">
            <label>E-mail <input name="email" type="email" required /></label> <button>Subscribe</button>
          </form></backontrack-subscribe>`,
      }),
    );
    await opened.route('**/newsletter', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Thank you</h1>' }),
    );
  });
  await page.goto(`${demo.address}partner.html`);
  await page.getByLabel('E-mail').fill('amra@example.org');
  const sent = page.waitForRequest('**/newsletter');

  await page.getByRole('button', { name: 'Subscribe' }).click();

  assert.equal((await sent).postData(), 'email=amra%40example.org');
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.close();
});
