import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium } from '../browser.ts';
import { type Check, desk, prepareChecks, runCheck } from './checks.ts';
import { openCanvas, type Outcome, serveStorybook, show, type Story } from './storybook.ts';

/** What came of a story. */
export interface Tried {
  readonly story: Story;
  readonly seconds: number;
  /** What is wrong, each with the name of the check before it. `flow` is the story's own. */
  readonly faults: readonly string[];
}

const fallback = /^backontrack: <[\w-]+> keeps its fallback: /;

/** A widget that fails says so in one line of the console, and nothing else ever speaks there. */
const complaints = ({ fails }: Outcome, logged: readonly string[]): readonly string[] => {
  if (!fails) return logged;
  const others = logged.filter((line) => !fallback.test(line));
  return others.length < logged.length ? others : [...others, 'the console was not told of the failure'];
};

/** Opens the stories in pages beside each other, each with its flow, axe and the checks, and tells of each. */
export async function tryStories(
  stories: readonly Story[],
  checks: readonly Check[],
  { pages, tell }: { pages: number; tell: (tried: Tried) => void },
): Promise<void> {
  const storybook = await serveStorybook();
  const browser = await playwright.launch(chromium());
  const waiting = stories.values();
  await Promise.all(
    Array.from({ length: pages }, async () => {
      const page = await openPage(browser, storybook.address, checks.length > 0);
      for (const story of waiting) tell(await page.tryStory(story, checks));
    }),
  );
  await browser.close();
  storybook.close();
}

async function openPage(browser: Browser, address: string, withChecks: boolean) {
  // Pages of one context would find what another has remembered on the device.
  const context = await browser.newContext({ viewport: desk, locale: 'en-GB' });
  const page = await context.newPage();
  let logged: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) logged.push(message.text());
  });
  page.on('pageerror', ({ message }) => logged.push(`uncaught: ${message}`));
  await openCanvas(page, address);
  if (withChecks) await prepareChecks(page);

  return {
    async tryStory(story: Story, checks: readonly Check[]): Promise<Tried> {
      logged = [];
      const start = performance.now();
      const outcome = await show(page, story.id);
      const faults = outcome.failures.map((failure) =>
        failure.startsWith('axe ') ? `axe: ${failure}` : `flow: ${failure}`,
      );
      for (const check of checks) faults.push(...(await runCheck(page, check, story.id)));
      faults.push(...complaints(outcome, logged).map((line) => `flow: the console says ${line}`));
      return { story, faults, seconds: (performance.now() - start) / 1000 };
    },
  };
}
