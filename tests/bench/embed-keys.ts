/** Keystrokes over 10,000 mentors: how long each takes until the frame that shows its answer. */
import type { Browser, Page } from 'playwright-core';
import { phone, quantile, slowed } from './embed-phone.ts';
import { mentorsOf } from './embed-server.ts';

// In milliseconds: faster than anybody types on glass.
const betweenKeys = 40;
// In milliseconds: what the page before has left to be cleared away is not to slow the one whose turn is next.
const betweenTurns = 2_000;
// What the keyboard of a phone leaves of its screen.
const aboveKeyboard = { ...phone.viewport, height: 523 };
const typed = ['ana', 'djordje', 'zsofia', 'mar', 'petro', 'ivana k', 'kovac', 'gyorgy'];

/**
 * From where to where a key is timed. A page first hears of it by an event, when its letter stands in the field. Then it has
 * the search, its nodes and their layout to answer for; what comes before, and most of the painting, is the browser's.
 */
export const spans = {
  laidOut: 'event to layout',
  painted: 'event to paint',
  all: 'key to paint',
} as const;
export type Span = keyof typeof spans;

/** In milliseconds. */
export interface Times {
  median: number;
  p95: number;
}

export type Pass = Record<keyof typeof pages, Record<Span, Times>>;

const mentors = mentorsOf(10_000);
const bareField = '<!doctype html><input type="search">';

/**
 * What is typed into. The last two search nothing: an empty page with a field, and one that writes a number at each key.
 * They tell what the browser itself takes on this machine.
 */
const pages = {
  finder: async (page: Page, address: string) => {
    await openFinder(page, address);
    await openFilters(page);
  },
  'finder, filters closed': openFinder,
  'finder, filters closed, above a keyboard': async (page: Page, address: string) => {
    await page.setViewportSize(aboveKeyboard);
    await openFinder(page, address);
  },
  'hand-written': async (page: Page, address: string) => {
    await page.goto(`${address}/bench/${encodeURIComponent('hand-written, on the device')}.html`);
    await page.locator('[data-is-on-device]').waitFor({ timeout: 120_000 });
    await openFilters(page);
  },
  'bare field': (page: Page) => page.setContent(bareField),
  'bare field and a number': async (page: Page) => {
    await page.setContent(`${bareField}<p>0 mentors</p>`);
    await page.evaluate(() => {
      const text = document.querySelector('p')!.firstChild as Text;
      addEventListener('input', () => (text.data = `${Number.parseInt(text.data, 10) + 1} mentors`));
    });
  },
};

/** Types names letter by letter into each page in turn. */
export async function timeKeys(browser: Browser, address: string): Promise<Pass> {
  const pass: Partial<Pass> = {};
  for (const [name, open] of Object.entries(pages)) {
    // A new one each time: what a page that nobody uses holds in memory is taken away, and it is slow when it comes back.
    const page = await browser.newPage(phone);
    await serveMentors(page);
    await open(page, address);
    pass[name as keyof Pass] = await typeInto(page);
    await page.close();
  }
  return pass as Pass;
}

const serveMentors = (page: Page) =>
  page.route('**/v1/mentors?*', (route) => {
    const search = new URL(route.request().url()).searchParams;
    const from = Number(search.get('cursor') ?? 0);
    const to = from + Number(search.get('limit') ?? 20);
    return route.fulfill({
      json: {
        items: mentors.slice(from, to),
        total: mentors.length,
        facets: [],
        ...(to < mentors.length && { nextCursor: String(to) }),
      },
    });
  });

async function openFinder(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/bench/ours.html`);
  await page.locator('backontrack-mentor-finder').evaluate((element) => Object.assign(element, { localLimit: 20_000 }));
  await page.getByRole('searchbox').focus();
  await page.waitForFunction(
    () => (document.querySelector('backontrack-mentor-finder') as unknown as { isOnDevice: boolean }).isOnDevice,
    undefined,
    { timeout: 120_000 },
  );
}

async function openFilters(page: Page): Promise<void> {
  // A phone has no mouse that a new layout would look for.
  await page.getByRole('button', { name: 'Filters' }).press('Enter');
  await page.getByLabel('Country').waitFor();
}

async function typeInto(page: Page): Promise<Record<Span, Times>> {
  await page.waitForTimeout(betweenTurns);
  const session = await slowed(page);
  await page.evaluate(watchKeys);
  const field = page.getByRole('searchbox');
  for (const words of typed) {
    await field.fill('');
    await page.waitForTimeout(betweenKeys);
    for (const key of words) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(betweenKeys);
    }
  }
  const times = await page.evaluate(() => (window as unknown as { times: Record<Span, number>[] }).times);
  await session.detach();
  const of = (span: Span): Times => {
    const ofSpan = times.map((time) => time[span]);
    return { median: quantile(ofSpan, 0.5), p95: quantile(ofSpan, 0.95) };
  };
  return { laidOut: of('laidOut'), painted: of('painted'), all: of('all') };
}

/** Runs in the page. */
function watchKeys(): void {
  const times: Record<Span, number>[] = [];
  Object.assign(window, { times });
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  addEventListener(
    'input',
    (event) => {
      if (event.inputType !== 'insertText') return;
      const [key, told] = [pressed, event.timeStamp];
      requestAnimationFrame(() => {
        // The browser would do it next by itself.
        document.body.getBoundingClientRect();
        const laidOut = performance.now() - told;
        // A task posted in a frame runs once that frame has been laid out and painted. An urgent one does not wait for what
        // the browser goes on to do by itself: autofill reads the field's form after each key.
        const note = () => {
          const now = performance.now();
          times.push({ laidOut, painted: now - told, all: now - key });
        };
        void scheduler.postTask(note, { priority: 'user-blocking' });
      });
    },
    true,
  );
}
