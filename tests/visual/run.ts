/**
 * Draws every story in light, dark, forced colours and print at three widths, and compares it with its committed
 * picture. `--update` commits to what is drawn instead. Other words keep the stories whose id holds one.
 */
import { chromium as playwright, type Page } from 'playwright-core';
import { chromium } from '../browser.ts';
import { openCanvas, readStories, serveStorybook, show } from '../stories/storybook.ts';
import { difference } from './compare.ts';
import { fontCss, fontFolder } from './fonts.ts';
import { Pictures } from './pictures.ts';
import { type Change, writeReport } from './report.ts';

const widths = [360, 768, 1200];
const tallest = 1400;
const mostBytes = 20 * 1024 * 1024;

const modes = {
  light: { colorScheme: 'light', forcedColors: 'none', media: 'screen' },
  dark: { colorScheme: 'dark', forcedColors: 'none', media: 'screen' },
  forced: { colorScheme: 'dark', forcedColors: 'active', media: 'screen' },
  print: { colorScheme: 'light', forcedColors: 'none', media: 'print' },
} as const;

const isUpdate = process.argv.includes('--update');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const stories = readStories().filter(({ id }) => words.length === 0 || words.some((word) => id.includes(word)));

const storybook = await serveStorybook({ '/fonts/': fontFolder });
// Paper shows addresses: the port, which is another one each time, is not to be seen there.
const site = 'http://stories.localhost';
const { executablePath, args } = chromium();
const browser = await playwright.launch({
  executablePath,
  // Letters with edges of no colour, and on whole pixels: they look alike on every screen.
  args: [
    ...args,
    '--disable-lcd-text',
    '--font-render-hinting=none',
    `--host-resolver-rules=MAP ${new URL(site).host} ${new URL(storybook.address).host}`,
  ],
});
// Half a pixel for each: enough to see what has moved, at a fifth of the bytes.
const page = await browser.newPage({
  deviceScaleFactor: 0.5,
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
});
await openCanvas(page, site);
await page.addStyleTag({ content: fontCss });

const pictures = isUpdate && words.length === 0 ? new Pictures() : Pictures.read();
const changes: Change[] = [];
let drawn = 0;

for (const { id } of stories) {
  await page.setViewportSize({ width: widths[0]!, height: 800 });
  await show(page, id);
  await settled(page);
  await drawAll(page);
  for (const [mode, media] of Object.entries(modes)) {
    await page.emulateMedia(media);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const name = `${id}.${mode}.${width}`;
      const after = await picture(page, media.colorScheme);
      drawn++;
      if (isUpdate) {
        pictures.set(name, after);
        continue;
      }
      const before = pictures.get(name);
      const where = before && difference(before, after);
      if (!before || where) changes.push({ name, before, after, drawn: where });
    }
  }
  console.log(`${changes.some(({ name }) => name.startsWith(`${id}.`)) ? '✗' : '✓'} ${id}`);
}

await browser.close();
storybook.close();

if (isUpdate) {
  const bytes = pictures.save();
  console.log(`\n${drawn} pictures, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
  if (bytes > mostBytes) process.exitCode = 1;
} else {
  if (changes.length > 0) console.log(`\nLook at ${writeReport(changes)}, and run npm run test:visual -- --update.`);
  console.log(`\n${drawn - changes.length} passed, ${changes.length} failed`);
  process.exitCode = changes.length > 0 || drawn === 0 ? 1 : 0;
}

/** Waits until what is drawn and what is fetched have stayed the same for a third of a second. */
async function settled(shown: Page): Promise<void> {
  await shown.evaluate(async () => {
    const drawnIn = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot }) => shadowRoot && shadowRoot.innerHTML + drawnIn(shadowRoot))
        .join('');
    const now = () => drawnIn(document) + performance.getEntriesByType('resource').length;
    let last = '';
    for (let quiet = 0; quiet < 20; quiet++) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      const current = now();
      if (current !== last) quiet = 0;
      last = current;
    }
  });
}

/** Has cards below the screen drawn, too, which a browser leaves out as long as nobody sees them. */
async function drawAll(shown: Page): Promise<void> {
  await shown.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.card { content-visibility: visible !important; }');
    const visit = (root: ParentNode): void => {
      for (const { shadowRoot } of root.querySelectorAll('*')) {
        shadowRoot?.adoptedStyleSheets.push(sheet);
        if (shadowRoot) visit(shadowRoot);
      }
    };
    visit(document);
  });
}

async function picture(shown: Page, scheme: string): Promise<Buffer> {
  const height = await shown.evaluate(async (colorScheme) => {
    document.documentElement.style.colorScheme = colorScheme;
    (document.activeElement as HTMLElement | null)?.blur();
    await document.fonts.ready;
    // The colours of a page are read again once its scheme has been drawn.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    return document.documentElement.scrollHeight;
  }, scheme);
  const { width = 0 } = shown.viewportSize() ?? {};
  return shown.screenshot({
    animations: 'disabled',
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
  });
}
