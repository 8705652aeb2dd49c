/**
 * Opens every story of the built Storybook in one page, with its flow and axe. Words after `npm run test:stories --`
 * keep the stories whose id holds one; `--locale=de` tries each story in German after its flow, `--locale=all` in every
 * language and in the pseudo-locale. The last line is `N passed, N failed`.
 */
import { chromium as playwright, type ConsoleMessage } from 'playwright-core';
import { chromium } from '../browser.ts';
import { allLanguages, prepareLanguages, tryLanguage } from './languages.ts';
import { openCanvas, readStories, serveStorybook, show, type Outcome } from './storybook.ts';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asked = process.argv.flatMap((word) => /^--locale=(.+)$/.exec(word)?.[1]?.split(',') ?? []);
const languages = asked.includes('all') ? allLanguages : asked;
const stories = readStories().filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));

const storybook = await serveStorybook();
const browser = await playwright.launch(chromium());
const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'en-GB' });

let logged: string[] = [];
page.on('console', (message: ConsoleMessage) => {
  if (['error', 'warning'].includes(message.type())) logged.push(message.text());
});
page.on('pageerror', ({ message }) => logged.push(`uncaught: ${message}`));

const fallback = /^backontrack: <[\w-]+> keeps its fallback: /;

/** A widget that fails says so in one line of the console, and nothing else ever speaks there. */
const complaints = ({ fails }: Outcome): string[] => {
  if (!fails) return logged;
  const others = logged.filter((line) => !fallback.test(line));
  return others.length < logged.length ? others : [...others, 'the console was not told of the failure'];
};

let failed = 0;
await openCanvas(page, storybook.address);
if (languages.length > 0) await prepareLanguages(page);
for (const story of stories) {
  logged = [];
  const start = performance.now();
  const outcome = await show(page, story.id);
  const inLanguages: string[] = [];
  for (const language of languages) inLanguages.push(...(await tryLanguage(page, language)));
  const wrong = [...outcome.failures, ...inLanguages, ...complaints(outcome).map((line) => `console: ${line}`)];
  if (wrong.length > 0) failed++;
  const sign = wrong.length > 0 ? '✗' : '✓';
  console.log(`${sign} ${story.title}: ${story.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  for (const line of wrong) console.log(`    ${line}`);
}

await browser.close();
storybook.close();
console.log(`\n${stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || stories.length === 0 ? 1 : 0;
