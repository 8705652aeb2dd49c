import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import type { Mentor, ProgrammeSummary } from '@backontrack/contract';
import { fold, toSerbianLatin } from '@backontrack/sdk/text';
import { chromium as playwright } from 'playwright-core';

import { chromium } from '../browser.ts';
import { startDemo } from './demo.ts';

const demo = await startDemo();
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await demo.stop();
});

interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

const ask = async <Item>(list: 'mentors' | 'programmes', query: string): Promise<Page<Item>> => {
  const answer = await fetch(`${demo.address}v1/${list}?locale=en&${query}`);
  return (await answer.json()) as Page<Item>;
};

const cyrillic: Readonly<Record<string, string>> = {
  lj: 'љ',
  nj: 'њ',
  dž: 'џ',
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  đ: 'ђ',
  e: 'е',
  ž: 'ж',
  z: 'з',
  i: 'и',
  j: 'ј',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  ć: 'ћ',
  u: 'у',
  f: 'ф',
  h: 'х',
  c: 'ц',
  č: 'ч',
  š: 'ш',
};

/** The words in the other script, where they have one: a letter that Serbian does not know has none. */
function inOtherScript(words: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(words)) return toSerbianLatin(words);
  const written = words.toLowerCase().replaceAll(/lj|nj|dž|\p{L}/gu, (letter) => cyrillic[letter] ?? letter);
  return /\p{Script=Latin}/u.test(written) ? undefined : written;
}

const withoutMarks = (words: string): string =>
  words.replaceAll('đ', 'dj').replaceAll('Đ', 'Dj').normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The longest word with a wrong letter in its middle. The search forgives none in shorter words than four letters. */
function withTypo(words: string): string | undefined {
  const [longest = ''] = fold(words)
    .split(/[^\p{L}]+/u)
    .toSorted((one, other) => other.length - one.length);
  const middle = Math.floor(longest.length / 2);
  return longest.length < 4 ? undefined : `${longest.slice(0, middle)}x${longest.slice(middle + 1)}`;
}

const waysToWrite = (words: string): string[] => [
  ...new Set(
    [words, inOtherScript(words), withoutMarks(words), withTypo(words)].filter(
      (way): way is string => way !== undefined,
    ),
  ),
];

const { items: mentors } = await ask<Mentor>('mentors', 'limit=100');
/** What is looked for, with the mentors who are to be found by it. */
const wanted = mentors.flatMap(({ id, displayName, region }) =>
  [displayName.text, ...(region?.name ? [region.name.text] : [])].flatMap((words) =>
    waysToWrite(words).map((way) => [way, id] as const),
  ),
);

test('each mentor is found by name and place, in either script, without marks and with a typo, by the API', async () => {
  const missed: string[] = [];
  for (const [way, id] of wanted) {
    const { items } = await ask<Mentor>('mentors', `limit=100&q=${encodeURIComponent(way)}`);
    if (!items.some((mentor) => mentor.id === id)) missed.push(`${way} does not find ${id}`);
  }

  assert.ok(wanted.length > 4 * mentors.length, `${wanted.length} ways for ${mentors.length} mentors`);
  assert.deepEqual(missed, []);
});

test('the finder of the demo finds as many, and the same ones first, on the reader’s device', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  await page.goto(`${demo.address}mentors.html?lang=en`);
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.waitForFunction(
    () => (document.querySelector('backontrack-mentor-finder') as unknown as { isOnDevice: boolean }).isOnDevice,
  );
  const differing: string[] = [];
  for (const way of new Set(wanted.map(([words]) => words))) {
    const { items, total } = await ask<Mentor>('mentors', `limit=1&q=${encodeURIComponent(way)}`);
    await field.fill(way);
    await page
      .waitForFunction(
        ([first, count]) => {
          const { shadowRoot } = document.querySelector('backontrack-mentor-finder')!;
          const names = [...shadowRoot!.querySelectorAll('.card .open')].map(({ textContent }) => textContent.trim());
          return names[0] === first && shadowRoot!.querySelector('.count')!.textContent.trim().startsWith(`${count} `);
        },
        [items[0]?.displayName.text, total] as const,
        { timeout: 5_000 },
      )
      .catch(() => differing.push(way));
  }
  await page.close();

  assert.deepEqual(differing, []);
});

test('each offer is found by its place, in either script, without marks and with a typo, by the API and on the device', async () => {
  // The directory of the demo shows one.
  const initiative = 'limit=100&initiative=back-on-track';
  const { items: programmes } = await ask<ProgrammeSummary>('programmes', initiative);
  const places = programmes.flatMap(({ id, regions }) =>
    regions.flatMap(({ name }) => (name ? waysToWrite(name.text) : [])).map((way) => [way, id] as const),
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  await page.goto(`${demo.address}directory.html?lang=en`);
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.waitForFunction(
    () => (document.querySelector('backontrack-programme-directory') as unknown as { isOnDevice: boolean }).isOnDevice,
  );

  const missed: string[] = [];
  for (const [way, id] of places) {
    const { items, total } = await ask<ProgrammeSummary>('programmes', `${initiative}&q=${encodeURIComponent(way)}`);
    if (!items.some((programme) => programme.id === id)) missed.push(`${way} does not find ${id}`);
    await field.fill(way);
    await page
      .waitForFunction(
        (count) =>
          document
            .querySelector('backontrack-programme-directory')!
            .shadowRoot!.querySelector('.count')!
            .textContent.trim()
            .startsWith(`${count} `),
        total,
        { timeout: 5_000 },
      )
      .catch(() => missed.push(`${way} does not find ${total} on the device`));
  }
  await page.close();

  assert.ok(places.length > 30, `${places.length} ways`);
  assert.deepEqual(missed, []);
});
