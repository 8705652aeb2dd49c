import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { root } from '../count.ts';
import type { Reading } from './page/layout.ts';
import type { PageChecks } from './page/index.ts';
import { differences, readExpectations, readTree } from './tree.ts';

/** Something that has to hold in every story, once its flow has been played. */
export interface Check {
  readonly name: string;
  /** What holds, as a sentence. */
  readonly says: string;
  /** Gives what does not hold. */
  run(page: Page, story: string): Promise<string[]>;
}

declare const checks: PageChecks;

/** The size of the page while a story plays its flow. */
export const desk = { width: 1200, height: 800 };

/** A window of 1280 px in which everything is four times as large. */
const zoomed = { width: 320, height: 256 };

/** Every language a story is tried in: those of the interface, and marked English that is a third longer. */
export const allLanguages = 'en de bg bs cs hr hu kk ro ru sk sl sr-Cyrl sr-Latn sr-Latn-ME uk en-XA en-XA-rtl'.split(
  ' ',
);

/** Every story in a language, `-rtl` behind it turns it around. */
export const inLanguage = (language: string): Check => ({
  name: 'language',
  says: 'Every story is spoken in each locale and in the pseudo-locale, from left to right and from right to left, with no finding of axe, nothing wider than the page and no English left',
  run: async (page) => {
    const found = await page.evaluate((tag) => checks.faultsOfLanguage(tag), language);
    return found.map((fault) => `${language}: ${fault}`);
  },
});

const layout = async (page: Page, size: { width: number; height: number }, reading: Reading): Promise<string[]> => {
  await page.setViewportSize(size);
  const found = await page.evaluate((asked) => checks.faultsOfLayout(asked), reading);
  return found.map((fault) => `${size.width} px, ${reading.language}: ${fault}`);
};

const sights = [
  ['written', 'light'],
  ['written', 'dark'],
  ['host', 'light'],
  ['host', 'dark'],
  ['auto', 'dark'],
  ['light', 'dark'],
  ['dark', 'light'],
] as const;

/** More stops than any story has. */
const mostStops = 200;

async function walk(page: Page): Promise<string[]> {
  await page.evaluate(() => checks.startOfWalk());
  const faults: string[] = [];
  for (let stop = 0; stop <= mostStops; stop++) {
    if (stop === mostStops) return [...faults, `the keyboard does not get out of it in ${mostStops} steps`];
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => checks.faultsOfStop());
    if (!found) break;
    faults.push(...found);
    if (found.some((fault) => fault.endsWith('again'))) break;
  }
  return [...faults, ...(await page.evaluate(() => checks.faultsOfWalk()))];
}

const expectations = readExpectations();

/** The stories that `tests/stories/trees` knows, by their ids. */
export const storiesWithTree: readonly string[] = [...expectations.keys()];

/** A screen reader is told of a change once it has paused, so that a tree may become what is expected of it. */
async function compareTree(page: Page, story: string): Promise<string[]> {
  const expected = expectations.get(story);
  if (!expected) return [];
  const compare = async () => differences(expected, await readTree(page));
  const end = Date.now() + 3_000;
  let found = await compare();
  while (found.length > 0 && Date.now() < end) found = await compare();
  return found;
}

/** All checks but those of the languages. The first is made in English. */
export const allChecks: readonly Check[] = [
  {
    name: 'tree',
    says: 'Names, roles, states and the place of the focus are what is written in `tests/stories/trees`',
    run: compareTree,
  },
  {
    name: 'reflow',
    says: 'At 400 % zoom nothing is cut, lies over something else or is scrolled sideways, in words a third longer and from right to left',
    run: async (page) => [
      ...(await layout(page, zoomed, { language: 'en-XA' })),
      ...(await layout(page, zoomed, { language: 'en-XA-rtl' })),
    ],
  },
  {
    name: 'text-size',
    says: 'With text of 200 % nothing is cut, lies over something else or is scrolled sideways, on a desk and on a phone',
    run: async (page) => [
      ...(await layout(page, { width: 1280, height: 1024 }, { language: 'en-XA', text: '200%' })),
      // The words of a select stand in one line, and in the list that it opens. A partner's own words are the partner's.
      ...(await layout(page, { width: 320, height: 640 }, { language: 'en', text: '200%' })).filter(
        (fault) => !/no room for|wider than the page$/.test(fault),
      ),
    ],
  },
  {
    name: 'text-spacing',
    says: 'With the text spacing of WCAG 1.4.12 nothing is cut, lies over something else or is scrolled sideways, also at 400 % zoom',
    run: async (page) => [
      ...(await layout(page, desk, { language: 'en-XA', spaced: true })),
      ...(await layout(page, zoomed, { language: 'en-XA-rtl', spaced: true })),
    ],
  },
  {
    name: 'contrast',
    says: 'Words have a contrast of 4.5, edges of fields one of 3, in every theme, on light and on dark pages',
    run: async (page) => {
      const faults: string[] = [];
      for (const [theme, scheme] of sights) {
        const scheme_ = scheme === 'dark' ? 'dark' : 'light';
        await page.emulateMedia({ colorScheme: scheme_ });
        const found = await page.evaluate((asked) => checks.faultsOfContrast(...asked), [theme, scheme_] as const);
        faults.push(...found.map((fault) => `theme ${theme} on a ${scheme} page: ${fault}`));
      }
      await page.emulateMedia({ colorScheme: 'light' });
      return faults;
    },
  },
  {
    name: 'focus',
    says: 'The Tab key comes to each control once, in the order in which they are seen, gets out again, and each stop has a ring with a contrast of 3',
    run: walk,
  },
  {
    name: 'targets',
    says: 'Targets are 24 px at least or stand alone, and main ones are 44 px high, on a phone',
    run: async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      return page.evaluate(() => checks.faultsOfTargets());
    },
  },
  {
    name: 'motion',
    says: 'Nothing moves where the reader has asked for less motion',
    run: async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const faults = await page.evaluate(() => checks.faultsOfMotion());
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      return faults;
    },
  },
  {
    name: 'forced-colours',
    says: 'In forced colours words can be read, controls have an edge, and what is chosen looks so',
    run: async (page) => {
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        const found = await page.evaluate(() => checks.faultsOfForcedColours());
        faults.push(...found.map((fault) => `${colorScheme}: ${fault}`));
      }
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
      return faults;
    },
  },
  {
    name: 'print',
    says: 'Paper shows no control, cuts no text and says where links go',
    run: async (page) => {
      await page.setViewportSize({ width: 720, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const faults = await page.evaluate(() => checks.faultsOfPrint());
      await page.emulateMedia({ media: 'screen' });
      return faults;
    },
  },
];

let script: Promise<string> | undefined;

const scriptOfChecks = async (): Promise<string> => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { outputFiles } = await build({
    entryPoints: [`${root}tests/stories/page/index.ts`],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return axe + outputFiles[0]!.text;
};

/** Makes the page ready for checks. */
export async function prepareChecks(page: Page): Promise<void> {
  await page.addScriptTag({ content: await (script ??= scriptOfChecks()) });
}

/** Runs a check over the story that is drawn, and puts the page back. A check that breaks has found something. */
export async function runCheck(page: Page, check: Check, story: string): Promise<string[]> {
  const faults = await check.run(page, story).catch(({ message }: Error) => [`broke: ${message.split('\n')[0]}`]);
  await page.setViewportSize(desk);
  return faults.map((fault) => `${check.name}: ${fault}`);
}
