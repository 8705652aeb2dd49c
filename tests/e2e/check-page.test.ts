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

test('from the keyboard alone, the check is answered, shared and printed, and sends nothing', async () => {
  const { page, complaints, watched } = await visit(browser, `${demo.address}check.html`, phone);
  const check = page.locator('backontrack-eligibility-check');
  const heading = (words: string) => check.getByRole('heading', { name: words });
  await heading('Which country do you live in?').waitFor();
  assert.deepEqual(await findings(page), []);
  const sent: string[] = [];
  page.on('request', (request) => {
    // The code of a part that is opened later comes from the host; it carries nothing.
    if (!new URL(request.url()).pathname.endsWith('.js')) sent.push(request.url());
  });

  await check.getByRole('radio', { name: 'Hungary' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await heading('What kind of place do you live in?').waitFor();
  assert.ok(await heading('What kind of place do you live in?').evaluate((element) => element.matches(':focus')));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await heading('How old are you?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('19');
  await page.keyboard.press('Enter');
  await check.getByRole('button', { name: 'Show me now' }).press('Enter');
  await heading('What is there for you').waitFor();
  assert.deepEqual(await findings(page), []);

  await check.getByRole('button', { name: 'Share', exact: true }).press('Enter');
  await check.getByRole('img', { name: /code/i }).waitFor();
  assert.match(await check.getByRole('textbox').inputValue(), /#eligibility-check\.outcomes=/);
  await check.getByRole('checkbox', { name: /Remember/ }).press('Space');
  const paper = await page.pdf({ format: 'A4' });
  assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'the results are printed on one page');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await check.getByRole('button', { name: 'Print' }).isHidden());

  assert.deepEqual(sent, []);
  assert.deepEqual(complaints, []);
  assert.deepEqual((await watched()).violations, []);
  await page.close();
});

test('what a youth worker prints has the answers and the reasons instead of the form, and lines to write on', async () => {
  const { page } = await visit(browser, `${demo.address}check.html`, phone);
  const check = page.locator('backontrack-eligibility-check');
  await check.evaluate((element) => element.setAttribute('mode', 'worker'));
  await check.getByRole('radio', { name: 'Hungary' }).check();
  await check.getByText('Filled in by').waitFor({ state: 'attached' });
  assert.ok(await check.getByText('Filled in by').isHidden());

  await page.emulateMedia({ media: 'print' });

  assert.ok(await check.getByText('Filled in by').isVisible());
  assert.ok(await check.getByRole('radio', { name: 'Hungary' }).isHidden());
  assert.ok(await check.getByRole('definition').filter({ hasText: 'Hungary' }).isVisible());
  assert.ok(await check.getByText('You live in a country where our partners work.').first().isVisible());
  await page.close();
});

test('no heading is printed without anything below it', async () => {
  const { page } = await visit(browser, `${demo.address}check.html`, phone);
  const check = page.locator('backontrack-eligibility-check');
  await check.evaluate((element) => element.setAttribute('mode', 'worker'));
  await check.getByRole('radio', { name: 'Talking to someone' }).check();
  await check.getByRole('checkbox', { name: 'Nothing of this' }).check();
  const urgent = check.locator('section').first();
  await urgent.getByText('Not for now').waitFor();

  await page.emulateMedia({ media: 'print' });

  assert.ok(await urgent.isHidden());
  assert.ok(await check.locator('section').nth(1).isVisible());
  await page.close();
});
